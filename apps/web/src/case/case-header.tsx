import { Button, CopyButton } from '@navikt/ds-react';
import { closeToWeekend, formatDay, formatWeekday, fromToday, inOslo, today } from '../words/dates.ts';
import { CardLink } from '../card/card-link.tsx';
import { useLanguage, useWords } from '../words/language.tsx';
import { useCase } from './case-context.tsx';
import { CaseSections } from './case-sections.tsx';
import { caseWords } from './case.words.ts';

export function CaseHeader() {
  const words = useWords(caseWords);
  const { language } = useLanguage();
  const { jointCase } = useCase();
  return (
    <div className="case-header">
      <p className="case-number">
        <span>{words.title(jointCase.number)}</span>
        <CopyButton size="xsmall" copyText={jointCase.number} title={words.copyNumber} className="no-print" />
        <span className="quiet">{words.opened(formatDay(inOslo(jointCase.openedAt).day, language))}</span>
      </p>
      {jointCase.releaseOn === null ? null : <Release on={jointCase.releaseOn} />}
      <CardLink jointCase={jointCase} />
      <p className="print-only">{words.printed(formatDay(today(), language))}</p>
      <div className="case-tools no-print">
        <CaseSections caseId={jointCase.id} />
        <Button size="small" variant="tertiary" onClick={() => print()}>
          {words.print}
        </Button>
      </div>
    </div>
  );
}

function Release({ on }: { readonly on: string }) {
  const words = useWords(caseWords);
  const { language } = useLanguage();
  const flag = closeToWeekend(on);
  return (
    <p className="release">
      <span>
        {words.release} <strong>{formatWeekday(on, language)}</strong>, {fromToday(on, language)}.
      </span>
      {flag === undefined ? null : <span className="release-flag"> {words[flag]}</span>}
    </p>
  );
}
