import { isBodyActor, type CaseId } from '#lib/kernel';
import type { EdgeContext, EndpointActor } from '#lib/graphql';
import type { ViewNews } from '#lib/projections';
import { holderOf } from './case-reader.js';
import type { Desk } from './desk.js';
import { revisionOf } from './own-revision.js';

type Change = Extract<ViewNews, { readonly news: 'change' }>;

/** A ping for each change of the reader's own view of a case: that it changed, never what. */
export function caseChanges(desk: Desk, context: EdgeContext, caseId: CaseId) {
  const told = (viewRevision: number) => ({ caseChanged: { caseId: context.seals.sealId(caseId), viewRevision } });
  return pings(desk, context, {
    told: (change) => (change.caseId === caseId ? told(change.revision) : undefined),
    missed: async () => told(await revisionOf(desk, context, caseId)),
  });
}

/** A ping for each change in the unit's inbox or records. */
export function inboxChanges(desk: Desk, context: EdgeContext) {
  let revision = 0;
  const told = () => ({ inboxChanged: { revision: (revision += 1) } });
  return pings(desk, context, { told, missed: async () => told() });
}

interface Pings<T> {
  readonly told: (change: Change) => T | undefined;
  /** Where changes may have been missed: as if there had been one. */
  readonly missed: () => Promise<T>;
}

/**
 * What the reader's own rows' changes are told as, from now until the reader leaves.
 * Written out rather than as a generator, because a generator that waits cannot be told to leave.
 */
function pings<T>(desk: Desk, { kind, actor }: EdgeContext, { told, missed }: Pings<T>): AsyncIterableIterator<T> {
  const ready: T[] = [];
  const asked: ((result: IteratorResult<T>) => void)[] = [];
  const send = (ping: T | undefined): void => {
    if (ping === undefined) return;
    const waiting = asked.shift();
    if (waiting === undefined) ready.push(ping);
    else waiting({ value: ping, done: false });
  };
  const stop = desk.parts.feed.listen((news) => {
    if (news.news === 'change' && news.kind === kind && isOwn(news, actor)) send(told(news));
    // Should the database be away again, that is missed too, and told then.
    if (news.news === 'missed') missed().then(send, () => undefined);
  });
  return {
    next: () => {
      const ping = ready.shift();
      return ping === undefined
        ? new Promise((resolve) => asked.push(resolve))
        : Promise.resolve({ value: ping, done: false });
    },
    return: () => {
      stop();
      for (const waiting of asked.splice(0)) waiting({ value: undefined, done: true });
      return Promise.resolve({ value: undefined, done: true });
    },
    [Symbol.asyncIterator]() {
      return this;
    },
  };
}

function isOwn({ holder, unit }: Change, actor: EndpointActor): boolean {
  return holder === holderOf(actor) && unit === (isBodyActor(actor) ? actor.unit : '');
}
