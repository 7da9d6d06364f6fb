import { useEffect, useRef, useState } from 'react';
import { Button, Loader } from '@navikt/ds-react';
import { useNavigate } from 'react-router';
import { Page } from '../shell/page.tsx';
import { useWords } from '../words/language.tsx';
import { finishLogin } from './login.ts';
import { sessionWords } from './session.words.ts';
import { useSession } from './session-context.tsx';

/** Where the login sends the browser back to. */
export function CallbackPage() {
  const words = useWords(sessionWords);
  const { begin } = useSession();
  const navigate = useNavigate();
  const [failed, setFailed] = useState(false);
  const started = useRef(false);
  useEffect(() => {
    // A code works once; a second run of this effect must not spend it.
    if (started.current) return;
    started.current = true;
    finishLogin(new URL(location.href)).then(
      ({ session, returnTo }) => {
        begin(session);
        // The workbench is a page of its own.
        if (returnTo.startsWith('/workbench')) location.replace(returnTo);
        else void navigate(returnTo, { replace: true });
      },
      () => setFailed(true),
    );
  }, [begin, navigate]);
  if (!failed) return <Page title={words.loggingIn} heading={<Loader size="2xlarge" title={words.loggingIn} />} />;
  return (
    <Page title={words.loginFailed}>
      <p>{words.loginFailedHelp}</p>
      <Button onClick={() => void navigate('/', { replace: true })}>{words.tryAgain}</Button>
    </Page>
  );
}
