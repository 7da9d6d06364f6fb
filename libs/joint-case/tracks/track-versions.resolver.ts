import { Args, Context, Mutation, Query, Resolver } from '@nestjs/graphql';
import { z } from 'zod';
import { parseInput, type EdgeContext } from '#lib/graphql';
import { placed } from '#lib/projections';
import type { AdoptTrackVersionAnswer, ProposeTrackVersionAnswer } from '#schema/municipality';
import { Desk } from '../desk/desk.js';
import { trackText } from '../desk/inputs.js';
import { commandIdSchema, send } from '../desk/send.js';
import { workerOf } from '../desk/worker-of.js';
import { readTrack, TrackInvalid, type TrackFault } from './track.load.js';
import { trackStream } from './track-shelf.js';
import {
  trackVersionDecider,
  type AdoptTrackVersion,
  type AdoptVersionRefusal,
  type ProposeTrackVersion,
  type ProposeVersionRefusal,
} from './track-version.decide.js';

const dataName = z
  .string()
  .max(60)
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/);
const versionName = z
  .string()
  .max(20)
  .regex(/^\d{4}-\d+$/);
const proposing = z.strictObject({ commandId: commandIdSchema, file: trackText });
const adopting = z.strictObject({ commandId: commandIdSchema, track: dataName, version: versionName });
const faultsSchema = z.array(z.object({ line: z.number(), path: z.string(), reason: z.string() }));

/** The tracks of one’s own organisation, changed by two coordinators. */
@Resolver()
export class TrackVersionsResolver {
  constructor(private readonly desk: Desk) {}

  @Query('trackVersions')
  async trackVersions(@Context() context: EdgeContext) {
    const { organisation, worker } = workerOf(context);
    const recorded = await this.desk.parts.store.readStream(trackStream);
    const { initial, evolve } = trackVersionDecider;
    const { versions } = recorded.map((event) => placed(event).fact).reduce(evolve, initial);
    return versions
      .filter(({ owner }) => owner === null || owner === organisation)
      .map(({ track, version, owner, text: file, proposer, status }) => ({
        ...{
          track,
          version,
          file,
          own: owner !== null,
          inUse: status === 'adopted',
          proposedByMe: proposer === worker,
        },
      }));
  }

  @Mutation('proposeTrackVersion')
  async proposeTrackVersion(
    @Context() context: EdgeContext,
    @Args('input') input: unknown,
  ): Promise<ProposeTrackVersionAnswer> {
    const sent = parseInput(proposing, input);
    const { commandId, file: text } = sent;
    const { organisation: owner, worker: person } = workerOf(context);
    const read = readOrFaults(text);
    const answer = await send<ProposeTrackVersion, 'ProposeTrackVersionRefused', ProposeVersionRefusal>(
      this.desk,
      context,
      'ProposeTrackVersionRefused',
      {
        command: { type: 'ProposeTrackVersion', ...read, text, owner, person },
        ...{ commandId, sent, about: `${read.track}/${read.version}` },
      },
    );
    if (answer.__typename === 'Accepted') return answer;
    const { because, ...refused } = answer;
    return { ...refused, faults: because === undefined ? [] : faultsSchema.parse(because) };
  }

  @Mutation('adoptTrackVersion')
  adoptTrackVersion(@Context() context: EdgeContext, @Args('input') input: unknown): Promise<AdoptTrackVersionAnswer> {
    const sent = parseInput(adopting, input);
    const { commandId, track, version } = sent;
    const { organisation: owner, worker: person } = workerOf(context);
    return send<AdoptTrackVersion, 'AdoptTrackVersionRefused', AdoptVersionRefusal>(
      this.desk,
      context,
      'AdoptTrackVersionRefused',
      {
        command: { type: 'AdoptTrackVersion', track, version, owner, person },
        ...{ commandId, sent, about: `${track}/${version}` },
      },
    );
  }
}

/** Which version of which track a text is, or everything that is wrong with it. */
function readOrFaults(text: string): {
  readonly track: string;
  readonly version: string;
  readonly faults: readonly TrackFault[];
} {
  try {
    const { code: track, version } = readTrack(text);
    return { track, version, faults: [] };
  } catch (failure) {
    if (!(failure instanceof TrackInvalid)) throw failure;
    return { track: '', version: '', faults: failure.found };
  }
}
