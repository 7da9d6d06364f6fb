import { sameParticipant } from '#lib/kernel';
import { declarationOf, participantSchema, type Fact } from '#lib/case-stream';
import { authorParticipant } from './sentence.js';
import type { Language } from './words.js';

const keys = { NB: 'nb', NN: 'nn', EN: 'en' } as const;
const leading = /^\{(\w+)\} /;

/** True when the sentence of the event begins with its author, so that beside the author's name it reads as what was done. */
export function isToldOfAuthor({ type, data, meta }: Fact): boolean {
  const author = authorParticipant(meta.author);
  const name = leading.exec(declarationOf(type)?.worker.nb ?? '')?.[1];
  if (author === undefined || name === undefined) return false;
  const named = participantSchema.safeParse(new Map<string, unknown>(Object.entries(data ?? {})).get(name));
  return name === 'actor' || (named.success && sameParticipant(named.data, author));
}

/** What kind of event it is, in a worker's words and without its content, for which `…` stands. Null for one that nobody declared. */
export function eventWords(type: string, ofAuthor: boolean, language: Language): string | null {
  const declaration = declarationOf(type);
  if (declaration === undefined) return null;
  const template = declaration.worker[keys[language]].replace(/\[[^\]]*\]/g, '');
  const words = (ofAuthor ? template.replace(leading, '') : template).replace(/\{\w+\}/g, '…');
  return words.slice(0, 1).toUpperCase() + words.slice(1);
}
