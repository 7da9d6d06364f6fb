import { Button } from '@navikt/ds-react';
import { useCase } from '../case/case-context.tsx';
import { CommandNotice } from '../forms/command-notice.tsx';
import { useCommand } from '../graphql/use-command.ts';
import { MarkStabilityDocument } from '../operations/homes.ts';
import type { TenancyCardFragment } from '../operations/joint-case.ts';
import { useWords } from '../words/language.tsx';
import { refusalWords } from '../words/refusals.words.ts';
import { homesWords } from './homes.words.ts';

interface StabilityMarksProps {
  readonly tenancy: TenancyCardFragment;
  readonly canAct: boolean;
}

/** Whether the home stood after six, twelve and twenty-four months, and what is to be looked at by now. */
export function StabilityMarks({ tenancy, canAct }: StabilityMarksProps) {
  const words = useWords(homesWords);
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
      {canAct ? marksDue.map((months) => <Mark key={months} tenancy={tenancy} months={months} />) : null}
    </>
  );
}

function Mark({ tenancy, months }: { readonly tenancy: TenancyCardFragment; readonly months: number }) {
  const words = useWords(homesWords);
  const refusals = useWords(refusalWords);
  const { jointCase, refresh } = useCase();
  const { state, send } = useCommand(MarkStabilityDocument);
  const mark = async () => {
    if (await send((commandId) => ({ commandId, caseId: jointCase.id, tenancyId: tenancy.id, months }))) refresh();
  };
  return (
    <div className="no-print">
      <Button size="small" variant="secondary" onClick={() => void mark()} loading={state.status === 'sending'}>
        {words.mark(months)}
      </Button>
      <CommandNotice state={state} refusals={refusals} />
    </div>
  );
}
