import { Heading } from '@navikt/ds-react';
import type { MyContentOrdersFragment, MyContentProposalFragment } from '../operations/client.ts';
import { Phone, unitLine } from '../people/unit-line.tsx';
import { formatDay, formatWeekday, inOslo } from '../words/dates.ts';
import { useLanguage, useWords } from '../words/language.tsx';
import { contentOrderWords, contentVerbWords } from './content-orders.words.ts';

/** Before anything is erased or restricted: afterwards there is nobody left to tell. */
export function ContentOrders({ orders }: { readonly orders: MyContentOrdersFragment }) {
  const words = useWords(contentOrderWords);
  const { proposals, restriction, disposal } = orders;
  if (proposals.length === 0 && restriction === null && disposal === null) return null;
  return (
    <section className="stack" aria-labelledby="content-orders">
      <Heading level="2" size="small" id="content-orders">
        {words.title}
      </Heading>
      {proposals.map((proposal) => (
        <Proposed key={proposal.id} proposal={proposal} />
      ))}
      <Standing orders={orders} />
    </section>
  );
}

function Proposed({ proposal }: { readonly proposal: MyContentProposalFragment }) {
  const words = useWords(contentOrderWords);
  const verbs = useWords(contentVerbWords);
  const { language } = useLanguage();
  const { verb, by, at, on, authority } = proposal;
  return (
    <article className="card stack-tight">
      <p>
        <strong>{verbs[verb]}</strong> {on === null ? null : `${formatWeekday(on, language)}.`}
      </p>
      <p>{words.notYet}</p>
      <p>
        {words.call} <Phone number={by.phone} />
      </p>
      <p className="quiet">
        {words.from(unitLine(by), formatDay(inOslo(at).day, language))} {words.law} {authority}.
      </p>
    </article>
  );
}

function Standing({ orders: { restriction, disposal } }: { readonly orders: MyContentOrdersFragment }) {
  const words = useWords(contentOrderWords);
  const { language } = useLanguage();
  return (
    <>
      {restriction === null ? null : (
        <article className="card stack-tight">
          <p>{words.restricted(formatDay(inOslo(restriction.since).day, language))}</p>
          {restriction.shownTo.length === 0 ? null : (
            <p>
              {words.shownTo}: {restriction.shownTo.map(unitLine).join('; ')}
            </p>
          )}
          <p className="quiet">
            {words.law} {restriction.authority}.
          </p>
        </article>
      )}
      {disposal === null ? null : (
        <article className="card stack-tight">
          <p>{words.disposed(formatWeekday(disposal.on, language))}</p>
          <p className="quiet">
            {words.law} {disposal.authority}.
          </p>
        </article>
      )}
    </>
  );
}
