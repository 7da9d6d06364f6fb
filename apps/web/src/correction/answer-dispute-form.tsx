import { CommandForm } from '../forms/command-form.tsx';
import { ChoiceField } from '../forms/fields.tsx';
import { chosen, optionOf } from '../forms/rules.ts';
import { useForm } from '../forms/use-form.ts';
import { AnswerDisputeDocument } from '../operations/joint-decisions.ts';
import { useWords } from '../words/language.tsx';
import { correctionWords, keepingReasonWords } from './correction.words.ts';
import { entryLabel, type OfEntry } from './of-entry.ts';

const reasons = ['AS_OBSERVED', 'AS_DECIDED', 'AS_TOLD_BY_OTHERS'] as const;

/** Stands by what the person says is wrong, with the reason. */
export function AnswerDisputeForm({ caseId, entry, ...unfolded }: OfEntry) {
  const words = useWords(correctionWords);
  const form = useForm(`answer-dispute.${entry.id}`, { reason: '' }, { reason: chosen });
  return (
    <CommandForm
      {...unfolded}
      label={entryLabel(words.answer, entry)}
      submit={words.answerSend}
      form={form}
      mutation={AnswerDisputeDocument}
      order={() => {
        const reason = optionOf(reasons, form.values.reason);
        return reason === undefined ? undefined : { commandId: '', caseId, entryId: entry.id, reason };
      }}
    >
      <p>{words.answerHelp}</p>
      <ChoiceField
        field={form.bind('reason')}
        label={words.answerWhy}
        options={reasons}
        words={useWords(keepingReasonWords)}
      />
    </CommandForm>
  );
}
