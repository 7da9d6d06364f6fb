import { ReturnHandoverDocument } from '../operations/joint-case.ts';
import { useWords } from '../words/language.tsx';
import type { UnfoldedProps } from './handover-answers.tsx';
import { NotTakenForm } from './not-taken-form.tsx';
import { onwardsWords } from './onwards.words.ts';

/** Gives back what was taken, before first contact, with the reason. */
export function ReturnForm(props: UnfoldedProps) {
  const { RETURN: label, returnWhy: why, returnSend: send, returned: said } = useWords(onwardsWords);
  return <NotTakenForm {...props} name="return" mutation={ReturnHandoverDocument} words={{ label, why, send, said }} />;
}
