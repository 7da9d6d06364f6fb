import { Link } from 'react-router';
import { useWords } from '../words/language.tsx';
import { Page } from './page.tsx';
import { shellWords } from './shell.words.ts';

/** The same answer for what is not there and for what is not shared. */
export function NotTherePage() {
  const words = useWords(shellWords);
  return (
    <Page title={words.notThere}>
      <p>{words.notThereHelp}</p>
      <p>
        <Link className="link" to="/">
          {words.toHome}
        </Link>
      </p>
    </Page>
  );
}
