import { CaseOrderForm } from '../case/case-order-form.tsx';
import type { OrderFieldsProps } from '../forms/unfolding-order.tsx';
import { useForm } from '../forms/use-form.ts';
import { ConfirmErasureDocument, type ErasureProposalRowFragment } from '../operations/erasure.ts';
import { Phone } from '../people/unit-line.tsx';
import { useWords } from '../words/language.tsx';
import { confirmWords, erasureWords } from './erasure.words.ts';
import { ReadFirstBox, useReadFirst } from './read-first.tsx';
import { isLoss, WhatIsLost } from './what-is-lost.tsx';

interface ConfirmErasureProps extends OrderFieldsProps {
  readonly proposal: ErasureProposalRowFragment;
}

/** The second of two. There is no field to fill in, so the one yes is to have read what is lost. */
export function ConfirmErasureForm({ proposal, ...props }: ConfirmErasureProps) {
  const { id: erasureId, verb, by } = proposal;
  const words = useWords(erasureWords);
  const confirm = useWords(confirmWords)[verb];
  const form = useForm(`erasure-confirmed.${erasureId}`, {}, {});
  const readFirst = useReadFirst(isLoss(verb));
  return (
    <CaseOrderForm
      {...props}
      label={confirm}
      submit={confirm}
      grave={isLoss(verb)}
      form={form}
      mutation={ConfirmErasureDocument}
      order={(begin) => (readFirst.judge() ? { ...begin, erasureId } : undefined)}
    >
      <WhatIsLost verb={verb} />
      {by === null ? null : (
        <p>
          {words.call} <Phone number={by.phone} />
        </p>
      )}
      {isLoss(verb) ? <ReadFirstBox readFirst={readFirst} /> : null}
    </CaseOrderForm>
  );
}
