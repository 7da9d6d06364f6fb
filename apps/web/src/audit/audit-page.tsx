import { useSearchParams } from 'react-router';
import { useView } from '../graphql/use-view.ts';
import { AuditDocument, type AuditFilter, type AuditQuery } from '../operations/supervision.ts';
import { MorePages } from '../shell/more-pages.tsx';
import { Page } from '../shell/page.tsx';
import { ViewState } from '../shell/view-state.tsx';
import { useSchemaLanguage, useWords } from '../words/language.tsx';
import { AuditTable } from './audit-table.tsx';
import { auditWords } from './audit.words.ts';
import { SearchForm } from './search-form.tsx';
import { addressOf, auditFilterFrom, filterIn } from './trail-filter.ts';

const pageSize = 100;

/** Who did, saw or was refused what on one case, found by its number. */
export function AuditPage() {
  const words = useWords(auditWords);
  const [params, setParams] = useSearchParams();
  const number = params.get('sak') ?? '';
  return (
    <Page title={words.title} width="wide">
      <p className="lead">{words.lead}</p>
      <SearchForm
        key={params.toString()}
        begun={{ number, ...filterIn(params) }}
        onSearch={({ number: sak, ...narrowed }) => setParams(addressOf(sak.trim(), narrowed))}
      />
      {number === '' ? null : (
        <Trail key={params.toString()} number={number} filter={auditFilterFrom(filterIn(params))} />
      )}
    </Page>
  );
}

interface TrailProps {
  readonly number: string;
  readonly filter: AuditFilter | null;
}

function Trail({ number, filter }: TrailProps) {
  const words = useWords(auditWords);
  const view = useView(AuditDocument, {
    caseNumber: number,
    filter,
    language: useSchemaLanguage(),
    first: pageSize,
    after: null,
  });
  return (
    <ViewState view={view}>
      {({ audit }) =>
        audit.totalCount === 0 ? (
          <div className="empty" role="status">
            <p className="empty-title">{filter === null ? words.none : words.noneHere}</p>
            <p>{filter === null ? words.noneHelp : words.noneHereHelp}</p>
          </div>
        ) : (
          <>
            <p role="status">{words.count(audit.totalCount)}</p>
            <Entries audit={audit} number={number} filter={filter} />
          </>
        )
      }
    </ViewState>
  );
}

function Entries({ audit, ...asked }: Pick<AuditQuery, 'audit'> & TrailProps) {
  return (
    <>
      <AuditTable entries={audit.edges.map(({ node }) => node)} />
      <MorePages pageInfo={audit.pageInfo} page={(after) => <FurtherEntries {...asked} after={after} />} />
    </>
  );
}

function FurtherEntries({ number, filter, after }: TrailProps & { readonly after: string }) {
  const view = useView(AuditDocument, {
    caseNumber: number,
    filter,
    language: useSchemaLanguage(),
    first: pageSize,
    after,
  });
  return <ViewState view={view}>{({ audit }) => <Entries audit={audit} number={number} filter={filter} />}</ViewState>;
}
