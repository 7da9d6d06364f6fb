import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { languages } from './define-words.ts';
import { yourClassWords } from '../my-page/looks.words.ts';
import { fieldClassWords } from './open-codes.words.ts';

const folder = join(import.meta.dirname, '..');
const files = globSync('**/*.words.ts', { cwd: folder }).toSorted();

type Words = Readonly<Record<string, unknown>>;
interface Found {
  readonly name: string;
  readonly nb: Words;
  readonly nn: Words;
  readonly en: Words;
}

const dictionaries = (await Promise.all(files.map(dictionariesIn))).flat();

/** A dictionary is whatever has bokmål; a language that it lacks has no words. */
async function dictionariesIn(file: string): Promise<readonly Found[]> {
  const exported: unknown = await import(join(folder, file));
  return entriesOf(exported).flatMap(([key, value]) => {
    const { nb, nn = {}, en = {} } = Object.fromEntries(entriesOf(value));
    return isWords(nb) && isWords(nn) && isWords(en) ? [{ name: `${file} ${key}`, nb, nn, en }] : [];
  });
}

function isWords(value: unknown): value is Words {
  return typeof value === 'object' && value !== null;
}

function entriesOf(value: unknown): readonly (readonly [string, unknown])[] {
  return typeof value === 'object' && value !== null ? Object.entries(value) : [];
}

/** What a word says; a sentence with what it is about filled in. */
function said(word: unknown): string {
  return typeof word === 'function' ? String(word('7', '8', 9)) : String(word);
}

/** As libs/case-stream declares them. */
function fieldClasses(): readonly string[] {
  const text = readFileSync(join(folder, '../../../libs/case-stream/field-class.ts'), 'utf8');
  const list = /fieldClasses = \[(.*?)\] as const/s.exec(text)?.[1] ?? '';
  return [...list.matchAll(/'([a-z-]+)'/g)].map(([, name = '']) => name);
}

describe('the words of the interface', () => {
  it('are found', () => assert.ok(dictionaries.length >= 25, `only ${dictionaries.length} dictionaries`));

  for (const { name, nb, nn, en } of dictionaries) {
    it(`${name}: every key in every language, none empty`, () => {
      for (const words of [nn, en]) assert.deepEqual(Object.keys(words).toSorted(), Object.keys(nb).toSorted());
      for (const words of [nb, nn, en])
        for (const [key, word] of Object.entries(words)) {
          assert.match(said(word), /\S/, key);
          assert.doesNotMatch(said(word), /undefined|\[object/, key);
        }
    });

    it(`${name}: says nothing that belittles or promises`, () => {
      const banned = /\bklient|bostedsl|husløs|garanti|utkastels|\bdøgn|\bbruker(en|ens)?\b|\bclient\b|homeless/i;
      for (const words of [nb, nn, en])
        for (const [key, word] of Object.entries(words)) {
          assert.doesNotMatch(said(word).replaceAll('client_credentials', ''), banned, key);
          assert.doesNotMatch(said(word), /\bNAV\b/, key);
        }
    });

    it(`${name}: nynorsk is nynorsk`, () => {
      const bokmaal = /\b(ikke|jeg|hvem|hva|hvorfor|hvordan|noen|noe|fra|mer|flere|uke|uka|være|siden|bare|disse)\b/i;
      for (const [key, word] of Object.entries(nn)) assert.doesNotMatch(said(word), bokmaal, key);
    });
  }

  it('name every field class of the published language', () => {
    for (const language of languages)
      assert.deepEqual(Object.keys(fieldClassWords[language]).toSorted(), fieldClasses().toSorted());
  });

  it('name to the person every class that says something of a person', () => {
    const ofNobody = ['structure', 'directory', 'self'];
    const ofPersons = fieldClasses().filter((name) => !ofNobody.includes(name));
    for (const language of languages)
      assert.deepEqual(Object.keys(yourClassWords[language]).toSorted(), ofPersons.toSorted());
  });
});
