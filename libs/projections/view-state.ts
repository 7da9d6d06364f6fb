import type pg from 'pg';
import type { Kind, StreamName } from '#lib/kernel';
import { ownerOf } from '#lib/database';
import { deadLetters, type DeadLetter } from './dead-letters.js';
import { hasShape, lookAtLive } from './generation.js';
import { ownershipOf } from './projection.js';
import type { ViewPlace } from './view-definition.js';

/** How the views of a kind do, for whoever operates. */
export interface ViewState {
  readonly kind: Kind;
  /** How far they are, and how far the log is. */
  readonly position: number;
  readonly head: number;
  /** How long the first event that is missing has been recorded, in seconds; 0 when none is. */
  readonly behindFor: number;
  readonly generation: number;
  /** Whether the rows are of this program's own making. */
  readonly isOwnShape: boolean;
  /** The process that keeps them up, as `machine/process`; undefined while none does. */
  readonly owner: string | undefined;
  readonly parked: readonly DeadLetter[];
  readonly parkedStreams: readonly StreamName[];
  /** What stands in the way of a projection that halts. */
  readonly halted: DeadLetter | undefined;
}

/** `client` is of the compartment's writer role. `now` is in milliseconds. */
export async function viewState(client: pg.ClientBase, place: ViewPlace, now: number): Promise<ViewState | undefined> {
  const live = await lookAtLive(client, place);
  if (live === undefined) return undefined;
  const { generation, position } = live;
  const letters = await deadLetters(client, place, generation);
  const parked = letters.filter((letter) => letter.position <= position);
  const [next] = await place.store.readAll(position, 1);
  return {
    kind: place.definition.kind,
    position,
    head: await place.store.head(),
    behindFor: next === undefined ? 0 : Math.max(0, (now - Date.parse(next.recordedAt)) / 1_000),
    generation,
    isOwnShape: await hasShape(client, place),
    owner: await ownerOf(client, ownershipOf(place)),
    parked,
    parkedStreams: [...new Set(parked.map(({ stream }) => stream))],
    halted: letters.find((letter) => letter.position > position),
  };
}
