import { useCase } from '../case/case-context.tsx';
import { CommandNotice } from '../forms/command-notice.tsx';
import { ChoiceField, DayField } from '../forms/fields.tsx';
import { OrderForm } from '../forms/order-form.tsx';
import { chosen, day, dayOrEmpty } from '../forms/rules.ts';
import type { OrderFieldsProps } from '../forms/unfolding-order.tsx';
import { useForm } from '../forms/use-form.ts';
import { useCommand } from '../graphql/use-command.ts';
import { AnswerKeepHomeDocument, AskKeepHomeDocument, type HomeOutcome } from '../operations/joint-case.ts';
import { parseDay } from '../words/dates.ts';
import { useWords } from '../words/language.tsx';
import { refusalWords } from '../words/refusals.words.ts';
import { homeOutcomeWords, homeWords } from './home.words.ts';

const outcomes: readonly HomeOutcome[] = ['KEPT', 'GIVEN_UP', 'HAS_NONE', 'UNKNOWN'];

export function AskFields({ onDone, onClose }: OrderFieldsProps) {
  const words = useWords(homeWords);
  const { jointCase, refresh } = useCase();
  const form = useForm(`home.asked.${jointCase.number}`, { admittedOn: '' }, { admittedOn: day });
  const { state, send } = useCommand(AskKeepHomeDocument);
  const submit = async () => {
    const admittedOn = parseDay(form.values.admittedOn);
    if (!form.check() || admittedOn === undefined) return;
    if (!(await send((commandId) => ({ commandId, caseId: jointCase.id, admittedOn })))) return;
    form.clear();
    onDone();
    refresh();
  };
  return (
    <OrderForm
      label={words.ask}
      submit={words.saveAsked}
      sending={state.status === 'sending'}
      onSubmit={() => void submit()}
      onCancel={onClose}
    >
      <DayField field={form.bind('admittedOn')} label={words.admittedOn} help={words.admittedHelp} />
      <CommandNotice state={state} refusals={useWords(refusalWords)} onBlame={form.blame} />
    </OrderForm>
  );
}

export function AnswerFields({ onDone, onClose }: OrderFieldsProps) {
  const words = useWords(homeWords);
  const { jointCase, refresh } = useCase();
  const form = useForm(
    `home.answer.${jointCase.number}`,
    { outcome: '', until: '' },
    { outcome: chosen, until: dayOrEmpty },
  );
  const { state, send } = useCommand(AnswerKeepHomeDocument);
  const outcome = outcomes.find((one) => one === form.values.outcome);
  const submit = async () => {
    if (!form.check() || outcome === undefined) return;
    const until = outcome === 'KEPT' ? (parseDay(form.values.until) ?? null) : null;
    if (!(await send((commandId) => ({ commandId, caseId: jointCase.id, outcome, until })))) return;
    form.clear();
    onDone();
    refresh();
  };
  return (
    <OrderForm
      label={words.answer}
      submit={words.saveAnswer}
      sending={state.status === 'sending'}
      onSubmit={() => void submit()}
      onCancel={onClose}
    >
      <ChoiceField
        field={form.bind('outcome')}
        label={words.outcome}
        options={outcomes}
        words={useWords(homeOutcomeWords)}
      />
      {outcome === 'KEPT' ? <DayField field={form.bind('until')} label={words.until} /> : null}
      <CommandNotice state={state} refusals={useWords(refusalWords)} onBlame={form.blame} />
    </OrderForm>
  );
}
