import type { EntityTarget, ObjectLiteral } from 'typeorm';
import { kinds, type Kind, type SealedContent } from '#lib/kernel';
import { compartmentNames, type Database } from '#lib/database';
import type { Policy } from '#lib/disclosure';
import type { EventStore } from '#lib/event-store';
import { CaseViewRow, InboxRow, jointCaseView, RecordRow, recordView, TimelineRow } from '#lib/joint-case';
import { clientView, HeldFactRow, PersonViewRow } from '#lib/participants/client';
import { AuditRow, supervisionView, type Overseer } from '#lib/participants/supervision';
import { openCompartmentViews, type CompartmentViews, type ViewDefinition, type ViewPlace } from '#lib/projections';
import type { Sealing } from '#lib/sealing';
import { viewShape } from './view-shape.js';

export interface CompartmentParts {
  readonly store: EventStore;
  readonly sealing: Sealing;
  readonly policy: Policy;
  readonly overseers: readonly Overseer[];
}

/** One kind's views: what they are, where they lie, and which role writes and which reads them. */
export function placeOf(kind: Kind, parts: CompartmentParts): ViewPlace {
  const name = compartmentNames[kind];
  return {
    definition: definitionOf(kind, parts),
    schema: `view_${name}`,
    reader: `${name}_reader`,
    store: parts.store,
    poison: kind === 'supervision' ? 'halt' : 'park',
    shape: viewShape(),
  };
}

function definitionOf(kind: Kind, { sealing, policy, overseers }: CompartmentParts): ViewDefinition {
  switch (kind) {
    case 'client':
      return clientView(policy);
    case 'supervision':
      return supervisionView(overseers, policy);
    case 'husbanken':
      return recordView(kind);
    default:
      return jointCaseView({ kind, policy, openLink: (link) => openLink(sealing, link) });
  }
}

async function openLink(sealing: Sealing, link: SealedContent): Promise<string | undefined> {
  const session = sealing.open();
  try {
    const opened = await session.unseal(link);
    return opened.status === 'open' ? opened.text : undefined;
  } finally {
    session.close();
  }
}

const rowsOf = (kind: Kind): readonly EntityTarget<ObjectLiteral>[] => {
  switch (kind) {
    case 'client':
      return [CaseViewRow, TimelineRow, PersonViewRow, HeldFactRow];
    case 'supervision':
      return [AuditRow];
    case 'husbanken':
      return [RecordRow];
    default:
      return [CaseViewRow, TimelineRow, InboxRow, RecordRow];
  }
};

/** Every kind's views as its own reader role. */
export async function openAllViews(database: Database): Promise<ReadonlyMap<Kind, CompartmentViews>> {
  const opened = kinds.map(async (kind) => {
    const name = compartmentNames[kind];
    const url = database.url(`${name}_reader`);
    const views = await openCompartmentViews({ kind, schema: `view_${name}`, url, connections: 4, rows: rowsOf(kind) });
    return [kind, views] as const;
  });
  return new Map(await Promise.all(opened));
}
