import { Heading } from '@navikt/ds-react';
import type { MyCaseCardFragment, MyNeedRowFragment } from '../operations/client.ts';
import { Phone, unitLine } from '../people/unit-line.tsx';
import { PersonalText } from '../shell/personal-text.tsx';
import { useWords } from '../words/language.tsx';
import { myAreaWords, myPageWords } from './my-page.words.ts';

/** Who helps with what, and whom to call. */
export function WhoHelps({ myCase }: { readonly myCase: MyCaseCardFragment }) {
  const words = useWords(myPageWords);
  return (
    <section className="stack" aria-labelledby="helpers">
      <Heading level="2" size="small" id="helpers">
        {words.helpers}
      </Heading>
      <NobodyHelps needs={myCase.needs.filter(({ followUp }) => followUp?.state === 'GAP')} />
      {myCase.helpers.length === 0 ? <p className="quiet">{words.noHelpers}</p> : null}
      {myCase.helpers.map(({ unit, needs }) => (
        <article key={unit.id} className="card helper">
          <h3>{unitLine(unit)}</h3>
          <p>
            {words.call} <Phone number={unit.phone} />
          </p>
          {needs.length === 0 ? null : (
            <ul className="plain">
              {needs.map((need) => (
                <HelpedNeed key={need.id} need={need} />
              ))}
            </ul>
          )}
        </article>
      ))}
    </section>
  );
}

/** What nobody follows up right now: said plainly, for it is being worked on. */
function NobodyHelps({ needs }: { readonly needs: readonly MyNeedRowFragment[] }) {
  const words = useWords(myPageWords);
  if (needs.length === 0) return null;
  return (
    <div className="card">
      <p>{words.nobodyNow}</p>
      <ul className="plain">
        {needs.map((need) => (
          <HelpedNeed key={need.id} need={need} />
        ))}
      </ul>
    </div>
  );
}

function HelpedNeed({ need }: { readonly need: MyNeedRowFragment }) {
  const words = useWords(myPageWords);
  const areas = useWords(myAreaWords);
  return (
    <li>
      <strong>{areas[need.area]}:</strong> <PersonalText text={need.description} />
      {need.next === null ? null : (
        <p>{need.nextHasAccepted ? words.coming(unitLine(need.next)) : words.asked(unitLine(need.next))}</p>
      )}
    </li>
  );
}
