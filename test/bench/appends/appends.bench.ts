import { atMost, reported, wanted, type Bench, type Row } from '../bench.js';
import { assertDurable, benchPlace, countOf, type BenchPlace } from '../place/bench-place.js';
import { figuresOf, inRounds, ratePerSecond, ratios, type Rounds } from '../rounds.js';
import type { Contender, Deciding } from './contender.js';
import { emmett, emmettDeciding, emmettPackage } from './emmett.js';
import { pgbenchRate, rawRows, rawTable } from './raw.js';
import { samhold, samholdDeciding } from './samhold.js';
import { verifiedTree } from './tree.js';

const milliseconds = 1_000;
const ours = 'Samhold';

/** The log against what a team would take instead: in turn within each round, by the ratio of each pair. It ends in a crash. */
export const appends: Bench = async (say) => {
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
      rows.push(...(await ownStreams(all, writers, place, say)));
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

async function ownStreams(
  all: readonly Contender[],
  writers: number,
  { database }: BenchPlace,
  say: (line: string) => void,
): Promise<readonly Row[]> {
  const raw = database.url('samhold_log');
  const ways = waysOf(all, writers);
  const hasPgbench = (await pgbenchRate(raw, writers, milliseconds)) !== undefined;
  if (!hasPgbench) say('pgbench is not installed here, so it is left out.');
  const pgbench = async () => (await pgbenchRate(raw, writers, milliseconds)) ?? NaN;
  const rounds = await inRounds(hasPgbench ? { ...ways, pgbench } : ways);
  return rowsOf(`${writers} ${writers === 1 ? 'writer' : 'writers'}`, 'appends/s', rounds, targets[writers] ?? {});
}

function waysOf(all: readonly Contender[], writers: number) {
  return Object.fromEntries(
    all.map(({ name, append }) => [name, () => ratePerSecond(writers, milliseconds, append)] as const),
  );
}

/** Thirty-two callers, whose orders are decided one on the other. */
async function onOneStream(hot: readonly Deciding[], say: (line: string) => void): Promise<readonly Row[]> {
  const rounds = await inRounds(waysOf(hot, 32));
  const lost: Row[] = [];
  for (const { name, numbers, acknowledged } of hot) {
    const found = await numbers();
    const wrong = found.filter((number, n) => number !== n).length + Math.abs(found.length - acknowledged());
    say(`one hot stream: ${name} acknowledged ${acknowledged()}, the stream holds ${found.length}`);
    const row = `one hot stream, ${name}: lost updates`;
    lost.push(name === ours ? atMost(row, wrong, 0) : reported(row, wrong));
  }
  return [...rowsOf('one hot stream', 'commands/s', rounds, { 'a retry loop': 100 }), ...lost];
}

/** Samhold's rate and the others', and the ratio of each round to each of them. */
function rowsOf(what: string, unit: string, rounds: Rounds, least: Readonly<Record<string, number>>): readonly Row[] {
  return [...rounds.keys()].flatMap((name) => {
    const rate = reported(`${what}, ${name}: ${unit}`, figuresOf(rounds, name));
    if (name === ours) return [rate];
    const target = Object.entries(least).find(([start]) => name.includes(start))?.[1];
    const title = `${what}, ${ours} to ${name}: ratio`;
    const ratio = ratios(rounds, ours, name);
    return [rate, target === undefined ? reported(title, ratio) : wanted(title, ratio, target)];
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
    rows.push(name === ours ? atMost(title, lost, 0) : reported(title, lost));
  }
  const { leaves, faults } = await verifiedTree(database);
  say(`after the crash: the tree of Samhold has ${leaves} leaves`);
  return [...rows, atMost('after a crash, Samhold: faults of the verified tree', faults, 0)];
}
