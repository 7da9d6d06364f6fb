import { useState, type FormEvent } from 'react';
import { Button, TextField } from '@navikt/ds-react';
import { useSearchParams } from 'react-router';
import { useView } from '../graphql/use-view.ts';
import { AuditDocument, type AuditQuery } from '../operations/supervision.ts';
import { MorePages } from '../shell/more-pages.tsx';
import { Page } from '../shell/page.tsx';
import { ViewState } from '../shell/view-state.tsx';
import { useWords } from '../words/language.tsx';
import { AuditTable } from './audit-table.tsx';
import { auditWords } from './audit.words.ts';

const pageSize = 100;

/** Who did, saw or was refused what on one case, found by its number. */
export function AuditPage() {
  const words = useWords(auditWords);
  const [params, setParams] = useSearchParams();
  const number = params.get('sak') ?? '';
  return (
    <Page title={words.title} width="wide">
      <p className="lead">{words.lead}</p>
      <SearchForm key={number} number={number} onSearch={(sak) => setParams(sak === '' ? {} : { sak })} />
      {number === '' ? null : <Trail key={number} number={number} />}
    </Page>
  );
}

interface SearchFormProps {
  readonly number: string;
  readonly onSearch: (number: string) => void;
}

function SearchForm({ number, onSearch }: SearchFormProps) {
  const words = useWords(auditWords);
  const [text, setText] = useState(number);
  const search = (event: FormEvent) => {
    event.preventDefault();
    onSearch(text.trim());
  };
  return (
    <form className="search" role="search" onSubmit={search}>
      <TextField
        label={words.number}
        value={text}
        onChange={({ target }) => setText(target.value)}
        autoComplete="off"
      />
      <Button type="submit">{words.search}</Button>
    </form>
  );
}

function Trail({ number }: { readonly number: string }) {
  const words = useWords(auditWords);
  const view = useView(AuditDocument, { caseNumber: number, first: pageSize, after: null });
  return (
    <ViewState view={view}>
      {({ audit }) =>
        audit.totalCount === 0 ? (
          <div className="empty" role="status">
            <p className="empty-title">{words.none}</p>
            <p>{words.noneHelp}</p>
          </div>
        ) : (
          <>
            <p role="status">{words.count(audit.totalCount)}</p>
            <Entries audit={audit} number={number} />
          </>
        )
      }
    </ViewState>
  );
}

function Entries({ audit, number }: Pick<AuditQuery, 'audit'> & { readonly number: string }) {
  return (
    <>
      <AuditTable entries={audit.edges.map(({ node }) => node)} />
      <MorePages pageInfo={audit.pageInfo} page={(after) => <FurtherEntries number={number} after={after} />} />
    </>
  );
}

function FurtherEntries({ number, after }: { readonly number: string; readonly after: string }) {
  const view = useView(AuditDocument, { caseNumber: number, first: pageSize, after });
  return <ViewState view={view}>{({ audit }) => <Entries audit={audit} number={number} />}</ViewState>;
}
