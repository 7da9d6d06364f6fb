import { useEffect, useRef } from 'react';
import { useView } from '../graphql/use-view.ts';
import { MyEntryProofDocument, MyTimelineDocument } from '../operations/client.ts';
import { MorePages } from '../shell/more-pages.tsx';
import { Page } from '../shell/page.tsx';
import { shellWords } from '../shell/shell.words.ts';
import { ViewState } from '../shell/view-state.tsx';
import { Days } from '../timeline/days.tsx';
import { entriesOf } from '../timeline/entries-of.ts';
import { ProofBadge } from '../timeline/proof-badge.tsx';
import { timelineWords } from '../timeline/timeline.words.ts';
import { useSchemaLanguage, useWords } from '../words/language.tsx';
import { SayWrong } from './say-wrong.tsx';
import { useMyPage } from './use-my-page.ts';

const noAside = () => null;

/** What has happened, said to the person. */
export function MyTimelinePage() {
  const words = useWords(shellWords);
  const { empty } = useWords(timelineWords);
  const view = useMyPage();
  return (
    <Page title={words.myTimeline}>
      <ViewState view={view}>
        {({ cases }) =>
          cases.length === 0 ? (
            <p className="empty">{empty}</p>
          ) : (
            cases.map(({ id, viewRevision }) => <Entries key={id} caseId={id} revision={viewRevision} after={null} />)
          )
        }
      </ViewState>
    </Page>
  );
}

interface EntriesProps {
  readonly caseId: string;
  /** Of the case as it is now; a newer one is a reason to ask anew. */
  readonly revision: number;
  readonly after: string | null;
}

function Entries({ caseId, revision, after }: EntriesProps) {
  const language = useSchemaLanguage();
  const view = useView(MyTimelineDocument, { id: caseId, language, first: 50, after });
  useRefreshWhenNewer(revision, view.refresh);
  return (
    <ViewState view={view}>
      {({ case: myCase }) =>
        myCase === null ? null : (
          <>
            <Days
              entries={entriesOf(myCase.timeline.edges, after)}
              aside={noAside}
              proof={({ receipt, behind }) => (
                <ProofBadge receipt={receipt} caseId={caseId} behind={behind} document={MyEntryProofDocument} />
              )}
              below={(entry) => <SayWrong caseId={caseId} entry={entry} />}
            />
            <MorePages
              pageInfo={myCase.timeline.pageInfo}
              page={(next) => <Entries caseId={caseId} revision={revision} after={next} />}
            />
          </>
        )
      }
    </ViewState>
  );
}

function useRefreshWhenNewer(revision: number, refresh: () => void): void {
  const shown = useRef(revision);
  useEffect(() => {
    if (shown.current === revision) return;
    shown.current = revision;
    refresh();
  }, [revision, refresh]);
}
