import { disadvantageWords } from '../housing-need/housing-need.words.ts';
import type { HousingNeedFactsFragment } from '../operations/joint-case.ts';
import { unitLine } from '../people/unit-line.tsx';
import { PersonalText } from '../shell/personal-text.tsx';
import { formatDay } from '../words/dates.ts';
import { useLanguage, useWords } from '../words/language.tsx';
import { Fact } from './fact.tsx';
import { factsWords } from './facts.words.ts';

/** The newest assessment: who is to live there, what to build on, what stands in the way. */
export function HousingNeedFact({ need }: { readonly need: HousingNeedFactsFragment }) {
  const words = useWords(factsWords);
  const answers = useWords(disadvantageWords);
  const { language } = useLanguage();
  const { by, disadvantaged, household, children, resources, hindrances, assessedOn } = need;
  return (
    <Fact name={words.housing}>
      <p>
        {words.disadvantaged}: {answers[disadvantaged].toLowerCase()}. {words.household(household, children)}
      </p>
      {resources === null ? null : (
        <p>
          {words.resources}: <PersonalText text={resources} />
        </p>
      )}
      {hindrances === null ? null : (
        <p>
          {words.hindrances}: <PersonalText text={hindrances} />
        </p>
      )}
      <p className="quiet">
        {words.assessed(formatDay(assessedOn, language))} {by === null ? null : unitLine(by)}
      </p>
    </Fact>
  );
}
