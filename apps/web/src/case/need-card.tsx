import { EndNeedForm } from '../follow-up/end-need-form.tsx';
import { FallbackForm } from '../follow-up/fallback-form.tsx';
import { followUpWords } from '../follow-up/follow-up.words.ts';
import { needEndWords } from '../follow-up/passing-on.words.ts';
import { Unattended } from '../follow-up/unattended.tsx';
import { HandoverHistory } from '../handover/handover-history.tsx';
import { HandoverPanel } from '../handover/handover-panel.tsx';
import { handoverWords } from '../handover/handover.words.ts';
import { OfferForm } from '../handover/offer-form.tsx';
import { UrgencyTag } from '../inbox/urgency-tag.tsx';
import type { NeedCardFragment } from '../operations/joint-case.ts';
import { Phone, unitLine } from '../people/unit-line.tsx';
import { OutcomeNotice, useOutcome } from '../shell/outcome.tsx';
import { PersonalText } from '../shell/personal-text.tsx';
import { areaWords } from '../words/codes.words.ts';
import { useWords } from '../words/language.tsx';
import { leads, useCase } from './case-context.tsx';
import { caseWords } from './case.words.ts';
import { anchorOf } from './next-actions.tsx';

/** A need, who follows it up, and whether it is on its way to someone else. */
export function NeedCard({ need }: { readonly need: NeedCardFragment }) {
  const areas = useWords(areaWords);
  const { jointCase } = useCase();
  const outcome = useOutcome();
  const handovers = jointCase.handovers.filter((handover) => handover.need.id === need.id);
  const open = handovers.find(({ status }) => ['OFFERED', 'DECIDING', 'ACCEPTED'].includes(status));
  return (
    <article className={need.urgency === 'TONIGHT' ? 'card need need-tonight' : 'card need'} id={anchorOf(need.id)}>
      <header className="need-head">
        <h3>{areas[need.area]}</h3>
        <UrgencyTag urgency={need.urgency} />
      </header>
      <Description need={need} />
      <Lead need={need} />
      <Unattended need={need} onDone={outcome.say} />
      <OutcomeNotice outcome={outcome} />
      {open === undefined ? null : <HandoverPanel handover={open} lead={need.followUpLead} onDone={outcome.say} />}
      {open === undefined && leads(jointCase, need) ? <LeadOrders need={need} onDone={outcome.say} /> : null}
      <HandoverHistory handovers={handovers.filter((handover) => handover !== open)} />
    </article>
  );
}

/** What the follow-up lead can do while nobody is asked: the likeliest first, the others quietly below. */
function LeadOrders(props: { readonly need: NeedCardFragment; readonly onDone: (text: string) => void }) {
  return (
    <div className="stack-tight">
      <OfferForm {...props} />
      <FallbackForm {...props} />
      <EndNeedForm {...props} />
    </div>
  );
}

function Description({ need: { description } }: { readonly need: NeedCardFragment }) {
  const words = useWords(caseWords);
  const { preview } = useCase().jointCase;
  const later = preview && description.state === 'WITHHELD';
  return <p className="need-words">{later ? <em>{words.needLater}</em> : <PersonalText text={description} />}</p>;
}

function Lead({ need }: { readonly need: NeedCardFragment }) {
  const words = useWords(handoverWords);
  const { jointCase } = useCase();
  const followUp = useWords(followUpWords);
  const { followUpLead } = need;
  if (need.status === 'CLOSED') return <Ended need={need} />;
  if (need.followUp?.state === 'GAP') return null;
  if (followUpLead === null) return <p className="lead-line">{words.leadUnknown}</p>;
  return (
    <p className="lead-line">
      {words.lead} <strong>{leads(jointCase, need) ? words.leadYou : unitLine(followUpLead)}</strong>
      {need.followUp?.state === 'TAKEN_OVER_UNCONFIRMED' ? ` (${followUp.unconfirmed})` : null}
      {leads(jointCase, need) ? null : (
        <>
          {' · '}
          <Phone number={followUpLead.phone} />
        </>
      )}
    </p>
  );
}

function Ended({ need: { endedBecause } }: { readonly need: NeedCardFragment }) {
  const followUp = useWords(followUpWords);
  const ends = useWords(needEndWords);
  return (
    <p className="lead-line quiet">
      {followUp.ended}
      {endedBecause === null ? null : `: ${ends[endedBecause].toLowerCase()}.`}
    </p>
  );
}
