import { useState } from 'react';
import { Button, InlineMessage } from '@navikt/ds-react';
import { useLocation } from 'react-router';
import { useDemoPeople, type DemoPerson } from '../session/demo-people.ts';
import { kinds } from '../session/kinds.ts';
import { startLogin } from '../session/login.ts';
import { useSession } from '../session/session-context.tsx';
import { sessionWords } from '../session/session.words.ts';
import { Page } from '../shell/page.tsx';
import { shellWords } from '../shell/shell.words.ts';
import { useWords } from '../words/language.tsx';
import { RoleCard } from './role-card.tsx';
import { roleCardWords } from './roles.words.ts';

/** The front page of one who is not logged in: role cards in a demo, else a login. */
export function RolesPage() {
  const words = useWords(roleCardWords);
  const people = useDemoPeople();
  const { failed, logIn } = useLogin();
  if (people === 'loading') return null;
  const demo = people !== 'none';
  return (
    <Page title={demo ? words.title : words.logInTitle} width="wide">
      <Expired />
      <p className="lead">{demo ? words.lead : words.logInLead}</p>
      <div role="alert">{failed ? <InlineMessage status="error">{words.failed}</InlineMessage> : null}</div>
      {demo ? <Cards people={people} onChoose={logIn} /> : <LogIn onLogIn={() => logIn()} />}
    </Page>
  );
}

function useLogin() {
  const [failed, setFailed] = useState(false);
  const { expired } = useSession();
  const { pathname } = useLocation();
  const logIn = (card?: string) => {
    setFailed(false);
    startLogin({ card, returnTo: expired ? pathname : '/' }).catch(() => setFailed(true));
  };
  return { failed, logIn };
}

interface CardsProps {
  readonly people: readonly DemoPerson[];
  readonly onChoose: (card: string) => void;
}

function Cards({ people, onChoose }: CardsProps) {
  const words = useWords(roleCardWords);
  const shell = useWords(shellWords);
  const rank = (person: DemoPerson) => (person.kind === 'client' ? -1 : kinds.indexOf(person.kind));
  return (
    <>
      <ul className="role-cards" aria-label={words.cards}>
        {people
          .toSorted((a, b) => rank(a) - rank(b))
          .map((person) => (
            <li key={person.card}>
              <RoleCard person={person} onChoose={() => onChoose(person.card)} />
            </li>
          ))}
      </ul>
      <p className="quiet">{words.invented}</p>
      <p className="quiet">
        {words.integrators}:{' '}
        <a className="link" href="/workbench/">
          {shell.workbench}
        </a>
      </p>
    </>
  );
}

function LogIn({ onLogIn }: { readonly onLogIn: () => void }) {
  const words = useWords(sessionWords);
  return (
    <div>
      <Button onClick={onLogIn}>{words.logIn}</Button>
    </div>
  );
}

function Expired() {
  const words = useWords(sessionWords);
  const { expired } = useSession();
  return expired ? (
    <InlineMessage status="info" role="status">
      <strong>{words.expired}.</strong> {words.expiredHelp}
    </InlineMessage>
  ) : null;
}
