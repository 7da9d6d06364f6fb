import { useState } from 'react';
import { Button, InlineMessage } from '@navikt/ds-react';
import type { TypedDocumentNode } from '@graphql-typed-document-node/core';
import { useClient } from 'urql';
import { saveFile } from '../shell/save-file.ts';
import { useSchemaLanguage, useWords } from '../words/language.tsx';
import { cardWords } from './card.words.ts';

type Language = ReturnType<typeof useSchemaLanguage>;

interface PaperButtonProps {
  readonly caseId: string;
  readonly document: TypedDocumentNode<
    { readonly case: { readonly releaseCard: { readonly pdf: string } | null } | null },
    { id: string; language: Language }
  >;
}

/** Fetches the card as one page of A4 and saves it; the page is made for this one look, and there is no link to it. */
export function PaperButton({ caseId: id, document: query }: PaperButtonProps) {
  const words = useWords(cardWords);
  const client = useClient();
  const language = useSchemaLanguage();
  const [state, setState] = useState<'idle' | 'fetching' | 'failed'>('idle');
  const fetchPaper = async () => {
    setState('fetching');
    const { data } = await client.query(query, { id, language }, { requestPolicy: 'network-only' }).toPromise();
    const pdf = data?.case?.releaseCard?.pdf;
    if (pdf !== undefined) save(pdf, `${words.file}.pdf`);
    setState(pdf === undefined ? 'failed' : 'idle');
  };
  return (
    <span className="no-print">
      <Button size="small" variant="tertiary" onClick={() => void fetchPaper()} loading={state === 'fetching'}>
        {words.paper}
      </Button>
      {state === 'failed' ? <InlineMessage status="warning">{words.noPaper}</InlineMessage> : null}
    </span>
  );
}

function save(base64: string, name: string): void {
  const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
  saveFile(new Blob([bytes], { type: 'application/pdf' }), name);
}
