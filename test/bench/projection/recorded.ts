import { randomBytes, randomUUID } from 'node:crypto';
import { plain, type Instant } from '#lib/kernel';
import { encodeEvent, EnquiryReceived, type Header } from '#lib/case-stream';
import type { EventStore, NewEvent } from '#lib/event-store';
import { memorySealing } from '#lib/sealing';
import { housingOffice, housingWorker, personId, tuesday } from '#lib/testing';

const batch = 500;

/** So many enquiries on the log, each a stream of its own, sealed as in production. */
export async function recordEnquiries(store: EventStore, count: number): Promise<void> {
  const session = memorySealing().open();
  for (let done = 0; done < count; done += batch) {
    const events = await Promise.all(Array.from({ length: Math.min(batch, count - done) }, () => enquiry(session)));
    await Promise.all(events.map(({ stream, commandId, event }) => store.append(stream, 0, [event], commandId)));
  }
  session.close();
}

type Session = ReturnType<ReturnType<typeof memorySealing>['open']>;

async function enquiry(session: Session) {
  const [stream, id, commandId] = [`private-${randomUUID()}` as const, randomUUID(), randomUUID()];
  const data = EnquiryReceived.of({
    recordId: stream,
    personId,
    participant: housingOffice,
    channel: 'phone',
    name: plain('Kim Solvik'),
    reach: plain('Sover hos en venn'),
    sleepsTonight: 'shelter',
    children: 'no',
    dangerNow: false,
  });
  const header = headerOf(stream, commandId, tuesday);
  const leaf = await encodeEvent(data, id, header, (address, text) => session.seal(address, text), header);
  return { stream, commandId, event: { id, type: data.type, leaf } satisfies NewEvent };
}

function headerOf(stream: Header['stream'], commandId: string, occurredAt: Instant): Header {
  const { kind, organisation, unit, worker: actor, role } = housingWorker;
  return {
    stream,
    compartment: 'municipality',
    author: { kind, organisation, unit, actor, role },
    purpose: 'joint-follow-up',
    correlation: randomUUID(),
    causation: null,
    occurredAt,
    commandId,
    commandDigest: randomBytes(32).toString('base64url'),
  };
}
