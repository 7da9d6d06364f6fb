import { useCallback, useEffect } from 'react';
import { Tabs } from '@navikt/ds-react';
import { useLocation, useSearchParams } from 'react-router';
import { useLive } from '../graphql/use-live.ts';
import { useView } from '../graphql/use-view.ts';
import { InboxChangedDocument, InboxDocument, type InboxBucket, type InboxQuery } from '../operations/joint-case.ts';
import { isObject } from '../session/stored.ts';
import { MorePages } from '../shell/more-pages.tsx';
import { OutcomeNotice, useOutcome } from '../shell/outcome.tsx';
import { Page } from '../shell/page.tsx';
import { ViewState } from '../shell/view-state.tsx';
import { useSchemaLanguage, useWords } from '../words/language.tsx';
import { InboxRow } from './inbox-row.tsx';
import { inboxWords } from './inbox.words.ts';

const buckets = ['NEEDS_ME', 'WAITING_FOR_OTHERS', 'DONE'] as const;
const pageSize = 25;
const always = {};

/** What needs me, what I wait for, and what is done; each with its count. */
export function InboxPage() {
  const words = useWords(inboxWords);
  const [bucket, choose] = useBucket();
  const view = useView(InboxDocument, { bucket, first: pageSize, language: useSchemaLanguage() });
  useLive(InboxChangedDocument, always, view.refresh);
  return (
    <Page title={words.title}>
      <SaidElsewhere />
      <Tabs value={bucket} onChange={choose}>
        <Tabs.List aria-label={words.buckets}>
          {buckets.map((each) => (
            <Tabs.Tab key={each} value={each} label={labelOf(words[each], countOf(view.data, each))} />
          ))}
        </Tabs.List>
        <Tabs.Panel value={bucket} className="tab-panel">
          <ViewState view={view}>
            {(data) =>
              data.inbox.edges.length === 0 ? <Empty bucket={bucket} /> : <Rows data={data} bucket={bucket} />
            }
          </ViewState>
        </Tabs.Panel>
      </Tabs>
    </Page>
  );
}

interface RowsProps {
  readonly data: InboxQuery;
  readonly bucket: InboxBucket;
}

function Rows({ data, bucket }: RowsProps) {
  return (
    <>
      <ul className="rows">
        {data.inbox.edges.map(({ node }) => (
          <InboxRow key={node.id} item={node} bucket={bucket} />
        ))}
      </ul>
      <MorePages pageInfo={data.inbox.pageInfo} page={(after) => <FurtherRows bucket={bucket} after={after} />} />
    </>
  );
}

function FurtherRows({ bucket, after }: { readonly bucket: InboxBucket; readonly after: string }) {
  const view = useView(InboxDocument, { bucket, first: pageSize, after, language: useSchemaLanguage() });
  useLive(InboxChangedDocument, always, view.refresh);
  return <ViewState view={view}>{(data) => <Rows data={data} bucket={bucket} />}</ViewState>;
}

/** What an order led to that one has just left the case with. */
function SaidElsewhere() {
  const state: unknown = useLocation().state;
  const outcome = useOutcome();
  const text = isObject(state) && typeof state['said'] === 'string' ? state['said'] : undefined;
  useEffect(() => {
    if (text !== undefined) outcome.say(text);
  }, [text, outcome]);
  return <OutcomeNotice outcome={outcome} />;
}

function Empty({ bucket }: { readonly bucket: InboxBucket }) {
  const words = useWords(inboxWords);
  return (
    <div className="empty">
      <p className="empty-title">{words[`empty${bucket}`]}</p>
      <p>{words[`empty${bucket}Help`]}</p>
    </div>
  );
}

/** The tab stays chosen when one comes back to the inbox. */
function useBucket(): readonly [InboxBucket, (value: string) => void] {
  const [params, setParams] = useSearchParams();
  const wanted = buckets.find((bucket) => bucket === params.get('vis')) ?? 'NEEDS_ME';
  const choose = useCallback(
    (value: string) => setParams(value === 'NEEDS_ME' ? {} : { vis: value }, { replace: true }),
    [setParams],
  );
  return [wanted, choose];
}

function labelOf(word: string, count: number | undefined): string {
  return count === undefined ? word : `${word} (${count})`;
}

function countOf(data: InboxQuery | undefined, bucket: InboxBucket): number | undefined {
  const counts = data?.inboxCounts;
  if (counts === undefined) return undefined;
  return { NEEDS_ME: counts.needsMe, WAITING_FOR_OTHERS: counts.waitingForOthers, DONE: counts.done }[bucket];
}
