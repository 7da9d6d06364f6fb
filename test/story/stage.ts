import { setTimeout as pause } from 'node:timers/promises';
import { z } from 'zod';
import { civilDateSchema } from '#lib/case-stream';
import type { CivilDate } from '#lib/kernel';
import { moveClock } from '../support/demo-clock.js';
import { bodiesOf, castOf, isUnitOf, type Cast } from './cast.js';
import { pageOf, toldToPerson, type PersonsCase } from './persons-page.js';
import type { Input, Speaker } from './speaker.js';
import { eventually, Telling } from './telling.js';
import { caseSeenBy, inboxOf, told, unitsSeenBy, type CaseSeen } from './views.js';

/** With pauses that grow by 50 ms, together twenty seconds: a machine may be busy. */
const mostLooks = 28;

const clockSchema = z.object({ now: z.string(), today: civilDateSchema });
const recordSchema = z.object({
  edges: z.array(
    z.object({
      node: z.object({
        id: z.string(),
        caseId: z.string().nullable(),
        name: z.object({ value: z.string().nullable() }),
      }),
    }),
  ),
});
export type Claim = readonly [text: string, holds: boolean];
export type Seen = ReadonlyMap<Speaker, CaseSeen | undefined>;

export interface Lead {
  readonly name: string;
  readonly nationalId: string;
}

/** Where a story is played: the server, its cast, the person whom it is about, and what everyone saw last. */
export class Stage {
  readonly cast: Cast;
  /** Empty until a case has opened. */
  caseNumber = '';
  /** Answers to a body whose presence is secret: the person's alone to know, and in no audit. */
  saidInSecret = 0;
  /** The case has another id at each endpoint. */
  private readonly ids = new Map<Speaker, string>();
  private before: Seen = new Map();
  private known = 0;

  private constructor(
    private readonly base: string,
    readonly telling: Telling,
    readonly person: Speaker,
    readonly lead: Lead,
    /** When the story began, by the server's clock. */
    readonly begun: string,
    cast: Cast,
  ) {
    this.cast = cast;
  }

  static async set(base: string, say: (line: string) => void, who: keyof typeof people): Promise<Stage> {
    const cast = castOf(base);
    const { now } = await clockAt(base);
    const person = cast[who];
    return new Stage(base, new Telling(say), person, { name: person.name, nationalId: people[who] }, now, cast);
  }

  async today(): Promise<CivilDate> {
    return (await clockAt(this.base)).today;
  }

  async moveTo(day: CivilDate): Promise<void> {
    await moveClock(this.base, day);
  }

  chapter(title: string): void {
    this.telling.chapter(title);
  }

  claim(text: string, holds: boolean): void {
    this.telling.claim(text, holds);
  }

  /** What becomes true a moment after: asked again for twenty seconds at most. */
  async soon(text: string, ask: () => Promise<boolean>): Promise<void> {
    let holds = await ask();
    for (let attempt = 1; !holds && attempt <= mostLooks; attempt += 1) {
      await pause(50 * attempt);
      holds = await ask();
    }
    this.claim(text, holds);
  }

  /** A command on the case, in the words of the body's own endpoint. */
  async does(body: Speaker, mutation: string, input: Input = {}): Promise<string> {
    return body.does(mutation, { caseId: await this.idAt(body), ...input });
  }

  async tries(body: Speaker, mutation: string, input: Input = {}): Promise<string> {
    return body.tries(mutation, { caseId: await this.idAt(body), ...input });
  }

  async unitAt(asker: Speaker, wanted: Speaker): Promise<string> {
    const found = (await unitsSeenBy(asker)).find((unit) => isUnitOf(unit, wanted));
    if (found === undefined) throw new Error(`${asker.name} finds no ${wanted.name}`);
    return found.id;
  }

  /** What a body holds of the person in its own record. */
  async recordAt(body: Speaker): Promise<{ readonly id: string; readonly caseId: string | null } | undefined> {
    const rows = 'edges { node { id caseId name { value } } }';
    const { edges } = await body.reads(`{ records(first: 100) { ${rows} } }`, 'records', recordSchema);
    return edges.find(({ node }) => node.name.value === this.lead.name)?.node;
  }

  /** The case as a body sees it now; undefined when it is not there for it. */
  async seenBy(body: Speaker): Promise<CaseSeen | undefined> {
    const id = this.ids.get(body) ?? (await this.findAt(body));
    return id === undefined ? undefined : caseSeenBy(body, id);
  }

  /** Waits for what must become true of a body's view: the platform's own steps follow a moment after. */
  async until(body: Speaker, what: string, holds: (seen: CaseSeen) => boolean): Promise<CaseSeen> {
    return eventually(async () => {
      const seen = await this.seenBy(body);
      return seen !== undefined && holds(seen) ? seen : undefined;
    }, `${body.name}: ${what}`);
  }

  async mine(): Promise<PersonsCase | undefined> {
    return (await pageOf(this.person)).cases.find(({ number }) => number === this.caseNumber);
  }

  /**
   * Everyone looks, and is shown what is new; nobody but the person and child welfare ever sees a trace of child welfare.
   * Views follow a moment after: everyone looks again until the claims hold, for five seconds at most.
   */
  async everyoneLooks(claimsOf: (seen: Seen) => readonly Claim[] = () => []): Promise<Seen> {
    const seen = await this.lookUntil((all) => claimsOf(all).every(([, holds]) => holds));
    for (const [body, view] of seen) {
      this.telling.shows(body.name, told(view, this.before.get(body)));
      if (body !== this.cast.childWelfare)
        this.claim(`${body.name} sees no trace of child welfare`, !isTraceOfChildWelfare(view));
    }
    this.before = seen;
    const page = await pageOf(this.person);
    this.telling.shows(this.lead.name, toldToPerson(page, this.caseNumber, this.known));
    this.known = page.cases.find(({ number }) => number === this.caseNumber)?.timeline.edges.length ?? 0;
    for (const [text, holds] of claimsOf(seen)) this.claim(text, holds);
    return seen;
  }

  private async lookUntil(holds: (seen: Seen) => boolean): Promise<Seen> {
    for (let attempt = 0; ; attempt += 1) {
      const seen: Seen = new Map(
        await Promise.all(bodiesOf(this.cast).map(async (body) => [body, await this.seenBy(body)] as const)),
      );
      if (holds(seen) || attempt === mostLooks) return seen;
      await pause(50 * attempt);
    }
  }

  async idAt(body: Speaker): Promise<string> {
    return this.ids.get(body) ?? eventually(() => this.findAt(body), `the case at ${body.name}`);
  }

  /** A body finds the case in its inbox or by its own record of the person; the person on the own page. */
  private async findAt(body: Speaker): Promise<string | undefined> {
    if (this.caseNumber === '') return undefined;
    const id = body === this.person ? (await this.mine())?.id : await this.foundByBody(body);
    if (id !== undefined) this.ids.set(body, id);
    return id;
  }

  private async foundByBody(body: Speaker): Promise<string | undefined> {
    const row = (await inboxOf(body)).find(({ caseNumber }) => caseNumber === this.caseNumber);
    if (row !== undefined) return row.caseId;
    const id = (await this.recordAt(body))?.caseId ?? undefined;
    const seen = id === undefined ? undefined : await caseSeenBy(body, id);
    return seen?.number === this.caseNumber ? id : undefined;
  }
}

/** Synthetic, as the month + 80 shows. */
const people = { kim: '14850350281', noor: '02908510065', jo: '11849735081', eli: '08909035016' } as const;

export function isTraceOfChildWelfare(seen: unknown): boolean {
  return /barnevern|child-welfare|CHILD_WELFARE|ettervern/i.test(JSON.stringify(seen ?? {}));
}

async function clockAt(base: string) {
  return clockSchema.parse(await (await fetch(new URL('/demo/clock', base))).json());
}
