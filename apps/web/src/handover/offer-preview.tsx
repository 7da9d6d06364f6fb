import { useCase } from '../case/case-context.tsx';
import { UrgencyTag } from '../inbox/urgency-tag.tsx';
import type { NeedCardFragment, UnitCardFragment } from '../operations/joint-case.ts';
import { unitLine } from '../people/unit-line.tsx';
import { PersonalText } from '../shell/personal-text.tsx';
import { areaWords } from '../words/codes.words.ts';
import { useWords } from '../words/language.tsx';
import { handoverWords } from './handover.words.ts';

interface OfferPreviewProps {
  readonly need: NeedCardFragment;
  readonly to: UnitCardFragment | undefined;
  readonly message: string;
}

/** The question as its receiver will see it before answering. */
export function OfferPreview({ need, to, message }: OfferPreviewProps) {
  const words = useWords(handoverWords);
  const areas = useWords(areaWords);
  const { person } = useCase().jointCase;
  if (to === undefined) return <p className="quiet">{words.chooseFirst}</p>;
  return (
    <section className="offer-preview" aria-label={words.previewTitle(unitLine(to))}>
      <h4>{words.previewTitle(unitLine(to))}</h4>
      <p>
        <strong>
          <PersonalText text={person} />
        </strong>{' '}
        · {areas[need.area]} <UrgencyTag urgency={need.urgency} />
      </p>
      <p>
        <PersonalText text={need.description} />
      </p>
      {message.trim() === '' ? null : <blockquote className="message">{message.trim()}</blockquote>}
      <p className="quiet">{words.previewRest}</p>
    </section>
  );
}
