import type { Actor, Instant, StreamName } from '#lib/kernel';
import type { Author, Compartment, Fact, PastEvent } from '#lib/case-stream';
import { caseId, monday, uuidOf } from './people.js';

export interface Told {
  readonly by: Actor;
  readonly event: PastEvent;
  readonly stream: StreamName;
  readonly compartment: Compartment;
}

/** An event that somebody recorded, on the shared case unless said otherwise. */
export function told(by: Actor, event: PastEvent, place: Partial<Pick<Told, 'stream' | 'compartment'>> = {}): Told {
  return { by, event, stream: caseId, compartment: 'shared', ...place };
}

/** Recorded facts as folds meet them, in this order, a second apart from Monday on. */
export function facts(...all: readonly Told[]): readonly Fact[] {
  const start = Date.parse(monday);
  return all.map(({ by, event, stream, compartment }, index) => {
    const at = new Date(start + index * 1000).toISOString();
    const occurredAt = `${at.slice(0, 10)}T${at.slice(11, 23)}Z` as const;
    return {
      ...event,
      meta: {
        id: uuidOf(`fact ${index}`),
        stream,
        compartment,
        author: authorOf(by),
        purpose: 'joint-follow-up',
        correlation: uuidOf('correlation'),
        commandId: uuidOf(`command ${index}`),
        commandDigest: 'digest',
        occurredAt,
        recordedAt: occurredAt,
      },
    };
  });
}

/** A fact that the platform recorded at an instant, on the shared case. */
export function factAt(at: Instant, event: PastEvent): Fact {
  const [fact] = facts(told({ kind: 'platform', task: 'deadline' }, event));
  if (fact === undefined) throw new Error('One event is one fact');
  return { ...fact, meta: { ...fact.meta, occurredAt: at, recordedAt: at } };
}

function authorOf(by: Actor): Author {
  if (by.kind === 'client') return { kind: 'client', organisation: null, unit: null, actor: by.person, role: 'person' };
  if (by.kind === 'platform')
    return { kind: 'platform', organisation: null, unit: null, actor: by.task, role: 'platform' };
  const { kind, organisation, unit, worker, role } = by;
  return { kind, organisation, unit, actor: worker, role };
}
