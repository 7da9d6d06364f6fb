import { useView } from '../graphql/use-view.ts';
import { ApplicationsDocument } from '../operations/husbanken.ts';
import { MorePages } from '../shell/more-pages.tsx';
import { Page } from '../shell/page.tsx';
import { ViewState } from '../shell/view-state.tsx';
import { useWords } from '../words/language.tsx';
import { ApplicationCard } from './application-card.tsx';
import { applicationsWords } from './applications.words.ts';

/** Husbanken's own applications, newest first. */
export function ApplicationsPage() {
  const words = useWords(applicationsWords);
  return (
    <Page title={words.title}>
      <p className="quiet">{words.alone}</p>
      <Rows after={null} />
    </Page>
  );
}

function Rows({ after }: { readonly after: string | null }) {
  const view = useView(ApplicationsDocument, { first: 25, after });
  return (
    <ViewState view={view}>
      {({ applications }) =>
        applications.edges.length === 0 ? (
          <Empty />
        ) : (
          <>
            <ul className="rows">
              {applications.edges.map(({ node }) => (
                <ApplicationCard key={node.id} application={node} refresh={view.refresh} />
              ))}
            </ul>
            <MorePages pageInfo={applications.pageInfo} page={(next) => <Rows after={next} />} />
          </>
        )
      }
    </ViewState>
  );
}

function Empty() {
  const words = useWords(applicationsWords);
  return (
    <div className="empty">
      <p className="empty-title">{words.none}</p>
      <p>{words.noneHelp}</p>
    </div>
  );
}
