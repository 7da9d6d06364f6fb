import { useView } from '../graphql/use-view.ts';
import { MyTimelineDocument } from '../operations/client.ts';
import { MorePages } from '../shell/more-pages.tsx';
import { Page } from '../shell/page.tsx';
import { shellWords } from '../shell/shell.words.ts';
import { ViewState } from '../shell/view-state.tsx';
import { Days } from '../timeline/days.tsx';
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
            cases.map(({ id, viewRevision }) => <Entries key={`${id} ${viewRevision}`} caseId={id} after={null} />)
          )
        }
      </ViewState>
    </Page>
  );
}

function Entries({ caseId, after }: { readonly caseId: string; readonly after: string | null }) {
  const language = useSchemaLanguage();
  const view = useView(MyTimelineDocument, { id: caseId, language, first: 50, after });
  return (
    <ViewState view={view}>
      {({ case: myCase }) =>
        myCase === null ? null : (
          <>
            <Days
              entries={myCase.timeline.edges.map(({ node }) => node)}
              aside={noAside}
              below={({ id, correctedBy, withdrawn, writtenDown }) =>
                withdrawn || correctedBy !== null ? null : (
                  <SayWrong caseId={caseId} entryId={id} writtenDown={writtenDown} />
                )
              }
            />
            <MorePages pageInfo={myCase.timeline.pageInfo} page={(next) => <Entries caseId={caseId} after={next} />} />
          </>
        )
      }
    </ViewState>
  );
}
