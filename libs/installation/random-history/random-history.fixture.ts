import {
  participantOf,
  plain,
  sameParticipant,
  type Actor,
  type BodyActor,
  type CaseId,
  type Participant,
  type PersonId,
} from '#lib/kernel';
import { ConsentGiven, is } from '#lib/case-stream';
import { grantsByPreset, policyInForce } from '#lib/disclosure';
import type { EventStore } from '#lib/event-store';
import { consequencesOf, evolveCaseView, type CaseView } from '#lib/joint-case';
import { placed } from '#lib/projections';
import { prisonWorker } from '#lib/testing';
import { askable, bodies, workerOf } from './bodies.fixture.js';
import { actOnCase } from './case-acts.fixture.js';
import { laterOnRecord, registrationBy } from './registration.fixture.js';
import type { Scribe } from './scribe.fixture.js';

interface Question {
  readonly personId: PersonId;
  readonly proposalId: `proposal-${string}`;
  readonly recipients: readonly Participant[];
}

const recordKeepers = bodies.filter(({ kind }) => kind !== 'partner');

/** A history by chance through real orders: everyone registers, asks, answers, takes back, and hands over on joint cases. */
export class RandomHistory {
  readonly persons: PersonId[] = [];
  private readonly questions: Question[] = [];
  private readonly granted: { readonly personId: PersonId; readonly caseId: CaseId; readonly grantId: string }[] = [];
  private readonly cases = new Set<CaseId>();

  constructor(
    private readonly store: EventStore,
    private readonly scribe: Scribe,
  ) {}

  /** Everybody who keeps records begins one. */
  async begin(): Promise<void> {
    for (const by of recordKeepers) await this.register(by);
  }

  async play(steps: number): Promise<void> {
    const onCases = Array.from({ length: 6 }, () => () => this.actOnCase());
    for (let step = 0; step < steps; step += 1) {
      const act = this.scribe.one([
        () => this.register(this.scribe.one(recordKeepers)),
        () => this.ask(),
        () => this.answer(),
        () => this.answer(),
        () => this.withdraw(),
        ...onCases,
      ]);
      await act();
    }
  }

  /** A last person says yes to everybody, and everybody follows something up. */
  async end(): Promise<void> {
    const { scribe } = this;
    const [personId, proposalId] = [`person-${scribe.fresh()}` as const, `proposal-${scribe.fresh()}` as const];
    const recipients = askable.map(participantOf);
    const proposal = { type: 'ProposeCooperation', personId, proposalId, recipients, name: plain('Kim') };
    await scribe.send(prisonWorker, proposal);
    await this.consent({ personId, proposalId, recipients });
    const caseId = [...this.cases].at(-1);
    for (const to of recipients) {
      await scribe.send(prisonWorker, { type: 'InviteOrganisation', caseId, invitee: to });
      const by = workerOf(to);
      await scribe.send(by, { type: 'AcceptInvitation', caseId });
      const need = {
        type: 'RegisterNeed',
        caseId,
        needId: `need-${scribe.fresh()}`,
        area: 'housing',
        urgency: 'later',
      };
      await scribe.send(by, { ...need, description: plain('a need') });
    }
  }

  private async register(by: BodyActor): Promise<void> {
    const { scribe, persons } = this;
    const personId = persons.length > 3 ? scribe.one(persons) : (`person-${scribe.fresh()}` as const);
    if (!persons.includes(personId)) persons.push(personId);
    const recordId = `private-${scribe.fresh()}` as const;
    await scribe.send(by, registrationBy(by, { personId, recordId, at: scribe.now() }));
    for (const command of laterOnRecord(by, { personId, recordId, at: scribe.now() })) await scribe.send(by, command);
  }

  private async ask(): Promise<void> {
    const { scribe, persons } = this;
    if (persons.length === 0) return;
    const by = scribe.one(askable);
    const others = askable.filter((body) => !sameParticipant(body, by) && scribe.isLucky(0.7));
    const recipients = [by, ...others].map(participantOf);
    const question = { personId: scribe.one(persons), proposalId: `proposal-${scribe.fresh()}` as const, recipients };
    const proposal = { type: 'ProposeCooperation', ...question, name: plain('Kim'), reason: plain('a reason') };
    if (await scribe.send(by, proposal)) this.questions.push(question);
  }

  private async answer(): Promise<void> {
    const { scribe } = this;
    const question = scribe.take(this.questions);
    if (question === undefined) return;
    const { personId, proposalId } = question;
    const refusal = { type: 'DeclineCooperation', personId, proposalId, form: 'digital' };
    if (scribe.isLucky(0.1)) await scribe.send({ kind: 'client', person: personId }, refusal);
    else await this.consent(question);
  }

  private async consent({ personId, proposalId, recipients }: Question): Promise<void> {
    const { scribe } = this;
    const preset = scribe.one(policyInForce.presets).code;
    const grantIdOf = () => `grant-${scribe.fresh()}` as const;
    const grants = grantsByPreset({ preset, recipients, from: scribe.now(), grantIdOf }, policyInForce);
    const caseId = `case-${scribe.fresh()}`;
    const consent = { type: 'GiveConsent', personId, proposalId, form: 'digital', caseId, preset, grants };
    if (await scribe.send({ kind: 'client', person: personId }, consent)) await this.react(personId);
  }

  private async withdraw(): Promise<void> {
    const granted = this.scribe.isLucky(0.4) ? this.scribe.take(this.granted) : undefined;
    if (granted === undefined) return;
    const withdrawal = { type: 'WithdrawConsent', ...granted, form: 'digital' };
    const by: Actor = { kind: 'client', person: granted.personId };
    if (await this.scribe.send(by, withdrawal)) await this.react(granted.personId);
  }

  private async actOnCase(): Promise<void> {
    if (this.cases.size === 0) return;
    const facts = await this.factsOf(this.scribe.one([...this.cases]));
    const view = facts.reduce<CaseView | undefined>(evolveCaseView, undefined);
    if (view !== undefined) await actOnCase(this.scribe, view);
  }

  /** What the platform does about the newest word of a person. */
  private async react(personId: PersonId): Promise<void> {
    const history = await this.factsOf(personId);
    const fact = history.at(-1);
    if (fact === undefined) return;
    const known = { history, name: 'Kim', secretPresence: policyInForce.secretPresence };
    for (const { commandId, command } of consequencesOf(fact, known))
      await this.scribe.send({ kind: 'platform', task: 'consent-reaction' }, command, commandId);
    if (!is(ConsentGiven, fact)) return;
    const { caseId, grants } = fact.data;
    this.cases.add(caseId);
    this.granted.push(...grants.map(({ grantId }) => ({ personId, caseId, grantId })));
  }

  private async factsOf(stream: PersonId | CaseId) {
    return (await this.store.readStream(stream)).map((event) => placed(event).fact);
  }
}
