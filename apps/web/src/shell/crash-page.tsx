import { Button } from '@navikt/ds-react';
import { useWords } from '../words/language.tsx';
import { Page } from './page.tsx';
import { shellWords } from './shell.words.ts';

/** A screen that threw. What was typed is in the tab's storage. */
export function CrashPage() {
  const words = useWords(shellWords);
  return (
    <Page title={words.crashed}>
      <p>{words.crashedHelp}</p>
      <Button onClick={() => location.reload()}>{words.reload}</Button>
    </Page>
  );
}
