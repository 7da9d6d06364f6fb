import { Button } from '@navikt/ds-react';
import { Link, useParams } from 'react-router';
import { useLive } from '../graphql/use-live.ts';
import { useView } from '../graphql/use-view.ts';
import {
  CardPdfDocument,
  CaseCardDocument,
  CaseChangedDocument,
  type CaseCardQuery,
} from '../operations/joint-case.ts';
import { NotTherePage } from '../shell/not-there-page.tsx';
import { Page } from '../shell/page.tsx';
import { PersonalText } from '../shell/personal-text.tsx';
import { ViewState } from '../shell/view-state.tsx';
import { formatWeekday, fromToday } from '../words/dates.ts';
import { useLanguage, useSchemaLanguage, useWords } from '../words/language.tsx';
import { CardNeeds } from './card-needs.tsx';
import { CardPoint } from './card-point.tsx';
import { ReopenButton, SettleOrder, TakeButton } from './card-orders.tsx';
import { PaperButton } from './paper-button.tsx';
import { cardWords } from './card.words.ts';

type CardCase = NonNullable<CaseCardQuery['case']>;

/** *Løslatelseskortet* of a case: on a phone, and on one sheet of A4. */
export function CardPage() {
  const { caseId = '' } = useParams();
  const view = useView(CaseCardDocument, { id: caseId, language: useSchemaLanguage() });
  useLive(CaseChangedDocument, { caseId }, view.refresh);
  return (
    <ViewState view={view}>
      {(data) => (data.case === null ? <NotTherePage /> : <Shown cardCase={data.case} refresh={view.refresh} />)}
    </ViewState>
  );
}

function Shown({ cardCase, refresh }: { readonly cardCase: CardCase; readonly refresh: () => void }) {
  const words = useWords(cardWords);
  const { id: caseId, releaseCard } = cardCase;
  return (
    <Page title={words.title} width="wide">
      <CardHead cardCase={cardCase} />
      {releaseCard === null ? <p>{words.noCard}</p> : null}
      <ul className="points">
        {releaseCard?.items.map((point) => (
          <CardPoint key={point.item} point={point}>
            {point.can.includes('TAKE') ? <TakeButton caseId={caseId} point={point} refresh={refresh} /> : null}
            {point.can.includes('SETTLE') ? <SettleOrder caseId={caseId} point={point} refresh={refresh} /> : null}
            {point.can.includes('REOPEN') ? <ReopenButton caseId={caseId} point={point} refresh={refresh} /> : null}
          </CardPoint>
        ))}
      </ul>
      {releaseCard === null ? null : <CardNeeds needs={releaseCard.needs} />}
    </Page>
  );
}

function CardHead({ cardCase: { id, person, releaseOn, releaseCard } }: { readonly cardCase: CardCase }) {
  const words = useWords(cardWords);
  const { language } = useLanguage();
  return (
    <div className="release">
      <p>
        <strong>
          <PersonalText text={person} />
        </strong>
        {releaseOn === null ? null : ` · ${formatWeekday(releaseOn, language)}, ${fromToday(releaseOn, language)}`}
      </p>
      {releaseCard === null ? null : (
        <p className="points-count">
          {words.count(releaseCard.settled, releaseCard.total)}
          {releaseCard.untaken === 0 ? null : <strong> · {words.untaken(releaseCard.untaken)}</strong>}
        </p>
      )}
      <div className="actions no-print">
        <Link className="link" to={`/sak/${encodeURIComponent(id)}`}>
          {words.back}
        </Link>
        <Button size="small" variant="tertiary" onClick={() => print()}>
          {words.print}
        </Button>
        {releaseCard === null ? null : <PaperButton caseId={id} document={CardPdfDocument} />}
      </div>
    </div>
  );
}
