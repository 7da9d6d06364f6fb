import { randomUUID } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import { demoMachines } from '#lib/identity';
import { castOf } from '../../support/cast.js';
import { SignedSpeaker } from '../../support/signed-speaker.js';
import type { Speaker } from '../../support/speaker.js';
import { TestServer } from '../../support/test-server.js';
import { atMost, quantile, reported, type Bench, type Row } from '../bench.js';
import { figuresOf, inRounds, ratePerSecond, timeOf } from '../rounds.js';
import { closeNeed, registerEnquiry, registerNeed, revisionSeen, workableCases, type Told } from './worker-at-desk.js';

const callers = 8;
const milliseconds = 3_000;
/** Of so many needs one is looked for by a colleague who had no part in it. */
const oneIn = 5;
/** What workers leave between two commands, in milliseconds: eight of them send forty a second, and are busier than a region's. */
const pause = 200;

/** The whole system: commands through GraphQL while all eight kinds' views follow, until the sender's own view shows what was ordered. */
export const commands: Bench = async (say) => {
  const server = await TestServer.start({ SAMHOLD_DEMO: 'region' });
  try {
    await server.settled();
    const { housing } = castOf(server.url);
    const desk = new Desk(housing, colleagueOf(server, housing), await workableCases(housing));
    say(`${desk.cases.length} cases of the demo's region`);
    const rounds = await inRounds({ busy: () => desk.round(0), paced: () => desk.round(pause) });
    const of = (name: string, figure: (round: Round) => number) => figuresOf(rounds, name).map(figure);
    const all = (figure: (round: Round) => number) => sum([...of('busy', figure), ...of('paced', figure)]);
    return [
      reported(
        `whole system, ${callers} callers without a pause: commands/s`,
        of('busy', ({ rate }) => rate),
      ),
      ...latencyRows(`${callers} callers without a pause`, (figure) => of('busy', figure)),
      ...latencyRows(`${callers} callers, ${pause} ms between their commands`, (figure) => of('paced', figure)),
      atMost(
        'answers that say visible: false',
        all(({ told }) => told.filter(({ visible }) => !visible).length),
        0,
      ),
      atMost(
        'visible to the sender, and not to a colleague who looks then',
        all(({ unseen }) => unseen),
        0,
      ),
    ];
  } finally {
    await server.stop();
  }
};

interface Round {
  readonly rate: number;
  readonly told: readonly Told[];
  /** How long it took until a colleague had asked for the case and seen it, in milliseconds. */
  readonly seen: readonly number[];
  readonly unseen: number;
}

function latencyRows(who: string, of: (figure: (round: Round) => number) => readonly number[]): readonly Row[] {
  const told =
    (part: number) =>
    ({ told: all }: Round) =>
      quantile(
        all.map(({ milliseconds }) => milliseconds),
        part,
      );
  return [
    atMost(`submit to visible, ${who}, middle: ms`, of(told(0.5)), 15),
    atMost(`submit to visible, ${who}, 99 of 100: ms`, of(told(0.99)), 60),
    reported(
      `submit until a colleague has seen it, ${who}, middle: ms`,
      of(({ seen }) => (seen.length === 0 ? NaN : quantile(seen, 0.5))),
    ),
  ];
}

const sum = (figures: readonly number[]) => figures.reduce((all, figure) => all + figure, 0);

/** What the callers do by turns: an enquiry, a need on the next case, and the end of that need, so that no case grows with the benchmark. */
class Desk {
  private next = 0;
  private told: Told[] = [];
  private seen: number[] = [];
  private unseen = 0;
  private between = 0;

  constructor(
    private readonly unit: Speaker,
    private readonly colleague: Speaker,
    readonly cases: readonly string[],
  ) {}

  /** `between` is the pause before each command, in milliseconds, more or less. */
  async round(between: number): Promise<Round> {
    Object.assign(this, { told: [], seen: [], unseen: 0, between });
    const took = await timeOf(() => ratePerSecond(callers, milliseconds, () => this.turn()));
    const { told, seen, unseen } = this;
    return { rate: told.length / (took / 1_000), told, seen, unseen };
  }

  private async turn(): Promise<void> {
    const caseId = this.cases[this.next % this.cases.length] ?? '';
    this.next += 1;
    const turn = this.next;
    await this.breathe();
    this.keep(await registerEnquiry(this.unit, `Prøve ${turn}`));
    await this.breathe();
    const start = performance.now();
    const need = this.keep(await registerNeed(this.unit, caseId));
    if (turn % oneIn === 0) await this.lookedFor(caseId, need, start);
    await this.breathe();
    this.keep(await closeNeed(this.unit, caseId, need.id));
  }

  /** By chance, so that callers do not fall into step. */
  private async breathe(): Promise<void> {
    if (this.between > 0) await wait(this.between * (0.5 + Math.random()));
  }

  private async lookedFor(caseId: string, { visible, viewRevision }: Told, since: number): Promise<void> {
    const isSeen = (await revisionSeen(this.colleague, caseId)) >= viewRevision;
    if (isSeen) this.seen.push(performance.now() - since);
    else if (visible) this.unseen += 1;
  }

  private keep(told: Told | undefined): Told {
    if (told === undefined) throw new Error('A command of the benchmark was refused');
    this.told.push(told);
    return told;
  }
}

/** Another worker of the same unit, who logs in and has nothing to do with what is sent. */
function colleagueOf({ url, folder }: TestServer, { client }: Speaker): Speaker {
  const who = demoMachines.find(({ id }) => id === client)?.who;
  if (who === undefined || who.kind === 'client') throw new Error(`${client} speaks for no unit`);
  return new SignedSpeaker(url, folder, { ...who, worker: `worker-${randomUUID()}`, role: 'case-worker' });
}
