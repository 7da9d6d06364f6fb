import { CardNeeds } from '../card/card-needs.tsx';
import { CardPoint } from '../card/card-point.tsx';
import { PaperButton } from '../card/paper-button.tsx';
import { cardWords } from '../card/card.words.ts';
import { MyCardPdfDocument, type MyCaseCardFragment } from '../operations/client.ts';
import { useWords } from '../words/language.tsx';

/** What is arranged for the day the person gets out, and whom to call for each. */
export function MyCard({ myCase: { id, releaseCard } }: { readonly myCase: MyCaseCardFragment }) {
  const words = useWords(cardWords);
  if (releaseCard === null) return null;
  return (
    <details className="card">
      <summary>
        <strong>{words.mine}</strong>: {words.count(releaseCard.settled, releaseCard.total)}
      </summary>
      <ul className="points">
        {releaseCard.items.map((point) => (
          <CardPoint key={point.item} point={point} />
        ))}
      </ul>
      <CardNeeds needs={releaseCard.needs} />
      <PaperButton caseId={id} document={MyCardPdfDocument} />
    </details>
  );
}
