import { isBodyActor, type CaseId } from '#lib/kernel';
import type { EdgeContext, EndpointActor } from '#lib/graphql';
import type { ViewNews } from '#lib/projections';
import { holderOf } from './case-reader.js';
import type { Desk } from './desk.js';

type Change = Extract<ViewNews, { readonly news: 'change' }>;

/** A ping for each change of the reader's own view of a case: that it changed, never what. */
export function caseChanges(desk: Desk, context: EdgeContext, caseId: CaseId) {
  return pings(desk, context, (change) =>
    change.caseId === caseId
      ? { caseChanged: { caseId: context.seals.sealId(caseId), viewRevision: change.revision } }
      : undefined,
  );
}

/** A ping for each change in the unit's inbox or records. */
export function inboxChanges(desk: Desk, context: EdgeContext) {
  let revision = 0;
  return pings(desk, context, () => ({ inboxChanged: { revision: (revision += 1) } }));
}

/**
 * What the reader's own rows' changes are told as, from now until the reader leaves.
 * Written out rather than as a generator, because a generator that waits cannot be told to leave.
 */
function pings<T>(
  desk: Desk,
  { kind, actor }: EdgeContext,
  told: (change: Change) => T | undefined,
): AsyncIterableIterator<T> {
  const ready: T[] = [];
  const asked: ((result: IteratorResult<T>) => void)[] = [];
  const stop = desk.parts.feed.listen((news) => {
    const ping = news.news === 'change' && news.kind === kind && isOwn(news, actor) ? told(news) : undefined;
    if (ping === undefined) return;
    const waiting = asked.shift();
    if (waiting === undefined) ready.push(ping);
    else waiting({ value: ping, done: false });
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
