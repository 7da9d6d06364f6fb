import type { CardNeedRowFragment } from '../operations/joint-case.ts';
import { Phone, unitLine } from '../people/unit-line.tsx';
import { areaWords } from '../words/codes.words.ts';
import { useWords } from '../words/language.tsx';
import { cardWords } from './card.words.ts';

/** The person's own card does not say how a need is followed up; Min side does. */
type CardNeed = Omit<CardNeedRowFragment, 'state'> & Partial<Pick<CardNeedRowFragment, 'state'>>;

/** Whom to call about each need: a name where there is one, and a direct number. */
export function CardNeeds({ needs }: { readonly needs: readonly CardNeed[] }) {
  const words = useWords(cardWords);
  if (needs.length === 0) return null;
  return (
    <section className="card stack" aria-labelledby="card-needs">
      <h2 className="card-title" id="card-needs">
        {words.needs}
      </h2>
      <ul className="card-needs">
        {needs.map((need, at) => (
          <Need key={`${need.area} ${at}`} need={need} />
        ))}
      </ul>
    </section>
  );
}

function Need({ need: { area, state, lead, workerName, workerPhone } }: { readonly need: CardNeed }) {
  const words = useWords(cardWords);
  const areas = useWords(areaWords);
  const phone = workerPhone?.value ?? lead?.phone;
  return (
    <li>
      <strong>{areas[area]}</strong>
      <span>
        {workerName?.value == null ? null : `${workerName.value}, `}
        {lead === null ? null : unitLine(lead)}
        {state === 'GAP' ? <strong>{words.unfollowed}</strong> : null}
      </span>
      {phone === undefined ? null : (
        <span>
          {words.call} <Phone number={phone} />
        </span>
      )}
    </li>
  );
}
