import { Args, Context, Mutation, Query, Resolver } from '@nestjs/graphql';
import { z } from 'zod';
import { derivedUuid, plain, type RecordId, type Sealed } from '#lib/kernel';
import { connectionOf, pageOf, parseInput, type EdgeContext, type PageArguments } from '#lib/graphql';
import type { ProposeCooperationAnswer } from '#schema/municipality';
import { Desk } from '../desk/desk.js';
import { workerOf } from '../desk/worker-of.js';
import { sealedId, shortText } from '../desk/inputs.js';
import { participantById } from '../desk/participant-by-id.js';
import { ownRecord, readRecords } from '../desk/record-reader.js';
import { sentenceOf } from '../desk/sentence.js';
import { commandIdSchema, openedId, refusal, send } from '../desk/send.js';
import { openText } from '../desk/texts.js';
import { unitOf } from '../desk/unit-answer.js';
import { enumWord, type Language } from '../desk/words.js';
import { presetsAnswer } from './presets-answer.js';
import { custodyGroundOf, type RecordProposal } from '../views/record.fold.js';
import type { RecordRow } from '../views/record.row.js';
import type { CooperationRefusal, ProposeCooperation } from './cooperation.decide.js';

const proposal = z.strictObject({
  commandId: commandIdSchema,
  recordId: sealedId,
  // With the asker's own unit, which is always one, as many as the event holds.
  recipientUnitIds: z.array(sealedId).max(19),
  reason: shortText.nullish(),
});

/** A body's own records, and the question to the person that may make a joint case of one. */
@Resolver()
export class CooperationResolver {
  constructor(private readonly desk: Desk) {}

  @Query('records')
  async records(@Context() context: EdgeContext, @Args() args: PageArguments) {
    const page = pageOf(context.seals, 'records', args);
    const rows = await readRecords(this.desk, context, workerOf(context), page);
    const { edges, pageInfo } = connectionOf(context.seals, rows, page, (row) => [row.recordedAt, row.recordId]);
    return { pageInfo, edges: edges.map(({ cursor, node }) => ({ cursor, node: this.record(context, node) })) };
  }

  @Mutation('proposeCooperation')
  async proposeCooperation(
    @Context() context: EdgeContext,
    @Args('input') input: unknown,
  ): Promise<ProposeCooperationAnswer> {
    const sent = parseInput(proposal, input);
    const { commandId, reason } = sent;
    const recipients = sent.recipientUnitIds.map((id, at) =>
      participantById(this.desk, context, id, `input.recipientUnitIds.${at}`),
    );
    const recordId = openedId(context, 'private', sent.recordId, commandId);
    const from = await this.opened(context, recordId);
    if (from === undefined) return refusal('ProposeCooperationRefused', 'NOT_THERE');
    const proposalId = `proposal-${derivedUuid(commandId, 'proposal')}` as const;
    return send<ProposeCooperation, 'ProposeCooperationRefused', CooperationRefusal>(
      this.desk,
      context,
      'ProposeCooperationRefused',
      {
        command: {
          type: 'ProposeCooperation',
          proposalId,
          recipients,
          ...from,
          ...(reason == null ? {} : { reason: plain(reason) }),
        },
        commandId,
        sent,
        about: proposalId,
      },
    );
  }

  /** What the question takes from the unit's own record, opened to be sealed anew on the person's stream. */
  private async opened(context: EdgeContext, recordId: RecordId) {
    const record = await ownRecord(this.desk, context, recordId);
    if (record === undefined) return undefined;
    const name = await this.reseal(context, record.name);
    if (name === undefined) return undefined;
    const nationalId = record.nationalId === null ? undefined : await this.reseal(context, record.nationalId);
    return { personId: record.personId, name, ...(nationalId === undefined ? {} : { nationalId }) };
  }

  private async reseal(context: EdgeContext, sealed: Sealed) {
    const { value } = await openText(this.desk.session(context), sealed);
    return value === null ? undefined : plain(value);
  }

  private async openQuestion({ seals }: EdgeContext, proposal: RecordProposal | null) {
    if (proposal?.status !== 'asked') return null;
    const { directory } = this.desk.parts;
    await directory.refresh();
    const recipients = proposal.recipients.flatMap((unit) => unitOf(seals, directory, unit) ?? []);
    return { recipients, askedAt: proposal.askedAt, presets: presetsAnswer(this.desk.parts.policy.presets) };
  }

  private record(context: EdgeContext, { record }: RecordRow) {
    const { seals } = context;
    const session = this.desk.session(context);
    const { directory } = this.desk.parts;
    const author = { ...record.participant, actor: '', role: '' };
    const telling = { directory, session, voice: 'worker', mayOpen: () => true } as const;
    const ground = custodyGroundOf(record);
    return {
      id: seals.sealId(record.recordId),
      type: record.type,
      name: () => openText(session, record.name),
      recordedAt: record.recordedAt,
      sentence: ({ language }: { readonly language: Language }) =>
        sentenceOf({ type: record.type, data: record.data, author }, { ...telling, language }),
      later: record.later.map(({ type, eventId, recordedAt, data }) => ({
        id: seals.sealId(eventId),
        type,
        recordedAt,
        sentence: ({ language }: { readonly language: Language }) =>
          sentenceOf({ type, data, author }, { ...telling, language }),
      })),
      proposal: record.proposal === null ? null : enumWord(record.proposal.status),
      openQuestion: () => this.openQuestion(context, record.proposal),
      custodyGround: ground === null ? null : enumWord(ground),
      caseId: record.proposal?.caseId == null ? null : seals.sealId(record.proposal.caseId),
    };
  }
}
