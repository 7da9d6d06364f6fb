import type { Milestone } from './track.state.js';

/** Where something is wrong in track data, and why. */
export interface Fault {
  readonly path: string;
  readonly reason: string;
}

/** What the order of milestones follows from. */
export type Ordered = Pick<Milestone, 'code' | 'from' | 'days' | 'counting' | 'after'>;

/** Everything that is wrong with what waits for what, and with the days. */
export function orderFaults(milestones: readonly Ordered[]): readonly Fault[] {
  const { stuck } = inOrder(milestones);
  return [
    ...twice(milestones),
    ...milestones.flatMap((milestone, at) => [
      ...beforeItsStart(milestone, at),
      ...milestone.after.flatMap((code, index) => {
        const path = `milestones.${at}.after.${index}`;
        return whyNotAfter(milestone, code, milestones).map((reason) => ({ path, reason }));
      }),
    ]),
    ...cycle(milestones, stuck),
  ];
}

function twice(milestones: readonly Ordered[]): readonly Fault[] {
  const codes = milestones.map(({ code }) => code);
  return codes.flatMap((code, at) =>
    codes.indexOf(code) < at ? [{ path: `milestones.${at}.code`, reason: `${code} stands twice` }] : [],
  );
}

/** Only the release is known beforehand: nothing can be due before an admission, or before the cooperation began. */
function beforeItsStart({ from, days }: Ordered, at: number): readonly Fault[] {
  if (from === 'anchor' || days >= 0) return [];
  return [{ path: `milestones.${at}.days`, reason: `counts from the ${startNames[from]}, so it cannot lie before it` }];
}

const startNames = { anchor: 'release', admission: 'admission', opened: 'opening' } as const;

function whyNotAfter(milestone: Ordered, code: string, milestones: readonly Ordered[]): readonly string[] {
  const waited = milestones.find((other) => other.code === code);
  if (waited === undefined) return [`there is no milestone ${code}`];
  // What does not count from the anchor would move with it if it waited for what does.
  if (milestone.from !== 'anchor' && waited.from === 'anchor')
    return [`counts from the ${startNames[milestone.from]}, so it cannot wait for ${code}`];
  const isComparable = waited.from === milestone.from && waited.counting === milestone.counting && waited !== milestone;
  if (!isComparable || !(milestone.days < waited.days)) return [];
  return [`lies at ${milestone.days} days, before ${code} at ${waited.days}, for which it waits`];
}

/** Each milestone after those it waits for; what waits for itself in the end is stuck. */
export function inOrder<M extends Ordered>(
  milestones: readonly M[],
): { readonly ordered: M[]; readonly stuck: readonly M[] } {
  const ordered: M[] = [];
  let stuck = milestones;
  for (;;) {
    const ready = stuck.filter(({ after }) => !after.some((code) => stuck.some((other) => other.code === code)));
    if (ready.length === 0) return { ordered, stuck };
    ordered.push(...ready);
    stuck = stuck.filter((milestone) => !ready.includes(milestone));
  }
}

function cycle(milestones: readonly Ordered[], stuck: readonly Ordered[]): readonly Fault[] {
  const [first] = stuck;
  if (first === undefined) return [];
  const names = stuck.map(({ code }) => code).join(', ');
  return [{ path: `milestones.${milestones.indexOf(first)}.after`, reason: `these wait for each other: ${names}` }];
}
