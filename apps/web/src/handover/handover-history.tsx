import { ReadMore } from '@navikt/ds-react';
import type { HandoverCardFragment } from '../operations/joint-case.ts';
import { unitLine } from '../people/unit-line.tsx';
import { declineReasonWords } from '../words/codes.words.ts';
import { formatDay } from '../words/dates.ts';
import { useLanguage, useWords } from '../words/language.tsx';
import { handoverWords } from './handover.words.ts';
import { onwardsWords } from './onwards.words.ts';

/** How earlier questions about the same need ended. */
export function HandoverHistory({ handovers }: { readonly handovers: readonly HandoverCardFragment[] }) {
  const words = useWords(handoverWords);
  if (handovers.length === 0) return null;
  return (
    <ReadMore header={`${words.history} (${handovers.length})`} size="small">
      <ul className="plain">
        {handovers.map((handover) => (
          <Ended key={handover.id} handover={handover} />
        ))}
      </ul>
    </ReadMore>
  );
}

function Ended({
  handover: { status, to, declineReason, firstContactOn, decision },
}: {
  readonly handover: HandoverCardFragment;
}) {
  const words = { ...useWords(handoverWords), ...useWords(onwardsWords) };
  const reasons = useWords(declineReasonWords);
  const { language } = useLanguage();
  const unit = to === null ? words.someone : unitLine(to);
  const why = declineReason === null ? '' : reasons[declineReason];
  const day = (date: string | null | undefined) => (date == null ? '' : formatDay(date, language));
  if (status === 'DECLINED') return <li>{words.pastDECLINED(unit, why)}</li>;
  if (status === 'RETURNED') return <li>{words.pastRETURNED(unit, why)}</li>;
  if (status === 'ACCEPTED_IN_PART') return <li>{words.pastACCEPTED_IN_PART(unit)}</li>;
  if (status === 'REFUSED_BY_DECISION')
    return <li>{words.pastREFUSED_BY_DECISION(unit, day(decision?.complainBy))}</li>;
  if (status === 'COMPLETED') return <li>{words.pastCOMPLETED(unit, day(firstContactOn))}</li>;
  return <li>{words.pastWITHDRAWN(unit)}</li>;
}
