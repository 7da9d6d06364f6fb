import type { ReactNode } from 'react';
import { Button, InlineMessage, Skeleton } from '@navikt/ds-react';
import type { View } from '../graphql/use-view.ts';
import { failureWords } from '../words/failures.words.ts';
import { useWords } from '../words/language.tsx';
import { shellWords } from './shell.words.ts';

interface ViewStateProps<Data> {
  readonly view: View<Data>;
  readonly children: (data: Data) => ReactNode;
}

/** Loading, failed, or shown. A failed refresh is said above what was shown last. */
export function ViewState<Data>({ view, children }: ViewStateProps<Data>) {
  if (view.data === undefined && view.failed === undefined) return <Loading />;
  return (
    <>
      {view.failed === undefined ? null : <Failure view={view} />}
      {view.data === undefined ? null : children(view.data)}
    </>
  );
}

function Loading() {
  const words = useWords(shellWords);
  return (
    <div role="status" className="stack">
      <span className="visually-hidden">{words.loading}</span>
      <Skeleton variant="rounded" height={72} />
      <Skeleton variant="rounded" height={72} />
      <Skeleton variant="rounded" height={72} />
    </div>
  );
}

function Failure<Data>({ view }: { readonly view: View<Data> }) {
  const words = useWords(shellWords);
  const failures = useWords(failureWords);
  return (
    <div role="alert" className="card stack">
      <InlineMessage status="error">
        <strong>{words.failed}.</strong> {failures[view.failed?.failure ?? 'INTERNAL']}
      </InlineMessage>
      <div>
        <Button size="small" variant="secondary" onClick={view.refresh} loading={view.asking}>
          {words.reload}
        </Button>
      </div>
    </div>
  );
}
