import { Args, Context, Mutation, Resolver } from '@nestjs/graphql';
import { z } from 'zod';
import { isBodyActor, type CaseId, type Json } from '#lib/kernel';
import { milestoneOutcomes } from '#lib/case-stream';
import { parseInput, type EdgeContext } from '#lib/graphql';
import type { ReachMilestoneAnswer, ReopenMilestoneAnswer, ReplanTrackAnswer } from '#schema/municipality';
import { ownCaseRow } from '../desk/case-reader.js';
import { Desk } from '../desk/desk.js';
import { codeOf, sealedId } from '../desk/inputs.js';
import { commandIdSchema, openedId, send } from '../desk/send.js';
import type {
  MilestoneRefusal,
  ReachMilestone,
  ReopenMilestone,
  ReplanRefusal,
  ReplanTrack,
} from './milestone.decide.js';
import { followed, releaseTrack } from './tracks.js';

const dataName = z
  .string()
  .max(60)
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/);
const versionName = z
  .string()
  .max(20)
  .regex(/^\d{4}-\d+$/);
const ofMilestone = z.strictObject({ commandId: commandIdSchema, caseId: sealedId, milestone: dataName });
const reaching = z.strictObject({ ...ofMilestone.shape, outcome: codeOf(milestoneOutcomes) });
const replanning = z.strictObject({ commandId: commandIdSchema, caseId: sealedId, version: versionName });

/** The milestones of a track: reached, opened again; and the case moved to another version. */
@Resolver()
export class MilestonesResolver {
  constructor(private readonly desk: Desk) {}

  @Mutation('reachMilestone')
  async reachMilestone(@Context() context: EdgeContext, @Args('input') input: unknown): Promise<ReachMilestoneAnswer> {
    const sent = parseInput(reaching, input);
    const { milestone, outcome } = sent;
    const { caseId, ...frame } = this.frame(context, sent);
    const looked = await this.lookUp(context, caseId, milestone);
    return send<ReachMilestone, 'ReachMilestoneRefused', MilestoneRefusal>(
      this.desk,
      context,
      'ReachMilestoneRefused',
      { command: { type: 'ReachMilestone', caseId, milestone, outcome, ...looked }, caseId, ...frame },
    );
  }

  @Mutation('reopenMilestone')
  async reopenMilestone(
    @Context() context: EdgeContext,
    @Args('input') input: unknown,
  ): Promise<ReopenMilestoneAnswer> {
    const sent = parseInput(ofMilestone, input);
    const { milestone } = sent;
    const { caseId, ...frame } = this.frame(context, sent);
    const looked = await this.lookUp(context, caseId, milestone);
    return send<ReopenMilestone, 'ReopenMilestoneRefused', MilestoneRefusal>(
      this.desk,
      context,
      'ReopenMilestoneRefused',
      { command: { type: 'ReopenMilestone', caseId, milestone, ...looked }, caseId, ...frame },
    );
  }

  @Mutation('replanTrack')
  async replanTrack(@Context() context: EdgeContext, @Args('input') input: unknown): Promise<ReplanTrackAnswer> {
    const sent = parseInput(replanning, input);
    const { version: to } = sent;
    const { caseId, ...frame } = this.frame(context, sent);
    const { code, version: from } = await this.trackOf(context, caseId);
    const mine = isBodyActor(context.actor) ? context.actor.organisation : null;
    const tracks = await this.desk.tracks.inUse();
    const inUse = tracks.some(
      ({ track, owner }) => track.code === code && track.version === to && (owner === null || owner === mine),
    );
    return send<ReplanTrack, 'ReplanTrackRefused', ReplanRefusal>(this.desk, context, 'ReplanTrackRefused', {
      command: { type: 'ReplanTrack', caseId, track: code, from, to, inUse },
      caseId,
      ...frame,
    });
  }

  /** The track that the case follows, as the sender's own view has it; of a case that is not there, any will do. */
  private async trackOf(context: EdgeContext, caseId: CaseId) {
    const row = await ownCaseRow(this.desk, context, caseId);
    return row === null ? releaseTrack : followed(await this.desk.tracks.inUse(), row.view.progress);
  }

  private async lookUp(context: EdgeContext, caseId: CaseId, milestone: string) {
    const { code: track, version, milestones } = await this.trackOf(context, caseId);
    return { track, version, concerns: milestones.find(({ code }) => code === milestone)?.concerns ?? [] };
  }

  private frame(context: EdgeContext, sent: { readonly commandId: string; readonly caseId: string }) {
    const { commandId } = sent;
    const caseId = openedId(context, 'case', sent.caseId, commandId);
    return { commandId, sent: { ...sent } satisfies Json, about: caseId, caseId };
  }
}
