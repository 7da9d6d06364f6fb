import type { TypedDocumentNode } from '@graphql-typed-document-node/core';
import { useCase } from '../case/case-context.tsx';
import { CommandNotice } from '../forms/command-notice.tsx';
import { ChoiceField } from '../forms/fields.tsx';
import { OrderForm } from '../forms/order-form.tsx';
import { chosen, optionOf } from '../forms/rules.ts';
import { useForm } from '../forms/use-form.ts';
import { useCommand, type CommandAnswer } from '../graphql/use-command.ts';
import type { DeclineHandoverInput } from '../operations/joint-case.ts';
import { declineReasonWords } from '../words/codes.words.ts';
import { useWords } from '../words/language.tsx';
import { refusalWords, type WorkerRefusal } from '../words/refusals.words.ts';
import type { AnswerProps } from './handover-answers.tsx';
import { useLeave } from './use-leave.ts';

const reasons = ['NO_CAPACITY', 'OUTSIDE_OUR_TASK', 'OWN_IMPARTIALITY', 'PERSON_DECLINED'] as const;
const blank = { reason: '' };
const rules = { reason: chosen };

interface NotTakenProps<Code> extends AnswerProps {
  readonly name: string;
  readonly mutation: TypedDocumentNode<CommandAnswer<Code>, { input: DeclineHandoverInput }>;
  readonly words: { readonly label: string; readonly why: string; readonly send: string; readonly said: string };
  readonly onClose: () => void;
}

/** A no, or a giving back, with its reason. */
export function NotTakenForm<Code extends WorkerRefusal>(props: NotTakenProps<Code>) {
  const { handover, mutation, words, onDone, onClose } = props;
  const { jointCase } = useCase();
  const leave = useLeave();
  const form = useForm(`${props.name}.${handover.id}`, blank, rules);
  const { state, send } = useCommand(mutation);
  const submit = async () => {
    const reason = optionOf(reasons, form.values.reason);
    if (!form.check() || reason === undefined) return;
    const order = { caseId: jointCase.id, handoverId: handover.id, reason };
    if (!(await send((commandId) => ({ commandId, ...order })))) return;
    form.clear();
    leave(words.said, onDone);
  };
  return (
    <OrderForm
      label={words.label}
      submit={words.send}
      sending={state.status === 'sending'}
      onSubmit={() => void submit()}
      onCancel={onClose}
    >
      <ChoiceField
        field={form.bind('reason')}
        label={words.why}
        options={reasons}
        words={useWords(declineReasonWords)}
      />
      <CommandNotice state={state} refusals={useWords(refusalWords)} onBlame={form.blame} />
    </OrderForm>
  );
}
