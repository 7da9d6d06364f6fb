import { useEffect, useState } from 'react';
import { Button, InlineMessage } from '@navikt/ds-react';
import { Outlet, useLocation } from 'react-router';
import { startLogin } from '../session/login.ts';
import { sessionWords } from '../session/session.words.ts';
import { useSecondsLeft, useSession } from '../session/session-context.tsx';
import { useWords } from '../words/language.tsx';
import { Endpoint } from './endpoint.tsx';
import { LanguageSwitch } from './language-switch.tsx';
import { shellWords } from './shell.words.ts';
import { TopBar } from './top-bar.tsx';

/** What stands around every screen. */
export function AppFrame() {
  const words = useWords(shellWords);
  const { session } = useSession();
  return (
    <Endpoint>
      <div className={session?.kind === 'client' ? 'app app-person' : 'app'}>
        <a className="skip-link" href="#content">
          {words.skip}
        </a>
        <TopBar />
        <main id="content" tabIndex={-1}>
          <SessionEnd />
          <Outlet />
        </main>
        <footer className="footer">{session === undefined ? null : <LanguageSwitch />}</footer>
        <RouteAnnouncer />
      </div>
    </Endpoint>
  );
}

/** Two minutes before the session ends, a way to go on without losing anything. */
function SessionEnd() {
  const words = useWords(sessionWords);
  const { session } = useSession();
  const left = useSecondsLeft(120);
  const { pathname } = useLocation();
  if (left === undefined) return null;
  return (
    <div role="alert" className="card page session-end">
      <InlineMessage status="warning">
        <strong>{words.endsSoon(Math.ceil(left / 60))}</strong> {words.endsSoonHelp}
      </InlineMessage>
      <Button size="small" onClick={() => void startLogin({ card: session?.card ?? undefined, returnTo: pathname })}>
        {words.goOn}
      </Button>
    </div>
  );
}

/** Says the new screen's title to a screen reader; a page without a reload does not do so by itself. */
function RouteAnnouncer() {
  const { pathname } = useLocation();
  const [title, setTitle] = useState('');
  useEffect(() => {
    const timer = setTimeout(() => setTitle(document.title), 100);
    return () => clearTimeout(timer);
  }, [pathname]);
  return (
    <div className="visually-hidden" aria-live="polite">
      {title}
    </div>
  );
}
