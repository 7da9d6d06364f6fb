import { CaseOrderForm } from '../case/case-order-form.tsx';
import { ChoiceField, DayField, TextAreaField } from '../forms/fields.tsx';
import { formWords } from '../forms/forms.words.ts';
import { chosen, day, optionOf, textOrNull, within } from '../forms/rules.ts';
import { Unfolds, type OrderFieldsProps } from '../forms/unfolding-order.tsx';
import { useForm } from '../forms/use-form.ts';
import { AssessHomeDocument, EndTenancyDocument, RaiseTenancyRiskDocument } from '../operations/homes.ts';
import type { Outcome } from '../shell/outcome.tsx';
import { parseDay, typedToday } from '../words/dates.ts';
import { useWords } from '../words/language.tsx';
import { permanences, suitabilities, tenancyEndings, tenancyRisks } from './home-codes.ts';
import { permanenceWords, riskWords, suitabilityWords, tenancyEndingWords } from './home-codes.words.ts';
import { homeOrderWords } from './home-orders.words.ts';

interface OfTenancy {
  readonly tenancyId: string;
}

interface TenancyOrdersProps extends OfTenancy {
  /** They go away with the home. */
  readonly outcome: Outcome;
}

/** What is told about a home that stands: whether it fits, what threatens it, and that it ended. */
export function TenancyOrders({ tenancyId, outcome }: TenancyOrdersProps) {
  const words = useWords(homeOrderWords);
  return (
    <div className="entry-orders">
      <Unfolds label={words.assess} said={words.assessed} quiet>
        {(unfolded) => <AssessFields {...unfolded} tenancyId={tenancyId} />}
      </Unfolds>
      <Unfolds label={words.raise} said={words.raised} quiet>
        {(unfolded) => <RaiseFields {...unfolded} tenancyId={tenancyId} />}
      </Unfolds>
      <Unfolds label={words.end} said={words.endedSaid} outcome={outcome} quiet>
        {(unfolded) => <EndFields {...unfolded} tenancyId={tenancyId} />}
      </Unfolds>
    </div>
  );
}

function AssessFields({ tenancyId, ...unfolded }: OrderFieldsProps & OfTenancy) {
  const words = useWords(homeOrderWords);
  const form = useForm(`assess.${tenancyId}`, { fits: '', lasts: '' }, { fits: chosen, lasts: chosen });
  return (
    <CaseOrderForm
      {...unfolded}
      label={words.assess}
      submit={words.assessSend}
      form={form}
      mutation={AssessHomeDocument}
      order={(begin) => {
        const suitability = optionOf(suitabilities, form.values.fits);
        const permanence = optionOf(permanences, form.values.lasts);
        if (suitability === undefined || permanence === undefined) return undefined;
        return { ...begin, tenancyId, suitability, permanence };
      }}
    >
      <ChoiceField
        field={form.bind('fits')}
        label={words.assessFits}
        options={suitabilities}
        words={useWords(suitabilityWords)}
      />
      <ChoiceField
        field={form.bind('lasts')}
        label={words.assessLasts}
        options={permanences}
        words={useWords(permanenceWords)}
      />
    </CaseOrderForm>
  );
}

function RaiseFields({ tenancyId, ...unfolded }: OrderFieldsProps & OfTenancy) {
  const words = useWords(homeOrderWords);
  const { optional } = useWords(formWords);
  const form = useForm(`risk.${tenancyId}`, { risk: '', note: '' }, { risk: chosen, note: within(500) });
  return (
    <CaseOrderForm
      {...unfolded}
      label={words.raise}
      submit={words.raiseSend}
      form={form}
      mutation={RaiseTenancyRiskDocument}
      order={(begin) => {
        const risk = optionOf(tenancyRisks, form.values.risk);
        return risk === undefined ? undefined : { ...begin, tenancyId, risk, note: textOrNull(form.values.note) };
      }}
    >
      <ChoiceField
        field={form.bind('risk')}
        label={words.raiseWhat}
        options={tenancyRisks}
        words={useWords(riskWords)}
      />
      <TextAreaField field={form.bind('note')} label={optional(words.raiseNote)} most={500} />
    </CaseOrderForm>
  );
}

function EndFields({ tenancyId, ...unfolded }: OrderFieldsProps & OfTenancy) {
  const words = useWords(homeOrderWords);
  const form = useForm(`tenancy-end.${tenancyId}`, { on: typedToday(), reason: '' }, { on: day, reason: chosen });
  return (
    <CaseOrderForm
      {...unfolded}
      label={words.end}
      submit={words.endSend}
      form={form}
      mutation={EndTenancyDocument}
      order={(begin) => {
        const endedOn = parseDay(form.values.on);
        const reason = optionOf(tenancyEndings, form.values.reason);
        return endedOn === undefined || reason === undefined ? undefined : { ...begin, tenancyId, endedOn, reason };
      }}
    >
      <DayField field={form.bind('on')} label={words.endOn} />
      <ChoiceField
        field={form.bind('reason')}
        label={words.endWhy}
        options={tenancyEndings}
        words={useWords(tenancyEndingWords)}
      />
    </CaseOrderForm>
  );
}
