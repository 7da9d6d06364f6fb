import shared from '@eventstore/db-client/generated/shared_pb.js';
import streams from '@eventstore/db-client/generated/streams_pb.js';
import type { Appended, Expected, KeptEvent, Proposed } from './log.fixture.js';

/* Between the double's log and the messages that the client's own package defines. */

export function nameIn(identifier: shared.StreamIdentifier | undefined): string {
  return Buffer.from(identifier?.getStreamName_asU8() ?? new Uint8Array()).toString('utf8');
}

export function expectedIn(options: streams.AppendReq.Options): Expected {
  if (options.hasRevision()) return Number(options.getRevision());
  if (options.hasNoStream()) return -1;
  return options.hasAny() ? 'any' : 'stream exists';
}

export function proposedIn(message: streams.AppendReq.ProposedMessage): Proposed {
  return {
    id: idIn(message.getId()),
    metadata: new Map(message.getMetadataMap().getEntryList()),
    custom: message.getCustomMetadata_asU8(),
    data: message.getData_asU8(),
  };
}

function idIn(uuid: shared.UUID | undefined): string {
  const structured = uuid?.getStructured();
  if (uuid === undefined || structured === undefined) return uuid?.getString() ?? '';
  const bits = [structured.getMostSignificantBits(), structured.getLeastSignificantBits()];
  const hex = bits.map((half) => BigInt.asUintN(64, BigInt(half)).toString(16).padStart(16, '0')).join('');
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}

export function appendAnswer(outcome: Appended): streams.AppendResp {
  const answer = new streams.AppendResp();
  if (outcome.status === 'wrong revision') {
    const wrong = new streams.AppendResp.WrongExpectedVersion();
    if (outcome.current < 0) wrong.setCurrentNoStream(new shared.Empty());
    else wrong.setCurrentRevision(String(outcome.current));
    return answer.setWrongExpectedVersion(wrong);
  }
  const position = new streams.AppendResp.Position();
  position.setCommitPosition(String(outcome.place)).setPreparePosition(String(outcome.place));
  return answer.setSuccess(
    new streams.AppendResp.Success().setCurrentRevision(String(outcome.revision)).setPosition(position),
  );
}

export function eventAnswer({ id, stream, revision, place, metadata, custom, data }: KeptEvent): streams.ReadResp {
  const event = new streams.ReadResp.ReadEvent.RecordedEvent()
    .setId(new shared.UUID().setString(id))
    .setStreamIdentifier(new shared.StreamIdentifier().setStreamName(Buffer.from(stream).toString('base64')))
    .setStreamRevision(String(revision))
    .setCommitPosition(String(place))
    .setPreparePosition(String(place))
    .setCustomMetadata(custom)
    .setData(data);
  for (const [key, value] of metadata) event.getMetadataMap().set(key, value);
  return new streams.ReadResp().setEvent(
    new streams.ReadResp.ReadEvent().setEvent(event).setCommitPosition(String(place)),
  );
}

export function checkpointAnswer(place: number): streams.ReadResp {
  const checkpoint = new streams.ReadResp.Checkpoint();
  return new streams.ReadResp().setCheckpoint(
    checkpoint.setCommitPosition(String(place)).setPreparePosition(String(place)),
  );
}

export function confirmation(): streams.ReadResp {
  return new streams.ReadResp().setConfirmation(
    new streams.ReadResp.SubscriptionConfirmation().setSubscriptionId(crypto.randomUUID()),
  );
}

export function caughtUp(): streams.ReadResp {
  return new streams.ReadResp().setCaughtUp(new streams.ReadResp.CaughtUp());
}

export function notFound(name: string): streams.ReadResp {
  const identifier = new shared.StreamIdentifier().setStreamName(Buffer.from(name).toString('base64'));
  return new streams.ReadResp().setStreamNotFound(
    new streams.ReadResp.StreamNotFound().setStreamIdentifier(identifier),
  );
}
