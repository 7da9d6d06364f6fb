import { createSourceEventStream, execute, type ExecutionArgs, type ExecutionResult } from 'graphql';
import { isEdgeContext, type EdgeContext } from './request-scope.js';

/** The subscriptions that an event would be told to, each by the context in which it was taken. */
export type Standing = Set<EdgeContext>;

/**
 * Subscribes as graphql-js does, but answers each event in a context of its own:
 * what one answer has loaded or unsealed is gone before the next.
 */
export async function subscribeAnew(
  args: ExecutionArgs,
  anew: (context: EdgeContext) => EdgeContext,
  standing: Standing,
): Promise<AsyncIterableIterator<ExecutionResult> | ExecutionResult> {
  const context: unknown = args.contextValue;
  if (!isEdgeContext(context)) throw new Error('A subscription is started in a context of its endpoint');
  const source = await createSourceEventStream(args);
  if (!isAsyncIterable(source)) {
    context.scope.end();
    return source;
  }
  standing.add(context);
  return answers(
    source[Symbol.asyncIterator](),
    (event) => answerIn(anew(context), args, event),
    () => {
      standing.delete(context);
      context.scope.end();
    },
  );
}

async function answerIn(context: EdgeContext, args: ExecutionArgs, event: unknown): Promise<ExecutionResult> {
  try {
    return await execute({ ...args, rootValue: event, contextValue: context });
  } finally {
    context.scope.end();
  }
}

/** By hand rather than as an async generator, whose `return` would wait for the next event of a quiet source. */
function answers(
  source: AsyncIterator<unknown>,
  answer: (event: unknown) => Promise<ExecutionResult>,
  end: () => void,
): AsyncIterableIterator<ExecutionResult> {
  const stop = async (): Promise<IteratorResult<ExecutionResult>> => {
    end();
    await source.return?.();
    return { done: true, value: undefined };
  };
  return {
    next: async () => {
      const step = await source.next();
      return step.done ? stop() : { done: false, value: await answer(step.value) };
    },
    return: stop,
    throw: async (reason) => {
      await stop();
      throw reason;
    },
    [Symbol.asyncIterator]() {
      return this;
    },
  };
}

function isAsyncIterable(value: AsyncIterable<unknown> | ExecutionResult): value is AsyncIterable<unknown> {
  return Symbol.asyncIterator in value;
}
