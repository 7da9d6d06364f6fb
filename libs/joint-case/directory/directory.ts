import { participantCode, type Participant, type Sealed, type StreamName } from '#lib/kernel';
import { decodeEvent, is, OrganisationRegistered, UnitOpened, WorkerEmployed, type Fact } from '#lib/case-stream';
import type { EventStore } from '#lib/event-store';

export const registerStream: StreamName = 'platform-organisations';

export function staffStream(organisation: string): StreamName {
  return `organisation-${organisation}`;
}

/** A unit as anyone may know of it. */
export interface ListedUnit {
  readonly participant: Participant;
  readonly organisationName: string;
  readonly unitName: string;
  readonly phone: string;
  readonly can: readonly string[];
  readonly cannot: readonly string[];
}

export interface ListedWorker {
  readonly name: Sealed;
  readonly phone: Sealed;
}

interface Listing {
  readonly synthetic: boolean;
  readonly units: ReadonlyMap<string, ListedUnit>;
  readonly workers: ReadonlyMap<string, ListedWorker>;
}

/** How long a reading of the organisation streams is good, in milliseconds. */
const shelfLife = 5_000;

/** Who takes part in this installation: the fold of the organisation streams, read again every few seconds at most. */
export class Directory {
  private listing: Listing = { synthetic: false, units: new Map(), workers: new Map() };
  private readAt = -Infinity;

  constructor(private readonly store: EventStore) {}

  async refresh(): Promise<void> {
    if (Date.now() - this.readAt < shelfLife) return;
    this.readAt = Date.now();
    this.listing = await readListing(this.store);
  }

  /** Forgets how fresh the listing is, so that the next refresh reads. */
  expire(): void {
    this.readAt = -Infinity;
  }

  /** True when any organisation here is invented: then everything is a demo. */
  get synthetic(): boolean {
    return this.listing.synthetic;
  }

  units(): readonly ListedUnit[] {
    return [...this.listing.units.values()];
  }

  unit(participant: Participant): ListedUnit | undefined {
    return this.listing.units.get(participantCode(participant));
  }

  unitOfCode(code: string): ListedUnit | undefined {
    return this.listing.units.get(code);
  }

  worker(id: string): ListedWorker | undefined {
    return this.listing.workers.get(id);
  }
}

async function readListing(store: EventStore): Promise<Listing> {
  const registered = (await factsOf(store, registerStream)).filter((fact) => is(OrganisationRegistered, fact));
  const units = new Map<string, ListedUnit>();
  const workers = new Map<string, ListedWorker>();
  for (const { data } of registered) {
    for (const fact of await factsOf(store, staffStream(data.organisation))) {
      if (is(WorkerEmployed, fact)) workers.set(fact.data.worker, { name: fact.data.name, phone: fact.data.phone });
      if (!is(UnitOpened, fact)) continue;
      const { organisation, unit, name, phone, can, cannot } = fact.data;
      const participant: Participant = { kind: data.kind, organisation, unit };
      const listed = { participant, organisationName: data.name, unitName: name, phone, can, cannot };
      units.set(participantCode(participant), listed);
    }
  }
  return { synthetic: registered.some(({ data }) => data.synthetic), units, workers };
}

async function factsOf(store: EventStore, stream: StreamName): Promise<readonly Fact[]> {
  return (await store.readStream(stream)).map(({ leaf, recordedAt }) => decodeEvent(leaf, recordedAt));
}
