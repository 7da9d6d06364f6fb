import { isBodyKind, isCivilDate, type Participant } from '#lib/kernel';
import {
  declarationOf,
  isFieldClass,
  isSealed,
  participantSchema,
  type Author,
  type FieldClass,
} from '#lib/case-stream';
import type { SealingSession } from '#lib/sealing';
import type { Directory } from '../directory/directory.js';
import { handoverWord } from '../handover/handover-words.js';
import { isCardItem, cardRuleOf } from '../release-card/release-card.rules.decide.js';
import type { TrackWords } from '../tracks/track.state.js';
import { outcomeWord } from './outcome-words.js';
import { openText } from './texts.js';
import { nameOfUnit } from './unit-answer.js';
import { grouped, longDate, longMonth, type Language } from './words.js';

/** What a sentence is made of, and who may see which part of it. */
export interface Told {
  readonly type: string;
  readonly data: unknown;
  readonly author: Author;
}

export interface Telling {
  readonly directory: Directory;
  readonly session: SealingSession;
  /** `worker` for colleagues; `person` speaks to the person as *du*. */
  readonly voice: 'worker' | 'person';
  readonly language: Language;
  mayOpen(fieldClass: FieldClass): boolean;
  /** What a milestone of a track is called; undefined for one that no version in use has. */
  milestone?(code: string): Promise<TrackWords | undefined>;
}

const erased = { NB: '[slettet]', NN: '[sletta]', EN: '[erased]' } as const;
const restricted = { NB: '[sperret]', NN: '[sperra]', EN: '[restricted]' } as const;
const someone = { NB: 'Noen', NN: 'Nokon', EN: 'Someone' } as const;
const keys = { NB: 'nb', NN: 'nn', EN: 'en' } as const;

/** The sentence of an event, with what may not be seen left out as `…`, and what is erased or restricted named so. */
export async function sentenceOf(told: Told, telling: Telling): Promise<string> {
  const declaration = declarationOf(told.type);
  if (declaration === undefined) return told.type;
  const template = withOptional(declaration[telling.voice][keys[telling.language]], told.data);
  const names = [...template.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => name);
  const words = new Map(
    await Promise.all(names.map(async (name) => [name, await wordOf(name, told, telling)] as const)),
  );
  return template.replace(/\{(\w+)\}/g, (_whole, name: string) => words.get(name) ?? '…');
}

/** `[…]` stands only when every field that it names is there. */
function withOptional(template: string, data: unknown): string {
  return template.replace(/\[([^\]]*)\]/g, (_whole, part: string) =>
    [...part.matchAll(/\{(\w+)\}/g)].every(([, name = '']) => fieldOf(data, name) !== undefined) ? part : '',
  );
}

async function wordOf(name: string, told: Told, telling: Telling): Promise<string> {
  if (name === 'actor') return actorWord(told.author, telling);
  const value = fieldOf(told.data, name);
  if (isSealed(value)) return sealedWord(value, telling);
  const participant = participantSchema.safeParse(fieldOf(value, 'recipient') ?? value);
  if (participant.success) return nameOfUnit(telling.directory, participant.data);
  if (typeof value === 'number') return grouped(value);
  if (typeof value !== 'string') return '…';
  if (name === 'item' && isCardItem(value)) return cardRuleOf(value).words[keys[telling.language]];
  if (name === 'milestone') return (await telling.milestone?.(value))?.[keys[telling.language]] ?? value;
  if (isCivilDate(value)) return longDate(value, telling.language);
  if (/^\d{4}-\d{2}$/.test(value)) return longMonth(value, telling.language);
  return handoverWord(name, value, telling.voice, telling.language) ?? outcomeWord(value, telling.language);
}

async function sealedWord(value: Parameters<typeof openText>[1], telling: Telling): Promise<string> {
  const fieldClass = value.content === 'sealed' ? value.address.fieldClass : '';
  if (!telling.mayOpen(asFieldClass(fieldClass))) return '…';
  const text = await openText(telling.session, value);
  if (text.state === 'WITHHELD') return restricted[telling.language];
  return text.state === 'OPEN' ? (text.value ?? '…') : erased[telling.language];
}

function actorWord(author: Author, { directory, language }: Telling): string {
  const participant = authorParticipant(author);
  return participant === undefined ? someone[language] : nameOfUnit(directory, participant);
}

/** The body that stands behind an event, if a body does. */
export function authorParticipant({ kind, organisation, unit }: Author): Participant | undefined {
  if (organisation === null || unit === null || !isBodyKind(kind)) return undefined;
  return { kind, organisation, unit };
}

function fieldOf(data: unknown, name: string): unknown {
  return typeof data === 'object' && data !== null ? new Map(Object.entries(data)).get(name) : undefined;
}

function asFieldClass(text: string): FieldClass {
  return isFieldClass(text) ? text : 'audit';
}
