import { readFileSync } from 'node:fs';
import { join } from 'node:path';

export interface Entry {
  readonly term: string;
  readonly cells: readonly string[];
}

export interface Glossary {
  readonly terms: readonly Entry[];
  readonly refusals: readonly Entry[];
}

/** The glossary page as its two tables. */
export function readGlossary(): Glossary {
  return glossaryOf(readFileSync(join(import.meta.dirname, '../../../docs/glossary.md'), 'utf8'));
}

export function glossaryOf(page: string): Glossary {
  const [, terms = '', refusals = ''] = page.split(/^## (?:Terms|Refusals)$/m);
  return { terms: entriesOf(terms), refusals: entriesOf(refusals) };
}

function entriesOf(section: string): readonly Entry[] {
  return section.split('\n').flatMap((line) => {
    const [, term = '', ...cells] = line.split(/\s*\|\s*/).slice(0, -1);
    return term.startsWith('`') ? [{ term: term.replaceAll('`', ''), cells }] : [];
  });
}

/** Words that end in no term of the glossary: `HandoverForwarded` wants a term that it starts with, such as `Handover`. */
export function unexplained(names: readonly string[], { terms }: Glossary): readonly string[] {
  return names.filter((name) => !terms.some(({ term }) => startsWithWords(name, term)));
}

function startsWithWords(name: string, term: string): boolean {
  const rest = name.slice(term.length);
  return name.startsWith(term) && (rest === '' || /^[A-Z]/.test(rest));
}

/** `offerHandover` is about a `Handover`: what stands after the verb. */
export function objectOf(command: string): string {
  return command.replace(/^[a-z]+/, '');
}

/** `OfferHandover` is about a `Handover` too. */
export function objectOfType(type: string): string {
  return type.replace(/^[A-Z][a-z]+/, '');
}
