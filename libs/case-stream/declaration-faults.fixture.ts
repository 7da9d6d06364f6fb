import { hasSchema, isSealedField, type AnyDeclaration } from './catalogue.js';
import { isEventName, type Sentence } from './define-event.js';

const pastTense =
  /((ed|Given|Made|Sent|Set|Taken|TakenOver|Told|LeftWithoutLead|Withdrawn)(InPart)?|[a-z]Overdue|DidNot[A-Z][a-z]+)$/;
const placeholder = /\{(\w+)\}/g;
/** Words that stigmatise, or promise what nobody can keep. */
const unsaid = /klient|bostedsløs|bustadlaus|homeless|garanti|guarantee|utkastels/i;

/** What is wrong with a declaration, in words; nothing when it is as the catalogue wants it. */
export function faultsIn(declaration: AnyDeclaration): readonly string[] {
  const { worker, person } = declaration;
  return [
    ...faultsInName(declaration),
    ...faultsInSubjects(declaration),
    ...faultsInSentence(declaration, 'worker', worker),
    ...faultsInSentence(declaration, 'person', person),
  ];
}

function faultsInName({ name, version, meaning, streams }: AnyDeclaration): readonly string[] {
  const [, fact = ''] = name.split('.');
  return [
    ...(isEventName(name) ? [] : [`${name} has no owner`]),
    ...(/^([A-Z][a-z0-9]*)+$/.test(fact) && pastTense.test(fact) ? [] : [`${name} is not in the past tense`]),
    ...(Number.isInteger(version) && version >= 1 ? [] : [`${name} has no version`]),
    ...(/^[A-Z].*\.$/s.test(meaning) ? [] : [`${name} has no sentence for its meaning`]),
    ...(streams.length > 0 ? [] : [`${name} belongs on no stream`]),
  ];
}

function faultsInSubjects({ name, fields }: AnyDeclaration): readonly string[] {
  return Object.entries(fields).flatMap(([fieldName, field]) => {
    if (!isSealedField(field)) return [];
    const subject = fields[field.subject];
    if (subject === undefined || !hasSchema(subject) || subject.field !== 'id')
      return [`${name}.${fieldName} is sealed for ${field.subject}, which is no id field`];
    return subject.schema.safeParse(undefined).success
      ? [`${name}.${field.subject} is a subject that may be missing`]
      : [];
  });
}

function faultsInSentence({ name, fields }: AnyDeclaration, to: string, sentence: Sentence): readonly string[] {
  return (['nb', 'nn', 'en'] as const).flatMap((language) => {
    const words = sentence[language] ?? '';
    const unknown = [...words.matchAll(placeholder)].flatMap(([, slot = '']) =>
      slot === 'actor' || slot in fields ? [] : [`${name} has no field for {${slot}} in ${language} to the ${to}`],
    );
    if (words.trim() === '') return [`${name} has no sentence in ${language} to the ${to}`];
    return unsaid.test(words) ? [...unknown, `${name} says to the ${to} what is not said: ${words}`] : unknown;
  });
}
