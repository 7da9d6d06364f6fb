import { z } from 'zod';
import type { GrantId } from '#lib/kernel';
import { castOf, nationalIds, unitCodeOf, type Cast } from './cast.js';
import { eventually } from './eventually.js';
import type { Input, Speaker } from './speaker.js';
import type { TestServer } from './test-server.js';

export type Person = 'kim' | 'noor';

const proposalsSchema = z.array(z.object({ id: z.string(), status: z.string() }));
const casesSchema = z.array(
  z.object({
    id: z.string(),
    access: z.array(z.object({ id: z.string(), ended: z.boolean(), unit: z.object({ id: z.string() }) })),
  }),
);

/**
 * The road of a joint case by the public commands, one step at a time.
 * Ids here are the internal ones; `at` gives an id as a speaker's endpoint would have shown it.
 */
export class Road {
  readonly cast: Cast;

  constructor(readonly server: TestServer) {
    this.cast = castOf(server.url);
  }

  /** An internal id, or a unit, as the speaker's endpoint spells it. */
  at({ kind }: Speaker, thing: string | Speaker): string {
    return this.server.seals(kind).sealId(typeof thing === 'string' ? thing : unitCodeOf(thing));
  }

  /** Does a command and gives the internal id of what it made or changed. */
  async do(by: Speaker, mutation: string, input: Input): Promise<string> {
    const id = this.server.seals(by.kind).openId(await by.does(mutation, input));
    if (id === undefined) throw new Error(`${mutation} answered with an id of another endpoint`);
    return id;
  }

  /** The prison's record of an admission. */
  admission(of: Person, name: string = of): Promise<string> {
    const nationalId = nationalIds[of];
    return this.do(this.cast.prison, 'registerAdmission', {
      admittedOn: '2026-10-01',
      ground: 'SENTENCE',
      name,
      nationalId,
    });
  }

  /** The other prison's record of a remand. */
  remand(of: Person): Promise<string> {
    const nationalId = nationalIds[of];
    const remand = { admittedOn: '2026-10-01', ground: 'REMAND', name: of, nationalId };
    return this.do(this.cast.otherPrison, 'registerAdmission', remand);
  }

  /** The other municipality's record of an enquiry. */
  enquiry(of: Person, by: Speaker = this.cast.otherHousing): Promise<string> {
    const night = { channel: 'PHONE', sleepsTonight: 'SHELTER', children: 'NO', dangerNow: false };
    return this.do(by, 'registerEnquiry', { ...night, name: of, reach: 'Sovner her', nationalId: nationalIds[of] });
  }

  /** A record makes a question to the person. */
  proposal(by: Speaker, recordId: string, recipients: readonly Speaker[]): Promise<string> {
    const recipientUnitIds = recipients.map((recipient) => this.at(by, recipient));
    return this.do(by, 'proposeCooperation', { recordId: this.at(by, recordId), recipientUnitIds });
  }

  /** The person's yes to the newest open question; gives the case, once everyone's view shows it. */
  async consent(of: Person, presetCode = 'all-areas'): Promise<string> {
    const person = this.cast[of];
    const proposalId = await eventually(() => this.openQuestion(person), 'the question to the person');
    await person.does('giveConsent', { proposalId, presetCode });
    await this.server.settled();
    return this.caseOf(of);
  }

  async caseOf(of: Person): Promise<string> {
    const [{ id } = { id: '' }] = await this.casesOf(this.cast[of]);
    return this.server.seals('client').openIdOf('case', id) ?? '';
  }

  /** The person's access ids for one unit, those that still stand. */
  async accessesOf(of: Person, unit: Speaker): Promise<readonly GrantId[]> {
    const { openIdOf } = this.server.seals('client');
    const mine = this.at(this.cast[of], unit);
    const found = (await this.casesOf(this.cast[of])).flatMap(({ access }) => access);
    return found.flatMap(({ id, ended, unit: u }) => (ended || u.id !== mine ? [] : (openIdOf('grant', id) ?? [])));
  }

  async withdraw(of: Person, caseId: string, from: Speaker): Promise<void> {
    const person = this.cast[of];
    for (const access of await this.accessesOf(of, from))
      await person.does('withdrawConsent', { caseId: this.at(person, caseId), accessId: this.at(person, access) });
  }

  /** Asks bodies into the case, and they come. */
  async join(caseId: string, by: Speaker, ...bodies: readonly Speaker[]): Promise<void> {
    for (const body of bodies) {
      await by.does('inviteOrganisation', { caseId: this.at(by, caseId), unitId: this.at(by, body) });
      await body.does('acceptInvitation', { caseId: this.at(body, caseId) });
    }
  }

  need(caseId: string, by: Speaker, area = 'HOUSING', description = 'Et hjem', urgency = 'THIS_WEEK'): Promise<string> {
    return this.do(by, 'registerNeed', { caseId: this.at(by, caseId), area, urgency, description });
  }

  offer(caseId: string, needId: string, by: Speaker, to: Speaker): Promise<string> {
    const named = { caseId: this.at(by, caseId), needId: this.at(by, needId), toUnitId: this.at(by, to) };
    return this.do(by, 'offerHandover', named);
  }

  accept(caseId: string, handoverId: string, by: Speaker): Promise<string> {
    return by.does('acceptHandover', { caseId: this.at(by, caseId), handoverId: this.at(by, handoverId) });
  }

  private async openQuestion(person: Speaker): Promise<string | undefined> {
    const { data } = await person.ask('{ proposals { id status } }');
    return proposalsSchema.parse(data['proposals']).findLast(({ status }) => status === 'ASKED')?.id;
  }

  private async casesOf(person: Speaker) {
    const { data } = await person.ask('{ cases { id access { id ended unit { id } } } }');
    return casesSchema.parse(data['cases']);
  }
}
