import { useWords } from '../words/language.tsx';
import { roleWords, wordFor } from '../words/open-codes.words.ts';
import { useMe } from './endpoint.tsx';
import { PersonalText } from './personal-text.tsx';
import { shellWords } from './shell.words.ts';

/** Name, role and unit of the one who is logged in. */
export function WhoAmI() {
  const words = useWords(shellWords);
  const roles = useWords(roleWords);
  const me = useMe();
  if (me === undefined) return null;
  const { name, role, unit } = me;
  return (
    <p className="who-am-i">
      <span className="visually-hidden">{words.loggedInAs} </span>
      <strong>{unit === null && name.state !== 'OPEN' ? words.you : <PersonalText text={name} />}</strong>
      {unit === null ? null : (
        <span>
          {wordFor(roles, role)}, {unit.unitName}, {unit.organisationName}
        </span>
      )}
    </p>
  );
}
