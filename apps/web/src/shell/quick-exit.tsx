import { Button } from '@navikt/ds-react';
import { useWords } from '../words/language.tsx';
import { forgetEverything } from '../session/session.ts';
import { shellWords } from './shell.words.ts';

/** An ordinary page that nobody wonders about. */
const elsewhere = 'https://www.yr.no/';

/** Forgets the session and goes to the weather forecast; going back does not lead in again. */
export function QuickExit() {
  const words = useWords(shellWords);
  const exit = () => {
    forgetEverything();
    document.documentElement.hidden = true;
    location.replace(elsewhere);
  };
  return (
    <Button className="quick-exit no-print" data-color="neutral" onClick={exit}>
      {words.quickExit}
    </Button>
  );
}
