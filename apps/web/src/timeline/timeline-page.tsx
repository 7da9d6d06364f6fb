import { Link, useParams } from 'react-router';
import { CaseSections } from '../case/case-sections.tsx';
import { useLive } from '../graphql/use-live.ts';
import { useView } from '../graphql/use-view.ts';
import {
  CaseChangedDocument,
  CaseTimelineDocument,
  EntryProofDocument,
  type CaseTimelineQuery,
} from '../operations/joint-case.ts';
import { MorePages } from '../shell/more-pages.tsx';
import { NotTherePage } from '../shell/not-there-page.tsx';
import { Page } from '../shell/page.tsx';
import { PersonalText } from '../shell/personal-text.tsx';
import { ViewState } from '../shell/view-state.tsx';
import { useSchemaLanguage, useWords } from '../words/language.tsx';
import { Days } from './days.tsx';
import { EntryAnswers } from './entry-answers.tsx';
import { EntryActor } from './entry-actor.tsx';
import { entriesOf } from './entries-of.ts';
import { ProofBadge } from './proof-badge.tsx';
import { timelineWords } from './timeline.words.ts';

const pageSize = 50;
type TimelineCase = NonNullable<CaseTimelineQuery['case']>;

/** What has happened, as one may know of it, oldest first. */
export function TimelinePage() {
  const { caseId = '' } = useParams();
  const view = useTimeline(caseId, null);
  return (
    <ViewState view={view}>
      {(data) =>
        data.case === null ? (
          <NotTherePage />
        ) : (
          <Shown caseId={caseId} timelineCase={data.case} refresh={view.refresh} />
        )
      }
    </ViewState>
  );
}

interface OnTimeline {
  readonly caseId: string;
  readonly timelineCase: TimelineCase;
  readonly refresh: () => void;
}

function Shown({ caseId, timelineCase, refresh }: OnTimeline) {
  const words = useWords(timelineWords);
  const empty = timelineCase.timeline.edges.length === 0;
  return (
    <Page title={words.title(timelineCase.number)}>
      <p className="timeline-person">
        <Link className="link" to={`/sak/${encodeURIComponent(caseId)}`}>
          <PersonalText text={timelineCase.person} />
        </Link>
      </p>
      <div className="case-tools no-print">
        <CaseSections caseId={caseId} />
      </div>
      {empty ? (
        <p className="quiet">{words.empty}</p>
      ) : (
        <Entries caseId={caseId} timelineCase={timelineCase} refresh={refresh} after={null} />
      )}
    </Page>
  );
}

function Entries({ caseId, timelineCase, refresh, after }: OnTimeline & { readonly after: string | null }) {
  const { edges, pageInfo } = timelineCase.timeline;
  return (
    <>
      <Days
        entries={entriesOf(edges, after)}
        aside={(entry) => <EntryActor entry={entry} />}
        proof={({ receipt, behind }) => (
          <ProofBadge receipt={receipt} caseId={caseId} behind={behind} document={EntryProofDocument} />
        )}
        below={(entry) => <EntryAnswers caseId={caseId} entry={entry} refresh={refresh} />}
      />
      <MorePages pageInfo={pageInfo} page={(next) => <FurtherEntries caseId={caseId} after={next} />} />
    </>
  );
}

function FurtherEntries({ caseId, after }: { readonly caseId: string; readonly after: string }) {
  const view = useTimeline(caseId, after);
  return (
    <ViewState view={view}>
      {(data) =>
        data.case === null ? null : (
          <Entries caseId={caseId} timelineCase={data.case} refresh={view.refresh} after={after} />
        )
      }
    </ViewState>
  );
}

function useTimeline(id: string, after: string | null) {
  const language = useSchemaLanguage();
  const view = useView(CaseTimelineDocument, { id, language, first: pageSize, after });
  useLive(CaseChangedDocument, { caseId: id }, view.refresh);
  return view;
}
