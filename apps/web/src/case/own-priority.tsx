import { Heading } from '@navikt/ds-react';
import { PersonalText } from '../shell/personal-text.tsx';
import { useWords } from '../words/language.tsx';
import { useCase } from './case-context.tsx';
import { caseWords } from './case.words.ts';

/** What matters most to the person, in own words, above everything else. */
export function OwnPriority() {
  const words = useWords(caseWords);
  const { ownPriority } = useCase().jointCase;
  return (
    <section className="own-words" aria-labelledby="own-priority">
      <Heading level="2" size="xsmall" id="own-priority">
        {words.priority}
      </Heading>
      {ownPriority === null ? (
        <p className="quiet">{words.noPriority}</p>
      ) : (
        <blockquote>
          <PersonalText text={ownPriority} />
        </blockquote>
      )}
    </section>
  );
}
