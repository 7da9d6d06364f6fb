import { ownPart, useCase } from '../case/case-context.tsx';
import { CaseOrderForm } from '../case/case-order-form.tsx';
import { DayField, SelectField } from '../forms/fields.tsx';
import { chosen, day } from '../forms/rules.ts';
import { UnfoldingOrder, type OrderFieldsProps } from '../forms/unfolding-order.tsx';
import { useForm } from '../forms/use-form.ts';
import { ConfirmTransferDocument, TransferPersonDocument } from '../operations/correctional-service.ts';
import { UnitOptions } from '../people/unit-options.tsx';
import { useUnitsOf } from '../people/use-receivers.ts';
import { parseDay, typedToday } from '../words/dates.ts';
import { useWords } from '../words/language.tsx';
import { custodyWords } from './custody.words.ts';

const rules = { transfer: { unit: chosen, on: day }, confirm: { on: day } };

/** The person moves to another unit; where one's own is to receive, the confirmation stands instead. */
export function TransferForms() {
  const words = useWords(custodyWords);
  const { jointCase } = useCase();
  const coming = jointCase.custody?.transferTo?.id;
  return coming !== undefined && coming === ownPart(jointCase)?.unit.id ? (
    <UnfoldingOrder label={words.confirm} said={words.confirmed} fields={ConfirmFields} />
  ) : (
    <UnfoldingOrder label={words.transfer} said={words.transferSaved} fields={TransferFields} />
  );
}

function TransferFields(props: OrderFieldsProps) {
  const words = useWords(custodyWords);
  const { jointCase } = useCase();
  const form = useForm(`transfer.${jointCase.number}`, { unit: '', on: typedToday() }, rules.transfer);
  return (
    <CaseOrderForm
      {...props}
      label={words.transfer}
      submit={words.transferSend}
      form={form}
      mutation={TransferPersonDocument}
      order={(begin) => {
        const on = parseDay(form.values.on);
        return on === undefined ? undefined : { ...begin, on, toUnitId: form.values.unit };
      }}
    >
      <SelectField field={form.bind('unit')} label={words.transferTo} help={words.transferHelp}>
        <UnitOptions units={useUnitsOf('CORRECTIONAL_SERVICE')} />
      </SelectField>
      <DayField field={form.bind('on')} label={words.transferOn} />
    </CaseOrderForm>
  );
}

function ConfirmFields(props: OrderFieldsProps) {
  const words = useWords(custodyWords);
  const { jointCase } = useCase();
  const form = useForm(`transfer-confirmed.${jointCase.number}`, { on: typedToday() }, rules.confirm);
  return (
    <CaseOrderForm
      {...props}
      label={words.confirm}
      submit={words.confirmSend}
      form={form}
      mutation={ConfirmTransferDocument}
      order={(begin) => {
        const on = parseDay(form.values.on);
        return on === undefined ? undefined : { ...begin, on };
      }}
    >
      <p className="quiet">{words.confirmHelp}</p>
      <DayField field={form.bind('on')} label={words.confirmOn} />
    </CaseOrderForm>
  );
}
