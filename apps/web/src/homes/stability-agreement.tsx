import { useCase } from '../case/case-context.tsx';
import { CaseOrderForm } from '../case/case-order-form.tsx';
import { LineField } from '../forms/fields.tsx';
import { numberOf, wholeNumber } from '../forms/rules.ts';
import { Unfolds, type OrderFieldsProps } from '../forms/unfolding-order.tsx';
import { useForm } from '../forms/use-form.ts';
import { ProposeStabilityDocument } from '../operations/homes.ts';
import type { Outcome } from '../shell/outcome.tsx';
import { SpokenStabilityFields } from '../spoken/spoken-home-forms.tsx';
import { spokenWords } from '../spoken/spoken.words.ts';
import { useWords } from '../words/language.tsx';
import { homeOrderWords } from './home-orders.words.ts';
import { homesWords } from './homes.words.ts';
import type { TenancyProps } from './tenancy-card.tsx';

/** How long the home is to have held before the cooperation ends: as proposed, and as the person agreed to. */
export function StabilityAgreement({ tenancy, may, outcome }: TenancyProps & { readonly outcome: Outcome }) {
  const words = useWords(homesWords);
  const orders = useWords(homeOrderWords);
  const spoken = useWords(spokenWords);
  const { id: tenancyId, agreedMonths, proposedMonths } = tenancy;
  const asked = proposedMonths !== null && proposedMonths !== agreedMonths;
  return (
    <>
      {agreedMonths === null ? null : <p>{words.agreed(agreedMonths)}</p>}
      {asked ? <p>{words.proposed(proposedMonths)}</p> : null}
      {agreedMonths === null && !asked ? <p className="quiet">{words.notAgreed}</p> : null}
      <div className="entry-orders">
        {may.let ? (
          <Unfolds label={orders.propose} said={orders.proposedSaid} quiet>
            {(unfolded) => <ProposeFields {...unfolded} tenancyId={tenancyId} />}
          </Unfolds>
        ) : null}
        {may.write && asked ? (
          <Unfolds label={spoken.stability} said={spoken.saved} outcome={outcome} quiet>
            {(unfolded) => <SpokenStabilityFields {...unfolded} tenancyId={tenancyId} months={proposedMonths} />}
          </Unfolds>
        ) : null}
      </div>
    </>
  );
}

function ProposeFields({ tenancyId, ...unfolded }: OrderFieldsProps & { readonly tenancyId: string }) {
  const words = useWords(homeOrderWords);
  const { jointCase } = useCase();
  const form = useForm(`stability.${jointCase.number}`, { months: '12' }, { months: wholeNumber });
  return (
    <CaseOrderForm
      {...unfolded}
      label={words.propose}
      submit={words.proposeSend}
      form={form}
      mutation={ProposeStabilityDocument}
      order={(begin) => {
        const months = numberOf(form.values.months);
        return months === undefined ? undefined : { ...begin, tenancyId, months };
      }}
    >
      <LineField field={form.bind('months')} label={words.proposeMonths} help={words.proposeHelp} numeric />
    </CaseOrderForm>
  );
}
