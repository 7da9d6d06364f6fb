import { useCase } from '../case/case-context.tsx';
import { useView } from '../graphql/use-view.ts';
import { UrgencyTag } from '../inbox/urgency-tag.tsx';
import {
  HandoverPreviewDocument,
  type HandoverPreviewQuery,
  type NeedCardFragment,
  type UnitCardFragment,
} from '../operations/joint-case.ts';
import { unitLine } from '../people/unit-line.tsx';
import { PersonalText } from '../shell/personal-text.tsx';
import { ViewState } from '../shell/view-state.tsx';
import { areaWords } from '../words/codes.words.ts';
import { useSchemaLanguage, useWords } from '../words/language.tsx';
import { handoverWords } from './handover.words.ts';
import { onwardsWords } from './onwards.words.ts';

interface OfferPreviewProps {
  readonly need: NeedCardFragment;
  readonly to: UnitCardFragment | undefined;
  readonly message: string;
}

/** The question as its receiver will see it before answering: decided by the endpoint for that very unit. */
export function OfferPreview({ need, to, message }: OfferPreviewProps) {
  const words = useWords(handoverWords);
  if (to === undefined) return <p className="quiet">{words.chooseFirst}</p>;
  return (
    <section className="offer-preview" aria-label={words.previewTitle(unitLine(to))}>
      <h4>{words.previewTitle(unitLine(to))}</h4>
      <Foreseen needId={need.id} toUnitId={to.id} message={message} />
    </section>
  );
}

interface ForeseenProps {
  readonly needId: string;
  readonly toUnitId: string;
  readonly message: string;
}

function Foreseen({ needId, toUnitId, message }: ForeseenProps) {
  const { cannotAsk } = useWords(onwardsWords);
  const { id: caseId } = useCase().jointCase;
  const view = useView(HandoverPreviewDocument, { caseId, needId, toUnitId, language: useSchemaLanguage() });
  return (
    <ViewState view={view}>
      {({ handoverPreview: seen }) =>
        seen === null ? <p>{cannotAsk}</p> : <Seen preview={seen} message={message.trim()} />
      }
    </ViewState>
  );
}

interface SeenProps {
  readonly preview: NonNullable<HandoverPreviewQuery['handoverPreview']>;
  readonly message: string;
}

function Seen({ preview: { person, participants, handover }, message }: SeenProps) {
  const words = useWords(handoverWords);
  const { mustAnswer } = useWords(onwardsWords);
  const areas = useWords(areaWords);
  const { need, can } = handover;
  return (
    <>
      <p>
        <strong>
          <PersonalText text={person} />
        </strong>{' '}
        · {areas[need.area]} <UrgencyTag urgency={need.urgency} />
      </p>
      <p>
        <PersonalText text={need.description} />
      </p>
      {message === '' ? null : <blockquote className="message">{message}</blockquote>}
      <p className="quiet">{participants.map(({ unit }) => unitLine(unit)).join(', ')}</p>
      {can.includes('OPEN_DECISION_CLOCK') ? <p className="quiet">{mustAnswer}</p> : null}
      <p className="quiet">{words.previewRest}</p>
    </>
  );
}
