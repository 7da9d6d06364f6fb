import { useCase } from '../case/case-context.tsx';
import type { CourseCardFragment } from '../operations/joint-case.ts';
import { PersonalText } from '../shell/personal-text.tsx';
import { formatDay, fromToday, inOslo } from '../words/dates.ts';
import { useLanguage, useWords } from '../words/language.tsx';
import { courseWords, endingWords, missingWords } from './course.words.ts';

/** How the cooperation goes: it goes on, rests until somebody looks again, or has ended. */
export function Standing() {
  const words = useWords(courseWords);
  const endingNames = useWords(endingWords);
  const { language } = useLanguage();
  const { course } = useCase().jointCase;
  const { status, since, ending, accessUntil, missing } = course;
  const day = (instant: string | null) => (instant === null ? '' : formatDay(inOslo(instant).day, language));
  if (status === 'CLOSED')
    return (
      <>
        <p>{words.closed(day(since), ending === null ? '' : endingNames[ending])}</p>
        {accessUntil === null ? null : <p>{words.accessUntil(day(accessUntil))}</p>}
      </>
    );
  return (
    <>
      {status === 'RESTING' ? <Resting course={course} since={day(since)} /> : null}
      {missing === null ? null : missing.length === 0 ? <p>{words.met}</p> : <Missing missing={missing} />}
    </>
  );
}

/** Contact is lost: since when, and the days on which somebody looks again. */
function Resting({ course, since }: { readonly course: CourseCardFragment; readonly since: string }) {
  const words = useWords(courseWords);
  const { language } = useLanguage();
  const { lookAgainOn, reviewOn } = course;
  const days = lookAgainOn.map((day) => `${formatDay(day, language)} (${fromToday(day, language)})`);
  return (
    <div>
      <p className="alarm">{words.resting(since)}</p>
      {days.length === 0 ? null : <p>{words.looks(days.join(', '))}</p>}
      {reviewOn === null ? null : <p className="quiet">{words.review(formatDay(reviewOn, language))}</p>}
    </div>
  );
}

/** Only what one may know of is named: a need that is open and not one's own to know of says nothing here. */
function Missing({ missing }: { readonly missing: NonNullable<CourseCardFragment['missing']> }) {
  const words = useWords(courseWords);
  const names = useWords(missingWords);
  const { language } = useLanguage();
  const { needs } = useCase().jointCase;
  return (
    <div>
      <h3 className="small-heading">{words.why}</h3>
      <ul className="plain">
        {missing.map(({ code, reachedOn, needIds }) => (
          <li key={code}>
            {names[code]} {reachedOn === null ? null : `(${formatDay(reachedOn, language)})`}
            {needIds.length === 0 ? null : (
              <ul className="inner-list">
                {needs
                  .filter(({ id }) => needIds.includes(id))
                  .map(({ id, description }) => (
                    <li key={id}>
                      <PersonalText text={description} />
                    </li>
                  ))}
              </ul>
            )}
          </li>
        ))}
      </ul>
    </div>
  );
}
