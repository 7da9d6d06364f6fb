import { useCase } from '../case/case-context.tsx';
import { CaseOrderForm } from '../case/case-order-form.tsx';
import { LineField } from '../forms/fields.tsx';
import { numberOf, wholeNumber } from '../forms/rules.ts';
import { useForm } from '../forms/use-form.ts';
import { ProposeStabilityDocument } from '../operations/homes.ts';
import type { TenancyCardFragment } from '../operations/joint-case.ts';
import { OutcomeNotice, useOutcome } from '../shell/outcome.tsx';
import { PersonalText } from '../shell/personal-text.tsx';
import { Unfolding } from '../shell/unfolding.tsx';
import { formatDay } from '../words/dates.ts';
import { useLanguage, useWords } from '../words/language.tsx';
import { dwellingWords, homesWords, riskWords, suitabilityWords } from './homes.words.ts';
import { StabilityMarks } from './stability-marks.tsx';

interface TenancyProps {
  readonly tenancy: TenancyCardFragment;
  readonly canAct: boolean;
}

/** A home that the person has, or had: since when, whether it fits, what threatens it, and how long it has stood. */
export function TenancyCard({ tenancy, canAct }: TenancyProps) {
  const words = useWords(homesWords);
  const dwellings = useWords(dwellingWords);
  const fits = useWords(suitabilityWords);
  const risks = useWords(riskWords);
  const { language } = useLanguage();
  const { dwelling, address, startedOn, endedOn, suitability, status } = tenancy;
  const day = (date: string) => formatDay(date, language);
  return (
    <article className="stack-tight home">
      <h3 className="card-title">{dwellings[dwelling]}</h3>
      {address === null ? null : (
        <p>
          <PersonalText text={address} />
        </p>
      )}
      <p>{endedOn === null ? words.since(day(startedOn)) : words.ended(day(endedOn))}</p>
      {suitability === null ? null : <p>{fits[suitability]}.</p>}
      {tenancy.risks.length === 0 ? null : (
        <p className="alarm">
          {words.risks}: {tenancy.risks.map(({ risk }) => risks[risk]).join(', ')}.
        </p>
      )}
      <StabilityMarks tenancy={tenancy} canAct={canAct} />
      {status === 'STANDING' ? <Stability tenancy={tenancy} canAct={canAct} /> : null}
    </article>
  );
}

/** How long the home is to have held before the cooperation ends: what the person agreed to. */
function Stability({ tenancy, canAct }: TenancyProps) {
  const words = useWords(homesWords);
  const outcome = useOutcome();
  const { agreedMonths, proposedMonths } = tenancy;
  const asked = proposedMonths !== null && proposedMonths !== agreedMonths;
  return (
    <>
      {agreedMonths === null ? null : <p>{words.agreed(agreedMonths)}</p>}
      {asked ? <p>{words.proposed(proposedMonths)}</p> : null}
      {agreedMonths === null && !asked ? <p className="quiet">{words.notAgreed}</p> : null}
      {canAct ? (
        <Unfolding label={words.propose}>
          {(close) => (
            <ProposeFields
              tenancy={tenancy}
              onClose={close}
              onDone={() => {
                close();
                outcome.say(words.proposedSaid);
              }}
            />
          )}
        </Unfolding>
      ) : null}
      <OutcomeNotice outcome={outcome} />
    </>
  );
}

interface ProposeFieldsProps {
  readonly tenancy: TenancyCardFragment;
  readonly onClose: () => void;
  readonly onDone: () => void;
}

function ProposeFields({ tenancy, ...unfolded }: ProposeFieldsProps) {
  const words = useWords(homesWords);
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
        return months === undefined ? undefined : { ...begin, tenancyId: tenancy.id, months };
      }}
    >
      <LineField field={form.bind('months')} label={words.proposeMonths} help={words.proposeHelp} numeric />
    </CaseOrderForm>
  );
}
