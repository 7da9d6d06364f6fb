import { Link } from 'react-router';
import {
  ConfirmSpokenAnswerDocument,
  DisputeSpokenAnswerDocument,
  type SpokenAnswerCardFragment,
} from '../operations/client.ts';
import { unitLine } from '../people/unit-line.tsx';
import { OutcomeNotice, useOutcome } from '../shell/outcome.tsx';
import { Unfolding } from '../shell/unfolding.tsx';
import { formatDay, inOslo } from '../words/dates.ts';
import { useLanguage, useWords } from '../words/language.tsx';
import { RightButton, WrongForm } from './right-or-wrong.tsx';
import { sayWrongWords } from './say-wrong.words.ts';
import { spokenAnswerWords, whatNextWords } from './spoken-answers.words.ts';

/** Yes, no and no longer, where a body wrote it down: the person says whether it is right, and what can be done at once. */
export function SpokenAnswers({ answers }: { readonly answers: readonly SpokenAnswerCardFragment[] }) {
  return answers
    .filter(({ status }) => status !== 'CONFIRMED')
    .map((answer) => <SpokenAnswer key={answer.id} answer={answer} />);
}

function SpokenAnswer({ answer }: { readonly answer: SpokenAnswerCardFragment }) {
  const words = useWords(sayWrongWords);
  const said = useWords(spokenAnswerWords)[answer.what](unitLine(answer.writtenDownBy));
  const next = useWords(whatNextWords)[answer.what];
  const { language } = useLanguage();
  const outcome = useOutcome();
  const { id: answerId, status, at, what } = answer;
  const withLink = what === 'YES' || what === 'END';
  return (
    <section className="card stack-tight question" aria-label={said}>
      <p>{said}</p>
      <p className="quiet">{formatDay(inOslo(at).day, language)}</p>
      <p>
        {withLink ? (
          <Link className="link" to="/tilgang">
            {next}
          </Link>
        ) : (
          next
        )}
      </p>
      <OutcomeNotice outcome={outcome} />
      {status === 'DISPUTED' ? <p>{words.waiting}</p> : null}
      {status === 'DISPUTED' || outcome.text !== undefined ? null : (
        <div className="entry-orders">
          <RightButton
            mutation={ConfirmSpokenAnswerDocument}
            order={(commandId) => ({ commandId, answerId })}
            onDone={() => outcome.say(words.confirmed)}
          />
          <Unfolding label={words.wrong} quiet>
            {(close) => (
              <WrongForm
                id={answerId}
                label={`${words.wrong}: ${said}`}
                mutation={DisputeSpokenAnswerDocument}
                order={(commandId, own) => ({ commandId, answerId, words: own })}
                onClose={close}
                onDone={() => outcome.say(words.said)}
              />
            )}
          </Unfolding>
        </div>
      )}
    </section>
  );
}
