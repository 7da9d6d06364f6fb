import { ownPart, useCase } from '../case/case-context.tsx';
import { CaseOrderForm } from '../case/case-order-form.tsx';
import { ChoiceField, SelectField } from '../forms/fields.tsx';
import { chosen, optionOf } from '../forms/rules.ts';
import { UnfoldingOrder, type OrderFieldsProps } from '../forms/unfolding-order.tsx';
import { useForm } from '../forms/use-form.ts';
import {
  AcceptResponsibleMunicipalityDocument,
  DisputeResponsibilityDocument,
  ProposeResponsibleMunicipalityDocument,
} from '../operations/municipality.ts';
import { unitLine } from '../people/unit-line.tsx';
import { UnitOptions } from '../people/unit-options.tsx';
import { useWords } from '../words/language.tsx';
import { GovernorForm } from './governor-form.tsx';
import { disputeReasonWords, responsibilityWords } from './responsibility.words.ts';
import { useMunicipalitiesHere } from './use-municipalities-here.ts';

const reasons = ['REGISTERED_ELSEWHERE', 'STAYS_ELSEWHERE', 'INSTITUTION_RULE'] as const;
const rules = { dispute: { reason: chosen }, propose: { unit: chosen } };

/** What can be done now about which municipality is responsible: one thing at a time, as it stands. */
export function ResponsibilityForms() {
  const words = useWords(responsibilityWords);
  const { jointCase } = useCase();
  const { responsibility } = jointCase;
  if (responsibility === null || responsibility.status === 'SETTLED')
    return <UnfoldingOrder label={words.dispute} said={words.disputed} fields={DisputeFields} />;
  const proposedByUs = responsibility.proposedBy?.id === ownPart(jointCase)?.unit.id;
  return (
    <>
      {responsibility.status === 'PROPOSED' && !proposedByUs ? (
        <UnfoldingOrder label={words.accept} said={words.accepted} fields={AcceptFields} />
      ) : null}
      <UnfoldingOrder label={words.propose} said={words.proposed} fields={ProposeFields} />
      <GovernorForm />
    </>
  );
}

function DisputeFields(props: OrderFieldsProps) {
  const words = useWords(responsibilityWords);
  const { jointCase } = useCase();
  const form = useForm(`dispute.${jointCase.number}`, { reason: '' }, rules.dispute);
  return (
    <CaseOrderForm
      {...props}
      label={words.dispute}
      submit={words.disputeSend}
      form={form}
      mutation={DisputeResponsibilityDocument}
      order={(begin) => {
        const reason = optionOf(reasons, form.values.reason);
        return reason === undefined ? undefined : { ...begin, reason };
      }}
    >
      <ChoiceField
        field={form.bind('reason')}
        label={words.disputeWhy}
        help={words.disputeHelp}
        options={reasons}
        words={useWords(disputeReasonWords)}
      />
    </CaseOrderForm>
  );
}

function ProposeFields(props: OrderFieldsProps) {
  const words = useWords(responsibilityWords);
  const { jointCase } = useCase();
  const form = useForm(`responsible.${jointCase.number}`, { unit: '' }, rules.propose);
  return (
    <CaseOrderForm
      {...props}
      label={words.propose}
      submit={words.proposeSend}
      form={form}
      mutation={ProposeResponsibleMunicipalityDocument}
      order={(begin) => ({ ...begin, unitId: form.values.unit })}
    >
      <SelectField field={form.bind('unit')} label={words.proposeWho} help={words.proposeHelp}>
        <UnitOptions units={useMunicipalitiesHere()} />
      </SelectField>
    </CaseOrderForm>
  );
}

function AcceptFields(props: OrderFieldsProps) {
  const words = useWords(responsibilityWords);
  const { jointCase } = useCase();
  const form = useForm(`responsible-accepted.${jointCase.number}`, {}, {});
  const proposed = jointCase.responsibility?.responsible;
  return (
    <CaseOrderForm
      {...props}
      label={words.accept}
      submit={words.acceptSend}
      form={form}
      mutation={AcceptResponsibleMunicipalityDocument}
      order={(begin) => begin}
    >
      {proposed == null ? null : <p>{words.acceptHelp(unitLine(proposed))}</p>}
    </CaseOrderForm>
  );
}
