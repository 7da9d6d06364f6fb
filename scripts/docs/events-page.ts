import { cardItems, lifeAreas, type AnyDeclaration, type Field } from '#lib/case-stream';
import { kinds } from '#lib/kernel';
import { formOf } from './field-form.js';

/** The page of every event, from the declarations alone. */
export function eventsPage(declarations: readonly AnyDeclaration[]): string {
  return [
    '# The events',
    '',
    '<!-- Generated from the declarations in libs/case-stream by `npm run docs`. Edit those, not this page. -->',
    '',
    'An event is declared once, in `libs/case-stream/events`: its type, its run-time check, its seals, its sentences and this page follow.',
    'A field is an *id*, *coded* (a code, date or number in clear) or *sealed* (personal content under the key of a subject; opaque to every decision).',
    'The class of an event says who may know that it happened; the class of a sealed field, who may read it.',
    '',
    '| Event | On streams | Class | Means |',
    '|---|---|---|---|',
    ...declarations.map(row),
    ...declarations.flatMap(section),
    '',
  ].join('\n');
}

function row(event: AnyDeclaration): string {
  return `| [${event.name}](#${anchor(event)}) | ${event.streams.join(', ')} | ${classOf(event)} | ${event.meaning} |`;
}

function section(event: AnyDeclaration): readonly string[] {
  return [
    '',
    `## ${event.name}`,
    '',
    `${event.meaning} Version ${event.version}, on ${event.streams.join(' or ')} streams, class ${classOf(event)}.`,
    '',
    '| Field | Kind | Class | Subject | Holds |',
    '|---|---|---|---|---|',
    ...Object.entries(event.fields).map(([name, field]) => fieldRow(name, field)),
    '',
    `- Colleagues read: ${event.worker.nb}`,
    `- The person reads: ${event.person.nb}`,
  ];
}

function fieldRow(name: string, field: Field): string {
  const [fieldClass, subject] = field.field === 'sealed' ? [field.class, field.subject] : ['', ''];
  return `| ${name} | ${field.field} | ${fieldClass} | ${subject} | ${formOf(field)} |`;
}

/** The class, or where it follows from the life area, the point of the card or the kind of body, each that it can be. */
function classOf(event: AnyDeclaration): string {
  if ('item' in event.fields) return `by point: ${each(cardItems.map((item) => event.classOf({ item })))}`;
  if (event.name.startsWith('joint-case.Authority'))
    return `by kind of body: ${each(kinds.map((kind) => event.classOf({ participant: { kind } })))}`;
  const classes = each(lifeAreas.map((area) => event.classOf({ area })));
  return classes.includes(',') ? `by life area: ${classes}` : classes;
}

function each(classes: readonly string[]): string {
  return [...new Set(classes)].join(', ');
}

function anchor(event: AnyDeclaration): string {
  return event.name.toLowerCase().replace(/[^a-z0-9-]/g, '');
}
