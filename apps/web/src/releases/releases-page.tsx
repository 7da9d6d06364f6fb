import { useCallback } from 'react';
import { ToggleGroup } from '@navikt/ds-react';
import { useSearchParams } from 'react-router';
import { useLive } from '../graphql/use-live.ts';
import { useView } from '../graphql/use-view.ts';
import { InboxChangedDocument, ReleasesDocument, type ReleasesQuery } from '../operations/joint-case.ts';
import { MorePages } from '../shell/more-pages.tsx';
import { Page } from '../shell/page.tsx';
import { ViewState } from '../shell/view-state.tsx';
import { useWords } from '../words/language.tsx';
import { ReleaseBoard } from './release-board.tsx';
import { ReleaseTable } from './release-table.tsx';
import { releasesWords } from './releases.words.ts';

const pageSize = 100;
const always = {};
type Look = 'board' | 'table';

/** The unit's own cases by days to release, as a board or as a table of the same rows. */
export function ReleasesPage() {
  const words = useWords(releasesWords);
  const [look, choose] = useLook();
  return (
    <Page title={words.title} width="wide">
      <ToggleGroup size="small" label={words.show} value={look} onChange={choose}>
        <ToggleGroup.Item value="board" label={words.board} />
        <ToggleGroup.Item value="table" label={words.table} />
      </ToggleGroup>
      <Releases look={look} />
    </Page>
  );
}

function Releases({ look, after = null }: { readonly look: Look; readonly after?: string | null }) {
  const view = useView(ReleasesDocument, { first: pageSize, after });
  useLive(InboxChangedDocument, always, view.refresh);
  return <ViewState view={view}>{(data) => <Shown data={data} look={look} />}</ViewState>;
}

function Shown({ data, look }: { readonly data: ReleasesQuery; readonly look: Look }) {
  const rows = data.releases.edges.map(({ node }) => node);
  if (data.releases.totalCount === 0) return <Nobody />;
  return (
    <>
      {look === 'board' ? <ReleaseBoard rows={rows} counts={data.releaseCounts} /> : <ReleaseTable rows={rows} />}
      <MorePages pageInfo={data.releases.pageInfo} page={(after) => <Releases look={look} after={after} />} />
    </>
  );
}

function Nobody() {
  const words = useWords(releasesWords);
  return (
    <div className="empty">
      <p className="empty-title">{words.none}</p>
      <p>{words.noneHelp}</p>
    </div>
  );
}

/** The look stays chosen when one comes back. */
function useLook(): readonly [Look, (value: string) => void] {
  const [params, setParams] = useSearchParams();
  const choose = useCallback(
    (value: string) => setParams(value === 'table' ? { vis: 'tabell' } : {}, { replace: true }),
    [setParams],
  );
  return [params.get('vis') === 'tabell' ? 'table' : 'board', choose];
}
