import { Link } from 'react-router';
import type { JointCaseFragment } from '../operations/joint-case.ts';
import { useWords } from '../words/language.tsx';
import { cardWords } from './card.words.ts';

/** From the case to its card, with how far it is and what nobody has. */
export function CardLink({ jointCase: { id, releaseCard } }: { readonly jointCase: JointCaseFragment }) {
  const words = useWords(cardWords);
  if (releaseCard === null) return null;
  const { settled, total, untaken } = releaseCard;
  return (
    <p>
      <Link className="link" to={`/sak/${encodeURIComponent(id)}/kort`}>
        <strong>{words.link(settled, total)}</strong>
      </Link>
      {untaken === 0 ? null : <span> · {words.untaken(untaken)}</span>}
    </p>
  );
}
