import { useState } from 'react';
import type { TypedDocumentNode } from '@graphql-typed-document-node/core';
import { Button } from '@navikt/ds-react';
import { useClient } from 'urql';
import type { ReceiptBadgeFragment } from '../operations/joint-case.ts';
import { saveFile } from '../shell/save-file.ts';
import { formatInstant } from '../words/dates.ts';
import { failureWords } from '../words/failures.words.ts';
import { useLanguage, useWords } from '../words/language.tsx';
import { proofWords } from './proof-badge.words.ts';

interface ProofAnswer {
  readonly case: {
    readonly timeline: {
      readonly edges: readonly { readonly node: { readonly receipt: { readonly proof: string } | null } }[];
    };
  } | null;
}
export type ProofDocument = TypedDocumentNode<ProofAnswer, { id: string; after?: string | null }>;

interface ProofBadgeProps {
  readonly receipt: ReceiptBadgeFragment | null;
  readonly caseId: string;
  /** The cursor that the entry stands right behind; null for the first. */
  readonly behind: string | null;
  readonly document: ProofDocument;
}

/** That an entry is recorded, since when, and who has witnessed it; opens to the proof, which needs nobody's word. */
export function ProofBadge({ receipt, ...asked }: ProofBadgeProps) {
  const words = useWords(proofWords);
  const { language } = useLanguage();
  if (receipt === null) return <span className="proof no-print">{words.pending}</span>;
  const { index, includedAt, witnesses, witnessedByEnough } = receipt;
  return (
    <details className="proof no-print">
      <summary>{witnesses.length === 0 ? words.recorded : words.witnessedBy(witnesses.length)}</summary>
      <div className="stack-tight">
        <p>
          {words.since(formatInstant(includedAt, language))} {index}.
        </p>
        {witnesses.length === 0 ? (
          <p>{words.none}</p>
        ) : (
          <ul>
            {witnesses.map(({ name, since }) => (
              <li key={name}>
                {name}, {formatInstant(since, language)}
              </li>
            ))}
          </ul>
        )}
        {witnesses.length === 0 ? null : <p>{witnessedByEnough ? words.enough : words.tooFew}</p>}
        <ProofFile index={index} {...asked} />
      </div>
    </details>
  );
}

function ProofFile({
  index,
  caseId: id,
  behind,
  document: query,
}: Omit<ProofBadgeProps, 'receipt'> & { index: number }) {
  const words = useWords(proofWords);
  const failures = useWords(failureWords);
  const client = useClient();
  const [state, setState] = useState<'idle' | 'fetching' | 'failed'>('idle');
  const fetchProof = async () => {
    setState('fetching');
    const { data } = await client.query(query, { id, after: behind }, { requestPolicy: 'network-only' }).toPromise();
    const proof = data?.case?.timeline.edges[0]?.node.receipt?.proof;
    if (proof !== undefined) saveFile(new Blob([proof], { type: 'text/plain' }), `${index}.tlog-proof`);
    setState(proof === undefined ? 'failed' : 'idle');
  };
  return (
    <>
      <Button size="small" variant="tertiary" onClick={() => void fetchProof()} loading={state === 'fetching'}>
        {words.download}
      </Button>
      {state === 'failed' ? <p role="alert">{failures.UNAVAILABLE}</p> : null}
    </>
  );
}
