import { ChoiceField, TextAreaField } from '../forms/fields.tsx';
import { CommandNotice } from '../forms/command-notice.tsx';
import { OrderForm } from '../forms/order-form.tsx';
import { chosen, filledWithin, optionOf } from '../forms/rules.ts';
import { UnfoldingOrder, type OrderFieldsProps } from '../forms/unfolding-order.tsx';
import { useForm } from '../forms/use-form.ts';
import { useCommand } from '../graphql/use-command.ts';
import { RegisterNeedDocument } from '../operations/joint-case.ts';
import { areaWords } from '../words/codes.words.ts';
import { useWords } from '../words/language.tsx';
import { refusalWords } from '../words/refusals.words.ts';
import { useCase } from './case-context.tsx';
import { caseOrderWords, harmWords } from './case-orders.words.ts';

const areas = ['HOUSING', 'ECONOMY', 'WORK', 'LEISURE', 'NETWORK', 'HEALTH'] as const;
const urgencies = ['TONIGHT', 'THIS_WEEK', 'LATER'] as const;
const blank = { area: '', urgency: '', description: '' };
const rules = { area: chosen, urgency: chosen, description: filledWithin(500) };

export function RegisterNeedForm() {
  const words = useWords(caseOrderWords);
  return <UnfoldingOrder label={words.registerNeed} said={words.needRegistered} fields={Fields} />;
}

function Fields({ onDone, onClose }: OrderFieldsProps) {
  const words = useWords(caseOrderWords);
  const { jointCase, refresh } = useCase();
  const form = useForm(`need.${jointCase.number}`, blank, rules);
  const { state, send } = useCommand(RegisterNeedDocument);
  const submit = async () => {
    const area = optionOf(areas, form.values.area);
    const urgency = optionOf(urgencies, form.values.urgency);
    if (!form.check() || area === undefined || urgency === undefined) return;
    const description = form.values.description.trim();
    if (!(await send((commandId) => ({ commandId, caseId: jointCase.id, area, urgency, description })))) return;
    form.clear();
    onDone();
    refresh();
  };
  return (
    <OrderForm
      label={words.registerNeed}
      submit={words.registerNeed}
      sending={state.status === 'sending'}
      onSubmit={() => void submit()}
      onCancel={onClose}
    >
      <p className="quiet">{words.needHelp}</p>
      <ChoiceField field={form.bind('area')} label={words.area} options={areas} words={useWords(areaWords)} />
      <ChoiceField field={form.bind('urgency')} label={words.urgency} options={urgencies} words={useWords(harmWords)} />
      <TextAreaField field={form.bind('description')} label={words.description} most={500} />
      <CommandNotice state={state} refusals={useWords(refusalWords)} onBlame={form.blame} />
    </OrderForm>
  );
}
