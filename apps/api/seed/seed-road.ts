import { instantOf, plain, type Instant } from '#lib/kernel';
import { courses, type CourseName } from './courses.js';
import type { DemoPerson, DemoPoint } from './demo-person.js';
import { send, timePasses, walkerOf, type Ground, type Walker } from './walker.js';

/** So many people are on their way at a time, so that their commands are recorded together. */
const atOnce = 32;

/** Brings invented people as far along the road as the demo shows them, through the same commands as everyone. */
export async function seedRoad(ground: Ground, people: readonly DemoPerson<CourseName>[]): Promise<void> {
  const left = [...people];
  const walkers = Array.from({ length: atOnce }, async () => {
    for (let person = left.shift(); person !== undefined; person = left.shift()) await walk(ground, person);
  });
  await Promise.all(walkers);
}

async function walk(ground: Ground, person: DemoPerson<CourseName>): Promise<void> {
  const walker = await walkerOf(ground, person);
  const now = Date.parse(ground.clock.now());
  for (const [index, [day, act]] of courses[person.course].entries()) {
    const daysAgo = Math.max(person.startedDaysAgo - day, 0);
    await act(walker, instantOf(new Date(now - daysAgo * 86_400_000 - (60 - index) * 60_000)));
  }
  for (const point of person.card ?? []) await pointOnCard(walker, point);
  await timePasses(walker, ground.clock.now());
}

async function pointOnCard(walker: Walker, { item, by, settled }: DemoPoint): Promise<void> {
  const { caseId } = walker;
  const at: Instant = instantOf(new Date(Date.parse(walker.ground.clock.now()) - 1_800_000));
  await send(walker, walker[by], at, { type: 'TakeCardItem', caseId, item }, item);
  if (settled === undefined) return;
  await send(walker, walker[by], at, { type: 'SettleCardItem', caseId, item, note: plain(settled) }, item);
}
