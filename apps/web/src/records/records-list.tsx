import { useEffect } from 'react';
import { Heading } from '@navikt/ds-react';
import { useLive } from '../graphql/use-live.ts';
import { useView } from '../graphql/use-view.ts';
import { InboxChangedDocument, RecordsDocument, type RecordsQuery } from '../operations/joint-case.ts';
import { MorePages } from '../shell/more-pages.tsx';
import { ViewState } from '../shell/view-state.tsx';
import { useSchemaLanguage, useWords } from '../words/language.tsx';
import { RecordRow } from './record-row.tsx';
import { recordsWords } from './records.words.ts';

const always = {};
/** Milliseconds between two looks for a person's answer, which comes to the record and not to the inbox. */
const patience = 10_000;

/** One's own body's records; nobody else sees them. */
export function RecordsList() {
  const words = useWords(recordsWords);
  return (
    <section className="stack" aria-labelledby="records">
      <Heading level="2" size="small" id="records">
        {words.title}
      </Heading>
      <RecordsPage after={null} />
    </section>
  );
}

function RecordsPage({ after }: { readonly after: string | null }) {
  const language = useSchemaLanguage();
  const view = useView(RecordsDocument, { language, first: 25, after });
  useLive(InboxChangedDocument, always, view.refresh);
  const waiting = view.data?.records.edges.some(({ node }) => node.proposal === 'ASKED') === true;
  useEffect(() => {
    if (!waiting) return undefined;
    const timer = setInterval(view.refresh, patience);
    return () => clearInterval(timer);
  }, [waiting, view.refresh]);
  return <ViewState view={view}>{(data) => <Rows data={data} refresh={view.refresh} />}</ViewState>;
}

function Rows({ data, refresh }: { readonly data: RecordsQuery; readonly refresh: () => void }) {
  const words = useWords(recordsWords);
  const { edges, pageInfo } = data.records;
  if (edges.length === 0) return <p className="quiet">{words.none}</p>;
  return (
    <>
      <ul className="rows">
        {edges.map(({ node }) => (
          <RecordRow key={node.id} record={node} refresh={refresh} />
        ))}
      </ul>
      <MorePages pageInfo={pageInfo} page={(after) => <RecordsPage after={after} />} />
    </>
  );
}
