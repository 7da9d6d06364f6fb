import { isIdOf, streamKindOf, type BodyKind, type CaseId, type PersonId, type SealedContent } from '#lib/kernel';
import { ConsentGiven, GrantEnded, GrantGiven, GrantWidened, is, SubjectErased, type Fact } from '#lib/case-stream';
import { evolveStanding, nobodyStands, type Policy } from '#lib/disclosure';
import type { RecordedEvent } from '#lib/event-store';
import {
  factsOf,
  placed,
  together,
  type NoRows,
  type Reading,
  type ViewDefinition,
  type Writing,
} from '#lib/projections';
import { mayConcernCases } from './concern.js';
import { caseTable, caseTables, inboxTable, recordTable, secretLinkTable } from './case-tables.js';
import { bodiesOf } from './holder.js';
import { linkedStreams, linkStream, unlinkCases } from './secret-link.js';
import { writeRecords } from './record.view.js';
import { keptFoldings, standingRows, writeCase } from './write-case.js';

export interface JointCaseViewOptions {
  readonly kind: BodyKind;
  readonly policy: Policy;
  /** Opens the sealed link from a private stream to its case; undefined once the person is erased. */
  readonly openLink: (link: SealedContent) => Promise<string | undefined>;
}

/** The views of a body that may take part in joint cases: its cases, their timelines, its inbox, its own records. */
export function jointCaseView({ kind, policy, openLink }: JointCaseViewOptions): ViewDefinition {
  const kept = keptFoldings();
  return {
    kind,
    tables: [...caseTables, inboxTable, recordTable, secretLinkTable],
    concerns: (event) => mayConcernCases(kind, event),
    idleWithout: (reading, events) => idleWithout(reading, kind, events),
    apply: async (writing, events) => {
      const touched = new Set<CaseId>();
      const facts = events.map((event) => placed(event).fact);
      for (const fact of facts)
        for (const caseId of await touchedCases(writing, fact, kind, openLink)) touched.add(caseId);
      await writeRecords(writing, kind, facts);
      if (touched.size === 0) return;
      const [standing, linked] = await together(
        standingRows(writing, [...touched]),
        linkedStreams(writing, [...touched]),
      );
      for (const caseId of touched) {
        const ofCase = await factsOf(writing, caseId, ...(linked.get(caseId) ?? []));
        await writeCase({ ...writing, kind, policy, kept }, caseId, ofCase, standing.get(caseId));
      }
    },
  };
}

/**
 * A case that no body of this kind has, or had, anything to do with makes no row here. Whether one had shows in the rows alone: in those of the case, and
 * in the links to what is known of it in secret.
 */
async function idleWithout(
  reading: Reading,
  kind: BodyKind,
  events: readonly RecordedEvent[],
): Promise<readonly NoRows[] | undefined> {
  const cases = new Set<CaseId>();
  for (const { stream } of events)
    if (isIdOf('case', stream)) cases.add(stream);
    else return undefined;
  const read = await Promise.all([...cases].map((caseId) => factsOf(reading, caseId)));
  if (read.some((facts) => bodiesOf(facts.reduce(evolveStanding, nobodyStands), kind).length > 0)) return undefined;
  return [caseTable, secretLinkTable].map(({ name }) => ({ table: name, column: 'case_id', values: [...cases] }));
}

async function touchedCases(
  writing: Writing,
  fact: Fact,
  kind: BodyKind,
  openLink: JointCaseViewOptions['openLink'],
): Promise<readonly CaseId[]> {
  const { stream, compartment } = fact.meta;
  if (isIdOf('case', stream)) return [stream];
  if (is(SubjectErased, fact)) return unlinkErased(writing, fact.data.personId);
  if (streamKindOf(stream) !== 'private' || compartment !== kind) return [];
  if (!is(GrantGiven, fact) && !is(GrantWidened, fact) && !is(GrantEnded, fact)) return [];
  const link = fact.data.caseLink;
  const caseId = link?.content === 'sealed' ? await openLink(link) : undefined;
  if (caseId === undefined || !isIdOf('case', caseId)) return [];
  const recipient = is(GrantGiven, fact) ? fact.data.grant.recipient : fact.data.recipient;
  await linkStream(writing, recipient, caseId, stream);
  return [caseId];
}

/** No link can be opened any more: what was read along with a case by one is gone, as it would be after a rebuild. */
async function unlinkErased(writing: Writing, personId: PersonId): Promise<readonly CaseId[]> {
  const facts = await factsOf(writing, personId);
  const cases = facts.flatMap((fact) => (is(ConsentGiven, fact) ? [fact.data.caseId] : []));
  return unlinkCases(writing, cases);
}
