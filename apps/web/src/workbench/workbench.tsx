import { useState } from 'react';
import { InlineMessage, Select } from '@navikt/ds-react';
import { useDemoPeople, type DemoPerson } from '../session/demo-people.ts';
import { kinds } from '../session/kinds.ts';
import { startLogin } from '../session/login.ts';
import { readSession } from '../session/session.ts';
import { LanguageSwitch } from '../shell/language-switch.tsx';
import { Mark } from '../shell/mark.tsx';
import { useWords } from '../words/language.tsx';
import { AskPanel } from './ask-panel.tsx';
import { kindIn, logInAsMachine, type Asker } from './machine-login.ts';
import { ReadyQueries } from './ready-queries-select.tsx';
import { readyQueries } from './ready-queries.ts';
import { workbenchWords } from './workbench.words.ts';

/** Every endpoint, asked as any role: for those who will connect their own systems. */
export function Workbench() {
  const words = useWords(workbenchWords);
  const people = useDemoPeople();
  const [asker, setAsker] = useState<Asker | undefined>(() => readSession());
  const [query, setQuery] = useState<string>();
  const [failed, setFailed] = useState(false);
  if (people === 'loading') return null;
  if (people === 'none') return <p className="page page-narrow">{words.notDemo}</p>;
  const askAs = (next: Asker) => {
    setQuery(undefined);
    setAsker(next);
  };
  return (
    <div className="workbench">
      <header className="workbench-head">
        <h1>
          <a className="brand" href="/" aria-label={words.back}>
            <Mark />
          </a>
          {words.title}
        </h1>
        <AskAs people={people} asker={asker} onAsker={askAs} onFailed={setFailed} />
        {asker === undefined ? null : <ReadyQueries kind={asker.kind} onChoose={setQuery} />}
        <LanguageSwitch />
        <div role="alert">{failed ? <InlineMessage status="error">{words.failed}</InlineMessage> : null}</div>
      </header>
      <main className="workbench-main">
        {asker === undefined ? (
          <p className="lead page">{words.lead}</p>
        ) : (
          <AskPanel asker={asker} query={query ?? readyQueries(asker.kind)[0]?.text ?? ''} />
        )}
      </main>
    </div>
  );
}

interface AskAsProps {
  readonly people: readonly DemoPerson[];
  readonly asker: Asker | undefined;
  readonly onAsker: (asker: Asker) => void;
  readonly onFailed: (failed: boolean) => void;
}

function AskAs({ people, asker, onAsker, onFailed }: AskAsProps) {
  const words = useWords(workbenchWords);
  const [chosen, setChosen] = useState(() => readSession()?.card ?? '');
  const choose = (value: string) => {
    onFailed(false);
    setChosen(value);
    const kind = kindIn(value);
    if (kind !== undefined) logInAsMachine(kind).then(onAsker, () => onFailed(true));
    else if (value !== '') startLogin({ card: value, returnTo: '/workbench/' }).catch(() => onFailed(true));
  };
  return (
    <Select label={words.who} size="small" value={chosen} onChange={({ target }) => choose(target.value)}>
      <option value="" disabled={asker !== undefined}>
        {words.choose}
      </option>
      <optgroup label={words.machines}>
        {kinds.map((kind) => (
          <option key={kind} value={kind}>
            {words.machine(kind)}
          </option>
        ))}
      </optgroup>
      <optgroup label={words.people}>
        {people.map(({ card, name, unit }) => (
          <option key={card} value={card}>
            {[name, unit].filter((part) => part !== '').join(', ')}
          </option>
        ))}
      </optgroup>
    </Select>
  );
}
