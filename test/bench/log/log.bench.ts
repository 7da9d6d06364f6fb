import { median, ranged, ratePerSecond, reported, wanted, atMost, type Bench, type Row } from '../bench.js';
import type { Contender, Deciding } from './contender.js';
import { emmett, emmettDeciding, emmettPackage } from './emmett.js';
import { assertDurable, benchPlace, countOf, type BenchPlace } from './place.js';
import { pgbenchRate, rawRows, rawTable } from './raw.js';
import { samhold, samholdDeciding } from './samhold.js';
import { verifiedTree } from './tree.js';

const rounds = 5;
const milliseconds = 1_000;

/** The log against what a team would take instead: in turn within each round, by the ratio of each pair. */
export const logBench: Bench = async (say) => {
  const place = await benchPlace();
  const contenders: Contender[] = [];
  try {
    await rawTable(place.database);
    await assertDurable(place.database.url('samhold_log'));
    await assertDurable(place.url('other'));
    const package_ = await emmettPackage(say);
    const rows: Row[] = [];
    for (const writers of [1, 32] as const) {
      const all = [samhold(place.database, writers), rawRows(place.database, writers)];
      if (package_ !== undefined) all.push(await emmett(package_, place.url('other'), writers));
      contenders.push(...all);
      rows.push(...(await appends(all, writers, place, say)));
      for (const { close } of all) await close();
    }
    const hot: Deciding[] = [samholdDeciding(place.database)];
    if (package_ !== undefined) hot.push(await emmettDeciding(package_, place.url('other')));
    contenders.push(...hot);
    rows.push(...(await onOneStream(hot, say)));
    for (const { close } of hot) await close();
    return [...rows, ...(await afterCrash(place, contenders, say))];
  } finally {
    await place.stop();
  }
};

/** The least ratios that are wanted of Samhold to each. */
const targets: Readonly<Record<number, Readonly<Record<string, number>>>> = {
  1: { 'raw pg': 0.8, Emmett: 2 },
  32: { pgbench: 1.5, Emmett: 10 },
};

async function appends(
  all: readonly Contender[],
  writers: number,
  { database }: BenchPlace,
  say: (line: string) => void,
): Promise<readonly Row[]> {
  const rates = new Map<string, number[]>();
  const note = (name: string, rate: number) => rates.set(name, [...(rates.get(name) ?? []), rate]);
  const raw = database.url('samhold_log');
  const hasPgbench = (await pgbenchRate(raw, writers, milliseconds)) !== undefined;
  for (let round = 0; round <= rounds; round += 1) {
    for (const { name, append } of all) {
      const rate = await ratePerSecond(writers, milliseconds, append);
      if (round > 0) note(name, rate);
    }
    const rate = await pgbenchRate(raw, writers, milliseconds);
    // A round without its figure stays in its place, so that the others keep their pairs.
    if (round > 0 && hasPgbench) note('pgbench', rate ?? NaN);
  }
  if (!hasPgbench) say('pgbench is not installed here, so it is left out.');
  return rowsOf(`${writers} ${writers === 1 ? 'writer' : 'writers'}`, 'appends/s', rates, targets[writers] ?? {});
}

/** Thirty-two callers, whose orders are decided one on the other. */
async function onOneStream(hot: readonly Deciding[], say: (line: string) => void): Promise<readonly Row[]> {
  const rates = new Map<string, number[]>();
  for (let round = 0; round <= rounds; round += 1)
    for (const { name, append } of hot) {
      const rate = await ratePerSecond(32, milliseconds, append);
      if (round > 0) rates.set(name, [...(rates.get(name) ?? []), rate]);
    }
  const rows = rowsOf('one hot stream', 'commands/s', rates, { 'a retry loop': 100 });
  const lost: Row[] = [];
  for (const { name, numbers, acknowledged } of hot) {
    const found = await numbers();
    const wrong = found.filter((number, n) => number !== n).length + Math.abs(found.length - acknowledged());
    say(`one hot stream: ${name} acknowledged ${acknowledged()}, the stream holds ${found.length}`);
    const row = `one hot stream, ${name}: lost updates`;
    lost.push(name === 'Samhold' ? atMost(row, wrong, 0) : reported(row, wrong));
  }
  return [...rows, ...lost];
}

/** Samhold's rate and the others', and the ratio of each round to each of them. */
function rowsOf(
  what: string,
  unit: string,
  rates: ReadonlyMap<string, readonly number[]>,
  least: Readonly<Record<string, number>>,
): readonly Row[] {
  const ours = rates.get('Samhold') ?? [];
  return [...rates].flatMap(([name, all]) => {
    const measured = all.filter((rate) => !Number.isNaN(rate));
    const rate = ranged(reported(`${what}, ${name}: ${unit}`, median(measured)), measured);
    if (name === 'Samhold') return [rate];
    const ratios = all.map((rate, n) => (ours[n] ?? NaN) / rate).filter((ratio) => !Number.isNaN(ratio));
    const target = Object.entries(least).find(([start]) => name.includes(start))?.[1];
    const title = `${what}, Samhold to ${name}: ratio`;
    const ratio = target === undefined ? reported(title, median(ratios)) : wanted(title, median(ratios), target);
    return [rate, ranged(ratio, ratios)];
  });
}

/** What was acknowledged must be there after a crash, and in a tree that verifies. pgbench writes to the table of the raw rows and is not asked. */
async function afterCrash(
  place: BenchPlace,
  contenders: readonly Contender[],
  say: (line: string) => void,
): Promise<readonly Row[]> {
  const database = await place.crash();
  const told = new Map<string, { count: number; readonly one: Contender }>();
  for (const one of contenders) {
    const name = one.name.replace(/^a retry loop on /, '');
    const before = told.get(name)?.count ?? 0;
    told.set(name, { one, count: before + one.acknowledged() });
  }
  const rows: Row[] = [];
  for (const [name, { count, one }] of told) {
    const stored = await countOf(place.url(one.database), one.table);
    say(`after the crash: ${name} acknowledged ${count}, ${stored} are there`);
    const title = `after a crash, ${name}: acknowledged appends that are lost`;
    const lost = Math.max(0, count - stored);
    rows.push(name === 'Samhold' ? atMost(title, lost, 0) : reported(title, lost));
  }
  const { leaves, faults } = await verifiedTree(database);
  say(`after the crash: the tree of Samhold has ${leaves} leaves`);
  return [...rows, atMost('after a crash, Samhold: faults of the verified tree', faults, 0)];
}
