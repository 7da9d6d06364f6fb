import { ReadMore } from '@navikt/ds-react';
import type { HandoverCardFragment } from '../operations/joint-case.ts';
import { unitLine } from '../people/unit-line.tsx';
import { declineReasonWords } from '../words/codes.words.ts';
import { formatDay } from '../words/dates.ts';
import { useLanguage, useWords } from '../words/language.tsx';
import { handoverWords } from './handover.words.ts';

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
  handover: { status, to, declineReason, firstContactOn },
}: {
  readonly handover: HandoverCardFragment;
}) {
  const words = useWords(handoverWords);
  const reasons = useWords(declineReasonWords);
  const { language } = useLanguage();
  const unit = to === null ? words.someone : unitLine(to);
  if (status === 'DECLINED')
    return <li>{words.pastDECLINED(unit, declineReason === null ? '' : reasons[declineReason])}</li>;
  if (status === 'COMPLETED')
    return <li>{words.pastCOMPLETED(unit, firstContactOn === null ? '' : formatDay(firstContactOn, language))}</li>;
  return <li>{words.pastWITHDRAWN(unit)}</li>;
}
