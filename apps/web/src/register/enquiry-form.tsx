import { ReadMore } from '@navikt/ds-react';
import { CommandNotice } from '../forms/command-notice.tsx';
import { ChoiceField, LineField } from '../forms/fields.tsx';
import { OrderForm } from '../forms/order-form.tsx';
import { chosen, filledWithin, nationalIdOrEmpty, optionOf, textOrNull, withoutSpaces } from '../forms/rules.ts';
import { useForm, type Form } from '../forms/use-form.ts';
import { useCommand } from '../graphql/use-command.ts';
import { RegisterEnquiryDocument, type RegisterEnquiryInput } from '../operations/municipality.ts';
import { useWords } from '../words/language.tsx';
import { refusalWords } from '../words/refusals.words.ts';
import { channelWords, sleepsWords, yesNoUnknownWords } from './answers.words.ts';
import type { RegisterFormProps } from './register-page.tsx';
import { registerWords } from './register.words.ts';

const sleeps = ['OWN_HOME', 'WITH_OTHERS', 'SHELTER', 'INSTITUTION', 'NOWHERE', 'UNKNOWN'] as const;
const children = ['YES', 'NO', 'UNKNOWN'] as const;
const danger = ['YES', 'NO'] as const;
const channels = ['PHONE', 'DROP_IN', 'SELF_REFERRAL', 'OTHER_BODY'] as const;
const blank = {
  name: '',
  reach: '',
  sleepsTonight: '',
  children: '',
  dangerNow: '',
  channel: 'PHONE',
  nationalId: '',
};
const rules = {
  name: filledWithin(120),
  reach: filledWithin(200),
  sleepsTonight: chosen,
  children: chosen,
  dangerNow: chosen,
  nationalId: nationalIdOrEmpty,
};

/** Five fields, so that it can be filled in during a phone call. */
export function EnquiryForm({ onDone }: RegisterFormProps) {
  const words = useWords(registerWords);
  const form = useForm('enquiry', blank, rules);
  const { state, send } = useCommand(RegisterEnquiryDocument);
  const submit = async () => {
    const order = orderFrom(form.values);
    if (!form.check() || order === undefined) return;
    if (!(await send((commandId) => ({ commandId, ...order })))) return;
    form.clear();
    onDone();
  };
  return (
    <OrderForm
      label={words.enquiry}
      submit={words.save}
      sending={state.status === 'sending'}
      onSubmit={() => void submit()}
    >
      <Fields form={form} />
      <CommandNotice state={state} refusals={useWords(refusalWords)} onBlame={form.blame} />
    </OrderForm>
  );
}

function Fields({ form: { bind } }: { readonly form: Form<keyof typeof blank> }) {
  const words = useWords(registerWords);
  const yesNo = useWords(yesNoUnknownWords);
  return (
    <>
      <LineField field={bind('name')} label={words.nameOrAlias} most={120} />
      <LineField field={bind('reach')} label={words.reach} help={words.reachHelp} most={200} />
      <ChoiceField field={bind('sleepsTonight')} label={words.sleeps} options={sleeps} words={useWords(sleepsWords)} />
      <ChoiceField field={bind('children')} label={words.children} options={children} words={yesNo} />
      <ChoiceField field={bind('dangerNow')} label={words.danger} options={danger} words={yesNo} />
      <ReadMore header={words.moreFields}>
        <div className="stack">
          <ChoiceField
            field={bind('channel')}
            label={words.channel}
            options={channels}
            words={useWords(channelWords)}
          />
          <LineField field={bind('nationalId')} label={words.nationalId} help={words.nationalIdHelp} numeric />
        </div>
      </ReadMore>
    </>
  );
}

function orderFrom(
  values: Readonly<Record<keyof typeof blank, string>>,
): Omit<RegisterEnquiryInput, 'commandId'> | undefined {
  const sleepsTonight = optionOf(sleeps, values.sleepsTonight);
  const withChildren = optionOf(children, values.children);
  const channel = optionOf(channels, values.channel);
  if (sleepsTonight === undefined || withChildren === undefined || channel === undefined) return undefined;
  return {
    channel,
    sleepsTonight,
    children: withChildren,
    name: values.name.trim(),
    reach: values.reach.trim(),
    dangerNow: values.dangerNow === 'YES',
    nationalId: textOrNull(withoutSpaces(values.nationalId)),
  };
}
