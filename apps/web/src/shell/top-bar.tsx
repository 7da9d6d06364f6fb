import { Button } from '@navikt/ds-react';
import { Link, NavLink } from 'react-router';
import type { Kind } from '../session/kinds.ts';
import { useSession } from '../session/session-context.tsx';
import { useWords } from '../words/language.tsx';
import { DemoBand } from './demo-band.tsx';
import { LanguageSwitch } from './language-switch.tsx';
import { Mark } from './mark.tsx';
import { QuickExit } from './quick-exit.tsx';
import { shellWords } from './shell.words.ts';
import { WhoAmI } from './who-am-i.tsx';

export function TopBar() {
  const words = useWords(shellWords);
  const { session } = useSession();
  return (
    <header className="top-bar">
      <DemoBand />
      <div className="top-bar-inner">
        <Link to="/" className="brand" aria-label={words.home}>
          <Mark />
          <span>Samhold</span>
        </Link>
        {session === undefined ? null : <Menu kind={session.kind} />}
        {session === undefined ? <LanguageSwitch /> : <Who />}
      </div>
      {session?.kind === 'client' ? <QuickExit /> : null}
    </header>
  );
}

function Menu({ kind }: { readonly kind: Kind }) {
  const words = useWords(shellWords);
  return (
    <nav className="menu" aria-label={words.menu}>
      {placesOf(kind).map(({ to, word }) => (
        <NavLink key={to} to={to} end>
          {words[word]}
        </NavLink>
      ))}
    </nav>
  );
}

function Who() {
  const words = useWords(shellWords);
  const { session, leave } = useSession();
  return (
    <div className="who">
      <WhoAmI />
      <Button size="small" variant="tertiary" onClick={leave}>
        {session?.card == null ? words.logOut : words.switchRole}
      </Button>
    </div>
  );
}

interface Place {
  readonly to: string;
  readonly word:
    'inbox' | 'releases' | 'register' | 'applications' | 'audit' | 'myPage' | 'myAccess' | 'myLooks' | 'myTimeline';
}

function placesOf(kind: Kind): readonly Place[] {
  switch (kind) {
    case 'client':
      return [
        { to: '/', word: 'myPage' },
        { to: '/tilgang', word: 'myAccess' },
        { to: '/innsyn', word: 'myLooks' },
        { to: '/historie', word: 'myTimeline' },
      ];
    case 'supervision':
      return [{ to: '/', word: 'audit' }];
    case 'husbanken':
      return [
        { to: '/', word: 'applications' },
        { to: '/ny', word: 'register' },
      ];
    case 'partner':
      return [
        { to: '/', word: 'inbox' },
        { to: '/loslatelser', word: 'releases' },
      ];
    default:
      return [
        { to: '/', word: 'inbox' },
        { to: '/loslatelser', word: 'releases' },
        { to: '/ny', word: 'register' },
      ];
  }
}
