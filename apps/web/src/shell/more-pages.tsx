import { useState, type ReactNode } from 'react';
import { Button } from '@navikt/ds-react';
import { useWords } from '../words/language.tsx';
import { shellWords } from './shell.words.ts';

interface MorePagesProps {
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
  /** The next page of the same list, after a cursor. */
  readonly page: (after: string) => ReactNode;
}

/** The way on at the end of a page of a list. */
export function MorePages({ pageInfo, page }: MorePagesProps) {
  const words = useWords(shellWords);
  const [open, setOpen] = useState(false);
  if (!pageInfo.hasNextPage || pageInfo.endCursor === null) return null;
  if (open) return page(pageInfo.endCursor);
  return (
    <div>
      <Button variant="tertiary" onClick={() => setOpen(true)}>
        {words.more}
      </Button>
    </div>
  );
}
