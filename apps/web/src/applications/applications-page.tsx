import { Table } from '@navikt/ds-react';
import { useView } from '../graphql/use-view.ts';
import { ApplicationsDocument, type ApplicationsQuery } from '../operations/husbanken.ts';
import { MorePages } from '../shell/more-pages.tsx';
import { Page } from '../shell/page.tsx';
import { PersonalText } from '../shell/personal-text.tsx';
import { ViewState } from '../shell/view-state.tsx';
import { formatDay } from '../words/dates.ts';
import { useLanguage, useWords } from '../words/language.tsx';
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
            <ApplicationTable applications={applications} />
            <MorePages pageInfo={applications.pageInfo} page={(next) => <Rows after={next} />} />
          </>
        )
      }
    </ViewState>
  );
}

function ApplicationTable({ applications }: Pick<ApplicationsQuery, 'applications'>) {
  const words = useWords(applicationsWords);
  const { language } = useLanguage();
  return (
    <div className="table-frame" role="region" tabIndex={0} aria-label={words.title}>
      <Table>
        <Table.Header>
          <Table.Row>
            <Table.HeaderCell scope="col">{words.number}</Table.HeaderCell>
            <Table.HeaderCell scope="col">{words.applicant}</Table.HeaderCell>
            <Table.HeaderCell scope="col">{words.received}</Table.HeaderCell>
          </Table.Row>
        </Table.Header>
        <Table.Body>
          {applications.edges.map(({ node }) => (
            <Table.Row key={node.id}>
              <Table.HeaderCell scope="row">{node.applicationNumber}</Table.HeaderCell>
              <Table.DataCell>
                <PersonalText text={node.applicant} />
              </Table.DataCell>
              <Table.DataCell>{formatDay(node.receivedOn, language)}</Table.DataCell>
            </Table.Row>
          ))}
        </Table.Body>
      </Table>
    </div>
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
