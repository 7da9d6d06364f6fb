import { randomUUID } from 'node:crypto';
import { kinds, type Kind } from '#lib/kernel';
import type { InputShape } from '../support/mutations.js';
import type { Road } from '../support/road.js';
import type { InputSort } from './input-sorts.js';

/** In every text that is sent, so that its like in an answer or a log is seen. */
export const canary = 'Kanarifugl';

export interface WrongValue {
  readonly why: string;
  readonly value: unknown;
  readonly expected: 'BAD_USER_INPUT' | 'NOT_THERE' | 'UNKNOWN_PRESET';
}

export interface Place {
  readonly road: Road;
  readonly kind: Kind;
  /** The good value of the field, as the endpoint spelt it. */
  readonly good: unknown;
  /** A thing of the same sort that is there, and nothing of this speaker's. */
  readonly foreign: string | undefined;
}

const huge = canary.repeat(10_000);

/** Everything that is wrong for a field of this sort. */
export function wrongValues(shape: InputShape, sort: InputSort, place: Place): readonly WrongValue[] {
  const absent = shape.isRequired ? [bad('nothing', null)] : [];
  return [...absent, bad('an object', { is: canary }), ...ofSort(sort, place)];
}

function ofSort(sort: InputSort, place: Place): readonly WrongValue[] {
  switch (sort.sort) {
    case 'command':
      return ['', canary, randomUUID().toUpperCase(), `{${randomUUID()}}`, `${randomUUID()}\n`, huge].map((value) =>
        bad('no UUID', value),
      );
    case 'thing':
      return wrongThings(sort.of, place);
    case 'unit':
      return wrongUnits(place).map((value) => bad('no unit', value));
    case 'units':
      return [...wrongUnits(place).map((value) => bad('no unit', [value])), tooMany(sort.most, place.good)];
    case 'text':
      return wrongTexts(sort.most);
    case 'number':
      return [sort.least - 1, sort.most + 1, 1.5, -1e9, '7', true].map((value) => bad('no such number', value));
    case 'national-id':
      return wrongNationalIds;
    case 'application-number':
      return ['', 'BO-26-000001', 'bo-2026-000001', 'BO-2026-0000011', 'BO-2026-000001\n', huge].map((value) =>
        bad('no number of Husbanken’s', value),
      );
    case 'preset':
      return [bad('too long', huge), ...['', canary, 'HOME-ONLY'].map((value) => unknownPreset(value))];
    case 'date':
      return wrongDates;
    case 'hour':
      return ['', canary, '9:30', '24:00', '12:60', '12:30\n', '12.30', 1230, huge].map((value) =>
        bad('no hour', value),
      );
    case 'enum':
      return ['', canary, 'tonight', 7, true].map((value) => bad('no such word', value));
    case 'whole-number':
      return ['', '3', 1.5, -1, true, sort.most + 1, 2_147_483_648, canary].map((value) =>
        bad('no such number', value),
      );
    case 'month':
      return ['', canary, '2026-13', '2026-1', '26-12', '1999-12', '2026-12-01', '2026-12\n', huge].map((value) =>
        bad('no month', value),
      );
    case 'yes-or-no':
      return ['', 'true', 1, canary].map((value) => bad('neither yes nor no', value));
  }
}

function wrongThings(of: string, { road, kind, good, foreign }: Place): readonly WrongValue[] {
  const seals = road.server.seals(kind);
  const opened = typeof good === 'string' ? (seals.openId(good) ?? '') : '';
  const elsewhere = kinds.find((other) => other !== kind) ?? kind;
  const text = String(good);
  return [
    bad('empty', ''),
    bad('too long', huge),
    notThere('made up', canary),
    notThere('an internal id', opened),
    notThere('of nothing', seals.sealId(`${of}-${randomUUID()}`)),
    notThere('of another sort', seals.sealId(`worker-${randomUUID()}`)),
    notThere('of a unit', seals.sealId('municipality/311000101/boligkontor')),
    notThere('that another endpoint gave out', road.server.seals(elsewhere).sealId(opened)),
    notThere('with a changed letter', `${text.slice(0, -9)}${text.at(-9) === 'A' ? 'B' : 'A'}${text.slice(-8)}`),
    ...(foreign === undefined ? [] : [notThere('of somebody else’s', seals.sealId(foreign))]),
  ];
}

function wrongUnits({ road, kind }: Place): readonly unknown[] {
  const { sealId } = road.server.seals(kind);
  return ['', canary, huge, sealId('municipality/311000101/kantine'), sealId(`case-${randomUUID()}`)];
}

function tooMany(most: number, good: unknown): WrongValue {
  const [one] = Array.isArray(good) ? [...good] : [];
  return bad(
    'too many',
    Array.from({ length: most + 1 }, (): unknown => one),
  );
}

function wrongTexts(most: number): readonly WrongValue[] {
  return [
    ...['', ' ', '\n\t ', '\u00a0\u2003', '\u200b\u2060\u200d', '\u0000'].map((value) => bad('nothing to read', value)),
    bad('one letter too long', canary.padEnd(most + 1, 'x')),
    bad('far too long', huge),
    bad('a number', 14_850_350_281),
  ];
}

const wrongDates: readonly WrongValue[] = [
  ...['', 'i morgen', canary, '2026-02-30', '2026-13-01', '2027-02-29', '2026-00-10', '26-01-01', '01.02.2026'],
  ...['2026-1-1', '2026-02-01T00:00:00Z', ' 2026-02-01', '2026-02-01\n', '+002026-02-01', 20_260_201, huge],
  ...['0000-01-01', '1899-12-31', '2200-01-01', '9999-12-31'],
].map((value) => bad('no date', value));

/** The last three have right control digits: the date of the last could be that of a living person. */
const wrongNationalIds: readonly WrongValue[] = [
  ...[
    '',
    canary,
    '12345678901',
    '1485035028',
    '148503502811',
    '14850350282',
    '１４８５０３５０２８１',
    '00000000000',
    huge,
  ],
  ...['11083550033', '110835 50033'],
].map((value) => bad('no synthetic number', value));

function bad(why: string, value: unknown): WrongValue {
  return { why, value, expected: 'BAD_USER_INPUT' };
}

function notThere(why: string, value: string): WrongValue {
  return { why, value, expected: 'NOT_THERE' };
}

function unknownPreset(value: string): WrongValue {
  return { why: 'no preset', value, expected: 'UNKNOWN_PRESET' };
}
