import type { ServerWritableStream } from '@grpc/grpc-js';
import streams from '@eventstore/db-client/generated/streams_pb.js';
import type { DoubleLog, KeptEvent } from './log.fixture.js';
import { caughtUp, checkpointAnswer, confirmation, eventAnswer, nameIn, notFound } from './messages.fixture.js';

type ReadCall = ServerWritableStream<streams.ReadReq, streams.ReadResp>;
type Options = streams.ReadReq.Options;

/** After so many events that a filter passes over, a checkpoint says how far the subscription has come. */
const checkpointEvery = 32;

export function answerRead(log: DoubleLog, call: ReadCall): void {
  const options = call.request.getOptions() ?? new streams.ReadReq.Options();
  if (options.hasSubscription()) return subscribe(log, call, options);
  const events = options.hasStream() ? ofStream(log, call, options) : ofAll(log, options);
  for (const event of events.slice(0, Number(options.getCount()))) call.write(eventAnswer(event));
  call.end();
}

function isBackwards(options: Options): boolean {
  return options.getReadDirection() === streams.ReadReq.Options.ReadDirection.BACKWARDS;
}

function ofStream(log: DoubleLog, call: ReadCall, options: Options): readonly KeptEvent[] {
  const asked = options.getStream();
  const name = nameIn(asked?.getStreamIdentifier());
  const events = log.stream(name);
  if (events.length === 0) call.write(notFound(name));
  const revision = asked?.hasRevision() ? Number(asked.getRevision()) : undefined;
  if (!isBackwards(options)) return events.slice(revision ?? 0);
  return events.slice(0, (revision ?? events.length) + 1).toReversed();
}

/** A read gives the event at the position itself; backwards, what is before it. */
function ofAll(log: DoubleLog, options: Options): readonly KeptEvent[] {
  const asked = options.getAll();
  const place = Number(asked?.getPosition()?.getCommitPosition() ?? (asked?.hasEnd() ? Infinity : 0));
  if (!isBackwards(options)) return log.all.filter((event) => event.place >= place);
  return log.all.filter((event) => event.place < place).toReversed();
}

/** A subscription begins behind its position: what is there, CaughtUp, and then what comes. */
function subscribe(log: DoubleLog, call: ReadCall, options: Options): void {
  const after = Number(options.getAll()?.getPosition()?.getCommitPosition() ?? 0);
  const prefixes = options.getFilter()?.getStreamIdentifier()?.getPrefixList() ?? [''];
  let next = log.all.findIndex(({ place }) => place > after);
  if (next < 0) next = log.all.length;
  let passedOver = 0;
  const handOver = (): void => {
    for (; next < log.all.length && !call.cancelled; next += 1) {
      const event = log.all[next];
      if (event === undefined) return;
      if (prefixes.some((prefix) => event.stream.startsWith(prefix))) call.write(eventAnswer(event));
      else if ((passedOver += 1) % checkpointEvery === 0) call.write(checkpointAnswer(event.place));
    }
  };
  call.write(confirmation());
  handOver();
  call.write(caughtUp());
  const deaf = log.hear(handOver);
  for (const end of ['cancelled', 'close', 'error']) call.on(end, deaf);
}
