import { createContext, use, useCallback, useEffect, useMemo, useState, type ReactNode } from 'react';
import { dropSession, forgetEverything, keepSession, readSession, type Session } from './session.ts';

interface SessionState {
  readonly session: Session | undefined;
  /** True after a session ended by itself: drafts wait for the same person. */
  readonly expired: boolean;
  readonly begin: (session: Session) => void;
  readonly expire: () => void;
  readonly leave: () => void;
}

const nothing = () => undefined;
const SessionContext = createContext<SessionState>({
  session: undefined,
  expired: false,
  begin: nothing,
  expire: nothing,
  leave: nothing,
});

export function SessionProvider({ children }: { readonly children: ReactNode }) {
  const [session, setSession] = useState(() => readSession());
  const [expired, setExpired] = useState(false);
  const begin = useCallback((next: Session) => {
    keepSession(next);
    setExpired(false);
    setSession(next);
  }, []);
  const expire = useCallback(() => {
    dropSession();
    setExpired(true);
    setSession(undefined);
  }, []);
  const leave = useCallback(() => {
    forgetEverything();
    setExpired(false);
    setSession(undefined);
  }, []);
  useExpiry(session, expire);
  const state = useMemo(() => ({ session, expired, begin, expire, leave }), [session, expired, begin, expire, leave]);
  return <SessionContext value={state}>{children}</SessionContext>;
}

export function useSession(): SessionState {
  return use(SessionContext);
}

/** Seconds left when the end is near, else undefined. */
export function useSecondsLeft(warnAt: number): number | undefined {
  const { session } = useSession();
  const [left, setLeft] = useState<number>();
  useEffect(() => {
    if (session === undefined) return undefined;
    const look = () => setLeft(Math.round((session.expiresAt - Date.now()) / 1000));
    const timer = setInterval(look, 5_000);
    look();
    return () => clearInterval(timer);
  }, [session]);
  return session !== undefined && left !== undefined && left <= warnAt ? Math.max(left, 0) : undefined;
}

function useExpiry(session: Session | undefined, expire: () => void): void {
  useEffect(() => {
    if (session === undefined) return undefined;
    const timer = setTimeout(expire, Math.min(session.expiresAt - Date.now(), 2 ** 31 - 1));
    return () => clearTimeout(timer);
  }, [session, expire]);
}
