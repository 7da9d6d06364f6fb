import { CasePress } from '../case/case-press.tsx';
import { SettleTenancyRiskDocument } from '../operations/homes.ts';
import { PersonalText } from '../shell/personal-text.tsx';
import { useWords } from '../words/language.tsx';
import { riskWords } from './home-codes.words.ts';
import { homeOrderWords } from './home-orders.words.ts';
import { homesWords } from './homes.words.ts';
import type { TenancyProps } from './tenancy-card.tsx';

/** The signs that the home may be lost, each with what was written and the way to say that it is dealt with. */
export function TenancyRisks({ tenancy: { id: tenancyId, risks }, may }: TenancyProps) {
  const words = useWords(homesWords);
  const orders = useWords(homeOrderWords);
  const names = useWords(riskWords);
  if (risks.length === 0) return null;
  return (
    <ul className="plain">
      {risks.map(({ risk, note }) => (
        <li key={risk}>
          <p className="alarm">
            {words.risks}: {names[risk]}.
          </p>
          {note === null ? null : (
            <p>
              <PersonalText text={note} />
            </p>
          )}
          {may.let ? (
            <CasePress
              label={orders.settle(names[risk])}
              mutation={SettleTenancyRiskDocument}
              order={(begin) => ({ ...begin, tenancyId, risk })}
            />
          ) : null}
        </li>
      ))}
    </ul>
  );
}
