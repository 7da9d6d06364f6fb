import { DeclineHandoverDocument } from '../operations/joint-case.ts';
import { useWords } from '../words/language.tsx';
import type { UnfoldedProps } from './handover-answers.tsx';
import { handoverWords } from './handover.words.ts';
import { NotTakenForm } from './not-taken-form.tsx';

/** A no with its reason. A municipality is not shown this for what the law gives it. */
export function DeclineForm(props: UnfoldedProps) {
  const { DECLINE: label, declineWhy: why, declineSend: send, declined: said } = useWords(handoverWords);
  return (
    <NotTakenForm {...props} name="decline" mutation={DeclineHandoverDocument} words={{ label, why, send, said }} />
  );
}
