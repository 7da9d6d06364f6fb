import { CommandNotice } from '../forms/command-notice.tsx';
import { SelectField } from '../forms/fields.tsx';
import { OrderForm } from '../forms/order-form.tsx';
import { chosen } from '../forms/rules.ts';
import { UnfoldingOrder, type OrderFieldsProps } from '../forms/unfolding-order.tsx';
import { useForm } from '../forms/use-form.ts';
import { useCommand } from '../graphql/use-command.ts';
import { InviteOrganisationDocument } from '../operations/joint-case.ts';
import { UnitOptions } from '../people/unit-options.tsx';
import { useReceivers } from '../people/use-receivers.ts';
import { useWords } from '../words/language.tsx';
import { refusalWords } from '../words/refusals.words.ts';
import { useCase } from './case-context.tsx';
import { caseOrderWords } from './case-orders.words.ts';

const blank = { unit: '' };
const rules = { unit: chosen };

export function InviteForm() {
  const words = useWords(caseOrderWords);
  return <UnfoldingOrder label={words.invite} said={words.inviteSent} fields={Fields} />;
}

function Fields({ onDone, onClose }: OrderFieldsProps) {
  const words = useWords(caseOrderWords);
  const { jointCase, refresh } = useCase();
  const receivers = useReceivers();
  const form = useForm(`invite.${jointCase.number}`, blank, rules);
  const { state, send } = useCommand(InviteOrganisationDocument);
  const there = new Set(jointCase.participants.map(({ unit }) => unit.id));
  const submit = async () => {
    if (!form.check()) return;
    const unitId = form.values.unit;
    if (!(await send((commandId) => ({ commandId, caseId: jointCase.id, unitId })))) return;
    form.clear();
    onDone();
    refresh();
  };
  return (
    <OrderForm
      label={words.invite}
      submit={words.inviteSend}
      sending={state.status === 'sending'}
      onSubmit={() => void submit()}
      onCancel={onClose}
    >
      <SelectField field={form.bind('unit')} label={words.inviteWhom} help={words.inviteHelp}>
        <UnitOptions units={receivers.filter(({ id }) => !there.has(id))} />
      </SelectField>
      <CommandNotice state={state} refusals={useWords(refusalWords)} onBlame={form.blame} />
    </OrderForm>
  );
}
