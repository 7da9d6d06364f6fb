import { CasePress } from '../case/case-press.tsx';
import { MarkStabilityDocument } from '../operations/homes.ts';
import type { TenancyCardFragment } from '../operations/joint-case.ts';
import { useWords } from '../words/language.tsx';
import { homeOrderWords } from './home-orders.words.ts';
import { homesWords } from './homes.words.ts';

interface StabilityMarksProps {
  readonly tenancy: TenancyCardFragment;
  readonly canAct: boolean;
}

/** Whether the home stood after six, twelve and twenty-four months, and what is to be looked at by now. */
export function StabilityMarks({ tenancy, canAct }: StabilityMarksProps) {
  const words = useWords(homesWords);
  const orders = useWords(homeOrderWords);
  const { marks, marksDue } = tenancy;
  return (
    <>
      {marks.length === 0 ? null : (
        <ul className="plain">
          {marks.map(({ months, stands }) => (
            <li key={months}>{stands ? words.stands(months) : words.gone(months)}</li>
          ))}
        </ul>
      )}
      {marksDue.length === 0 ? null : <p className="alarm">{words.marksDue(marksDue.join(', '))}</p>}
      {canAct
        ? marksDue.map((months) => (
            <CasePress
              key={months}
              label={orders.mark(months)}
              mutation={MarkStabilityDocument}
              order={(begin) => ({ ...begin, tenancyId: tenancy.id, months })}
            />
          ))
        : null}
    </>
  );
}
