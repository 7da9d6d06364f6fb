import { isBodyActor, participantCode, type Clock, type Kind } from '#lib/kernel';
import type { Order } from '#lib/case-stream';
import type { Policy, ReadLog } from '#lib/disclosure';
import type { Drafts } from '#lib/drafts';
import type { EventStore, Outcome } from '#lib/event-store';
import { perRequest, type EdgeContext, type EndpointActor } from '#lib/graphql';
import type { CompartmentViews, ViewFeed } from '#lib/projections';
import type { Sealing, SealingSession } from '#lib/sealing';
import type { Receipts } from '#lib/trust-log';
import type { Directory } from '../directory/directory.js';
import { TrackShelf } from '../tracks/track-shelf.js';

/** Whom an answer is shown to, as a restriction names its readers: a unit, or the person. */
export function readerCode(actor: EndpointActor): string {
  return isBodyActor(actor) ? participantCode(actor) : actor.person;
}

/** Sends an order where it is decided. Nest's command bus stands behind it. */
export interface Orders {
  execute(order: Order<{ readonly type: string }>): Promise<Outcome<string>>;
}

export interface DeskParts {
  readonly orders: Orders;
  readonly store: EventStore;
  readonly directory: Directory;
  readonly sealing: Sealing;
  readonly readLog: ReadLog;
  readonly drafts: Drafts;
  readonly feed: ViewFeed;
  readonly policy: Policy;
  readonly clock: Clock;
  readonly receipts: Receipts;
  readonly mode: 'embedded' | 'production';
  views(kind: Kind): CompartmentViews;
}

/** What every resolver works at: one for the whole server, handed to each by Nest. */
export class Desk {
  /** The keys that one request has fetched; dropped when it ends. */
  readonly session: (context: EdgeContext) => SealingSession;
  /** The versions of the tracks that are in use here. */
  readonly tracks: TrackShelf;

  constructor(readonly parts: DeskParts) {
    this.tracks = new TrackShelf(parts.store);
    this.session = perRequest(
      ({ actor }) => parts.sealing.open(readerCode(actor)),
      (session) => session.close(),
    );
  }
}
