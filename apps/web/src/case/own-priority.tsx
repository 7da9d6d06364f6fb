import { Heading } from '@navikt/ds-react';
import { PersonalText } from '../shell/personal-text.tsx';
import { shellWords } from '../shell/shell.words.ts';
import { useWords } from '../words/language.tsx';
import { SpokenPriorityForm } from '../spoken/spoken-priority-form.tsx';
import { useSession } from '../session/session-context.tsx';
import { takesPart, useCase } from './case-context.tsx';
import { caseWords } from './case.words.ts';

/** What matters most to the person, in own words, above everything else. */
export function OwnPriority() {
  const words = useWords(caseWords);
  const shell = useWords(shellWords);
  const { session } = useSession();
  const { jointCase } = useCase();
  const { ownPriority, withheld } = jointCase;
  const canWrite = takesPart(jointCase) && session?.kind !== 'child-welfare';
  const unknown = withheld.some(({ fieldClass }) => fieldClass === 'own-words') ? shell.withheld : words.noPriority;
  return (
    <section className="own-words" aria-labelledby="own-priority">
      <Heading level="2" size="xsmall" id="own-priority">
        {words.priority}
      </Heading>
      {ownPriority === null ? (
        <p className="quiet">{unknown}</p>
      ) : (
        <blockquote>
          <PersonalText text={ownPriority} />
        </blockquote>
      )}
      {canWrite ? <SpokenPriorityForm /> : null}
    </section>
  );
}
