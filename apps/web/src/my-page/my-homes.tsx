import { Button, Heading } from '@navikt/ds-react';
import { CommandNotice } from '../forms/command-notice.tsx';
import { useCommand } from '../graphql/use-command.ts';
import { NeedProfileFacts } from '../homes/need-profile-facts.tsx';
import { OfferFacts } from '../homes/offer-facts.tsx';
import { dwellingWords } from '../homes/home-codes.words.ts';
import { homesWords } from '../homes/homes.words.ts';
import { AgreeStabilityDocument, type MyCaseCardFragment } from '../operations/client.ts';
import { OutcomeNotice, useOutcome } from '../shell/outcome.tsx';
import { PersonalText } from '../shell/personal-text.tsx';
import { Unfolding } from '../shell/unfolding.tsx';
import { formatDay, formatWeekday } from '../words/dates.ts';
import { useLanguage, useWords } from '../words/language.tsx';
import { AnswerOfferForm } from './answer-offer-form.tsx';
import { myHomesWords } from './my-homes.words.ts';
import { myRefusalWords } from './my-page.words.ts';

type Homes = NonNullable<MyCaseCardFragment['homes']>;
type Offer = Homes['offers'][number];
type Tenancy = Homes['tenancies'][number];
const answerable = ['OFFERED', 'ACCEPTED', 'DECLINED'];

interface MyHomesProps {
  readonly myCase: MyCaseCardFragment;
  readonly refresh: () => void;
}

/** A home that was offered, and the person's own yes or no; the home that the person has. */
export function MyHomes({ myCase, refresh }: MyHomesProps) {
  const words = useWords(myHomesWords);
  const isOver = myCase.course.status === 'CLOSED';
  const offers = myCase.homes?.offers.filter(({ status }) => !isOver && answerable.includes(status)) ?? [];
  const tenancies = myCase.homes?.tenancies.filter(({ status }) => status === 'STANDING') ?? [];
  const profile = myCase.homes?.profile ?? null;
  if (profile === null && offers.length === 0 && tenancies.length === 0) return null;
  return (
    <section className="stack" aria-labelledby="my-homes">
      <Heading level="2" size="small" id="my-homes">
        {words.title}
      </Heading>
      {tenancies.map((tenancy) => (
        <MyHome key={tenancy.id} tenancy={tenancy} caseId={myCase.id} refresh={refresh} />
      ))}
      {offers.toReversed().map((offer) => (
        <Offered key={offer.id} offer={offer} caseId={myCase.id} refresh={refresh} />
      ))}
      {profile === null ? null : (
        <article className="card stack-tight">
          <h3 className="card-title">{words.profile}</h3>
          <NeedProfileFacts profile={profile} />
        </article>
      )}
    </section>
  );
}

interface OnCase {
  readonly caseId: string;
  readonly refresh: () => void;
}

function Offered({ offer, caseId, refresh }: OnCase & { readonly offer: Offer }) {
  const words = useWords(myHomesWords);
  const homes = useWords(homesWords);
  const { language } = useLanguage();
  const outcome = useOutcome();
  const { status, replyBy } = offer;
  const title = status === 'OFFERED' ? words.offered : status === 'ACCEPTED' ? words.youSaidYes : words.youSaidNo;
  return (
    <article className="card stack">
      <h3 className="card-title">{title}</h3>
      <OfferFacts offer={offer} />
      {status === 'OFFERED' ? <p>{homes.replyBy(formatWeekday(replyBy, language))}</p> : null}
      <OutcomeNotice outcome={outcome} />
      <Unfolding label={status === 'OFFERED' ? words.answer : words.change} main={status === 'OFFERED'}>
        {(close) => (
          <AnswerOfferForm
            offer={offer}
            caseId={caseId}
            onClose={close}
            onDone={() => {
              close();
              outcome.say(words.sent);
              refresh();
            }}
          />
        )}
      </Unfolding>
    </article>
  );
}

function MyHome({ tenancy, caseId, refresh }: OnCase & { readonly tenancy: Tenancy }) {
  const words = useWords(myHomesWords);
  const homes = useWords(homesWords);
  const dwellings = useWords(dwellingWords);
  const { language } = useLanguage();
  const { dwelling, address, startedOn, agreedMonths, proposedMonths } = tenancy;
  return (
    <article className="card stack">
      <h3 className="card-title">{dwellings[dwelling]}</h3>
      <p>
        {address === null ? null : <PersonalText text={address} />} {homes.since(formatDay(startedOn, language))}
      </p>
      {agreedMonths === null ? null : <p>{words.agreedMonths(agreedMonths)}</p>}
      {proposedMonths === null || proposedMonths === agreedMonths ? null : (
        <Agree tenancy={tenancy} months={proposedMonths} caseId={caseId} refresh={refresh} />
      )}
    </article>
  );
}

function Agree({ tenancy, months, caseId, refresh }: OnCase & { readonly tenancy: Tenancy; readonly months: number }) {
  const words = useWords(myHomesWords);
  const { state, send } = useCommand(AgreeStabilityDocument);
  const agree = async () => {
    if (await send((commandId) => ({ commandId, caseId, tenancyId: tenancy.id, months }))) refresh();
  };
  return (
    <div className="stack">
      <p>{words.stability(months)}</p>
      <div>
        <Button onClick={() => void agree()} loading={state.status === 'sending'}>
          {words.agree}
        </Button>
      </div>
      <p className="quiet">{words.orTalk}</p>
      <CommandNotice state={state} refusals={useWords(myRefusalWords)} />
    </div>
  );
}
