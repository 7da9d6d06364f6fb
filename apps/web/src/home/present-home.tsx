import { useId } from 'react';
import { Heading } from '@navikt/ds-react';
import { takesPart, useCase } from '../case/case-context.tsx';
import { UnfoldingOrder } from '../forms/unfolding-order.tsx';
import { unitLine } from '../people/unit-line.tsx';
import { formatDay } from '../words/dates.ts';
import { useLanguage, useWords } from '../words/language.tsx';
import { AnswerFields, AskFields } from './home-orders.tsx';
import { homeOutcomeWords, homeWords } from './home.words.ts';

/** *Behold boligen*: what is asked and answered about the home that the person has. */
export function PresentHome() {
  const words = useWords(homeWords);
  const title = useId();
  const { jointCase } = useCase();
  const home = jointCase.presentHome;
  if (home === null || !takesPart(jointCase)) return null;
  return (
    <section className="card stack" aria-labelledby={title}>
      <Heading level="2" size="small" id={title}>
        {words.title}
      </Heading>
      <Said />
      {home.can.includes('ASK') ? <UnfoldingOrder label={words.ask} said={words.asked} fields={AskFields} /> : null}
      {home.can.includes('ANSWER') ? (
        <UnfoldingOrder
          label={home.answer === null ? words.answer : words.change}
          said={words.saved}
          fields={AnswerFields}
        />
      ) : null}
    </section>
  );
}

function Said() {
  const words = useWords(homeWords);
  const outcomes = useWords(homeOutcomeWords);
  const { language } = useLanguage();
  const home = useCase().jointCase.presentHome;
  if (home === null || home.admittedOn === null) return <p>{words.notAsked}</p>;
  const { admittedOn, answer } = home;
  return (
    <>
      <p>{words.since(formatDay(admittedOn, language))}</p>
      <p>
        {answer === null ? words.asked : <strong>{outcomes[answer.outcome]}.</strong>}{' '}
        {answer === null || answer.until === null ? null : words.untilDay(formatDay(answer.until, language))}
      </p>
      {answer === null || answer.by === null ? null : <p className="quiet">{unitLine(answer.by)}</p>}
    </>
  );
}
