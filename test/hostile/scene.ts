import { Road } from '../support/road.js';
import type { Input } from '../support/speaker.js';
import { TestServer } from '../support/test-server.js';
import type { Cast } from '../support/cast.js';

export type Name = keyof Cast;

/** How far a handover has come that is made for others to look at. */
type Stage =
  'offer' | 'leisure' | 'leisureTaken' | 'accepted' | 'deciding' | 'toMeet' | 'passedOn' | 'takenBack' | 'completed';

/** One server on which Noor's case stands, of which none of those who are tried knows, and Kim's grows as commands are tried. */
export class Scene {
  private readonly made = new Map<string, string>();
  private readonly standing = new Map<string, Promise<string>>();
  private opened: Promise<void> | undefined;
  private kims = '';

  private constructor(
    readonly road: Road,
    private readonly elsewhere: ReadonlyMap<string, string>,
  ) {}

  static async open(): Promise<Scene> {
    const road = new Road(await TestServer.start());
    try {
      return new Scene(road, await noorsCase(road));
    } catch (failure) {
      await road.server.stop();
      throw failure;
    }
  }

  get server(): TestServer {
    return this.road.server;
  }

  get cast(): Cast {
    return this.road.cast;
  }

  stop(): Promise<void> {
    return this.server.stop();
  }

  /** A thing of Noor's: there, and not for those who are tried. */
  foreign(sort: string): string | undefined {
    return this.elsewhere.get(sort);
  }

  /** What a command answered that it made, by the endpoint's id. */
  remember(by: Name, mutation: string, id: string): void {
    this.made.set(`${by} ${mutation}`, this.server.seals(this.cast[by].kind).openId(id) ?? '');
  }

  /** The internal id of what a command made, as it was done before. */
  madeBy(by: Name, mutation: string): string {
    const id = this.made.get(`${by} ${mutation}`);
    if (id === undefined) throw new Error(`${by} has not done ${mutation} yet`);
    return id;
  }

  noteDown(name: string, id: string): void {
    this.made.set(name, id);
  }

  /** What was noted down under a name. */
  noted(name: string): string {
    const id = this.made.get(name);
    if (id === undefined) throw new Error(`Nobody has noted down ${name}`);
    return id;
  }

  /** Asked of Kim's page once, from when the case is there: it is Kim's only one. */
  async kimsCase(): Promise<string> {
    if (this.kims === '') this.kims = await this.road.caseOf('kim');
    return this.kims;
  }

  /** Somebody else than this body who takes part in Kim's case. */
  partnerOf(name: Name): Name {
    return name === 'prison' ? 'mission' : 'prison';
  }

  /** A need of Kim's for a home that this body leads. */
  async need(by: Name): Promise<string> {
    return this.road.need(await this.kimsCase(), this.cast[by]);
  }

  async offer(from: Name, to: Name, need?: string): Promise<string> {
    const needId = need ?? (await this.need(from));
    return this.road.offer(await this.kimsCase(), needId, this.cast[from], this.cast[to]);
  }

  async accepted(from: Name, to: Name): Promise<string> {
    const handoverId = await this.offer(from, to);
    await this.road.accept(await this.kimsCase(), handoverId, this.cast[to]);
    return handoverId;
  }

  /** Of a sort that no law makes a municipality's own. */
  async leisure(from: Name, to: Name): Promise<string> {
    const need = await this.road.need(await this.kimsCase(), this.cast[from], 'LEISURE');
    return this.offer(from, to, need);
  }

  async leisureTaken(from: Name, to: Name): Promise<string> {
    const handoverId = await this.leisure(from, to);
    await this.road.accept(await this.kimsCase(), handoverId, this.cast[to]);
    return handoverId;
  }

  /** The receiver, a municipality's, decides by vedtak. */
  async deciding(from: Name, to: Name): Promise<string> {
    const handoverId = await this.offer(from, to);
    await this.cast[to].does('openDecisionClock', await this.handedAt(to, handoverId));
    return handoverId;
  }

  /** Accepted, with a first meeting on a day. */
  async toMeet(from: Name, to: Name, on = '2099-01-15'): Promise<string> {
    const handoverId = await this.accepted(from, to);
    await this.cast[to].does('agreeFirstMeeting', { ...(await this.handedAt(to, handoverId)), on });
    return handoverId;
  }

  /** Passed on to a body by one that had it first: not to go back. */
  async passedOn(from: Name, to: Name, first: Name = 'otherNav'): Promise<string> {
    const handoverId = await this.offer(from, first);
    const toUnitId = this.road.at(this.cast[first], this.cast[to]);
    const reason = 'ANOTHER_UNIT';
    await this.cast[first].does('forwardHandover', { ...(await this.handedAt(first, handoverId)), toUnitId, reason });
    return handoverId;
  }

  async takenBack(from: Name, to: Name): Promise<string> {
    const handoverId = await this.offer(from, to);
    await this.cast[from].does('withdrawHandover', await this.handedAt(from, handoverId));
    return handoverId;
  }

  async completed(from: Name, to: Name): Promise<string> {
    const handoverId = await this.accepted(from, to);
    await this.cast[to].does('confirmFirstContact', { ...(await this.handedAt(to, handoverId)), on: '2026-11-02' });
    return handoverId;
  }

  /** A handover between two bodies as it stands after a verb: made once, for those who only look at it. */
  kept(after: Stage, from: Name, to: Name): Promise<string> {
    const key = `${after} ${from} ${to}`;
    const known = this.standing.get(key) ?? this[after](from, to);
    this.standing.set(key, known);
    return known;
  }

  private async handedAt(by: Name, handoverId: string): Promise<Input> {
    const speaker = this.cast[by];
    return { caseId: this.road.at(speaker, await this.kimsCase()), handoverId: this.road.at(speaker, handoverId) };
  }

  /** Noor says yes to three bodies more, which nobody has invited yet. */
  noorOpensUp(): Promise<void> {
    return (this.opened ??= this.askNoorAgain());
  }

  private async askNoorAgain(): Promise<void> {
    const { otherHousing, prison, mission, clinic } = this.cast;
    await this.road.proposal(otherHousing, this.foreign('private') ?? '', [prison, mission, clinic]);
    await this.road.consent('noor');
  }
}

/** Noor's case, with the other municipality's two units on it and a need on its way between them. */
async function noorsCase(road: Road): Promise<ReadonlyMap<string, string>> {
  const { otherHousing, otherNav } = road.cast;
  const recordId = await road.enquiry('noor');
  const proposalId = await road.proposal(otherHousing, recordId, [otherNav]);
  const caseId = await road.consent('noor');
  const needId = await road.need(caseId, otherHousing);
  const handoverId = await road.offer(caseId, needId, otherHousing, otherNav);
  const [grantId = ''] = await road.accessesOf('noor', otherHousing);
  return new Map(
    Object.entries({
      case: caseId,
      need: needId,
      handover: handoverId,
      private: recordId,
      proposal: proposalId,
      grant: grantId,
    }),
  );
}
