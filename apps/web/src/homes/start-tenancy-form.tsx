import { useCase } from '../case/case-context.tsx';
import { CaseOrderForm } from '../case/case-order-form.tsx';
import { ChoiceField, DayField, LineField } from '../forms/fields.tsx';
import { formWords } from '../forms/forms.words.ts';
import { chosen, day, dayOrEmpty, optionOf, textOrNull, within } from '../forms/rules.ts';
import { UnfoldingOrder, type OrderFieldsProps } from '../forms/unfolding-order.tsx';
import { useForm } from '../forms/use-form.ts';
import { StartTenancyDocument } from '../operations/homes.ts';
import type { DwellingOfferCardFragment } from '../operations/joint-case.ts';
import { Unfolding } from '../shell/unfolding.tsx';
import { parseDay, typedToday } from '../words/dates.ts';
import { useWords } from '../words/language.tsx';
import { dwellingKinds } from './home-codes.ts';
import { dwellingWords, homeOriginWords } from './home-codes.words.ts';
import { homeOrderWords } from './home-orders.words.ts';

interface StartTenancyProps {
  readonly offer: DwellingOfferCardFragment;
}

/** The person moved into the home that was offered: one date. */
export function StartTenancyForm({ offer }: StartTenancyProps) {
  const words = useWords(homeOrderWords);
  return (
    <Unfolding label={words.start} main>
      {(close) => <OfferedFields offer={offer} onDone={close} onClose={close} />}
    </Unfolding>
  );
}

function OfferedFields({ offer, ...unfolded }: StartTenancyProps & OrderFieldsProps) {
  const words = useWords(homeOrderWords);
  const form = useForm(`tenancy.${offer.id}`, { startedOn: typedToday() }, { startedOn: day });
  const { id: offerId, dwelling, permanence, until, address } = offer;
  return (
    <CaseOrderForm
      {...unfolded}
      label={words.start}
      submit={words.startSend}
      form={form}
      mutation={StartTenancyDocument}
      order={(begin) => {
        const startedOn = parseDay(form.values.startedOn);
        if (startedOn === undefined) return undefined;
        const home = { origin: 'OFFERED', offerId, dwelling, permanence, until, address: address.value } as const;
        return { ...begin, ...home, startedOn };
      }}
    >
      <DayField field={form.bind('startedOn')} label={words.startOn} />
    </CaseOrderForm>
  );
}

const origins = ['KEPT', 'FOUND'] as const;
const blank = { origin: '', kind: '', address: '', until: '' };
const rules = { origin: chosen, kind: chosen, address: within(500), until: dayOrEmpty, startedOn: day };

/** A home that no body offered: kept through the sentence, or found. */
export function StartOwnTenancyForm() {
  const words = useWords(homeOrderWords);
  return <UnfoldingOrder label={words.startOwn} said={words.startSaid} fields={OwnFields} />;
}

function OwnFields(props: OrderFieldsProps) {
  const words = useWords(homeOrderWords);
  const { optional } = useWords(formWords);
  const { jointCase } = useCase();
  const form = useForm(`own-tenancy.${jointCase.number}`, { ...blank, startedOn: typedToday() }, rules);
  return (
    <CaseOrderForm
      {...props}
      label={words.startOwn}
      submit={words.startSend}
      form={form}
      mutation={StartTenancyDocument}
      order={(begin) => {
        const origin = optionOf(origins, form.values.origin);
        const dwelling = optionOf(dwellingKinds, form.values.kind);
        const startedOn = parseDay(form.values.startedOn);
        if (origin === undefined || dwelling === undefined || startedOn === undefined) return undefined;
        const until = parseDay(form.values.until) ?? null;
        const lasts = { until, permanence: until === null ? 'LASTING' : 'TIME_LIMITED' } as const;
        return {
          ...begin,
          ...lasts,
          origin,
          offerId: null,
          dwelling,
          startedOn,
          address: textOrNull(form.values.address),
        };
      }}
    >
      <ChoiceField
        field={form.bind('origin')}
        label={words.startOrigin}
        options={origins}
        words={useWords(homeOriginWords)}
      />
      <ChoiceField
        field={form.bind('kind')}
        label={words.kind}
        options={dwellingKinds}
        words={useWords(dwellingWords)}
      />
      <LineField field={form.bind('address')} label={optional(words.address)} help={words.addressHelp} most={500} />
      <DayField field={form.bind('until')} label={optional(words.lastDay)} />
      <DayField field={form.bind('startedOn')} label={words.startOn} />
    </CaseOrderForm>
  );
}
