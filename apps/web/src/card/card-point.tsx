import type { ReactNode } from 'react';
import type { CardPointFragment } from '../operations/joint-case.ts';
import { Phone, unitLine } from '../people/unit-line.tsx';
import { PersonalText } from '../shell/personal-text.tsx';
import { useWords } from '../words/language.tsx';
import { cardWords } from './card.words.ts';

export type ShownPoint = Omit<CardPointFragment, 'takes' | 'can'>;

interface CardPointProps {
  readonly point: ShownPoint;
  readonly children?: ReactNode;
}

/** One point of the card: what, how far, and whom to call. */
export function CardPoint({ point, children }: CardPointProps) {
  const { item, status, note, words: name } = point;
  const words = useWords(cardWords);
  const state = { OPEN: words.nobody, TAKEN: words.taken, SETTLED: words.settled, WITHHELD: words.withheld }[status];
  return (
    <li className={`card point point-${status.toLowerCase()}`} id={`punkt-${item.toLowerCase()}`}>
      <h2 className="card-title">{name}</h2>
      <p className="point-state">
        {state}
        <Answer point={point} />
      </p>
      {note === null ? null : (
        <p className="point-note">
          <PersonalText text={note} />
        </p>
      )}
      <WhoToCall point={point} />
      {children}
    </li>
  );
}

function Answer({ point: { answer } }: { readonly point: ShownPoint }) {
  const words = useWords(cardWords);
  return answer === null ? null : <>: {answer === 'YES' ? words.yes : words.no}</>;
}

/** The named person with the direct number, or the unit where a record system took it. */
function WhoToCall({ point: { takenBy, workerName, workerPhone } }: { readonly point: ShownPoint }) {
  const words = useWords(cardWords);
  const phone = workerPhone?.value ?? takenBy?.phone;
  if (phone === undefined) return null;
  return (
    <p>
      {workerName?.value == null ? null : <strong>{workerName.value}, </strong>}
      {takenBy === null ? null : unitLine(takenBy)}
      <br />
      {words.call} <Phone number={phone} />
    </p>
  );
}
