import { useEffect } from 'react';
import { inOslo } from '../words/dates.ts';
import { setClock } from '../words/clock.ts';
import { useLanguage } from '../words/language.tsx';
import { isObject } from './stored.ts';

/** Milliseconds between two looks at the demo's clock: someone may move it on from another window. */
const patience = 20_000;

/** The demo's day when it is another than the machine's; only asked for where everything is invented. */
export function useDemoDay(isDemo: boolean): string | undefined {
  const { day } = useLanguage();
  useEffect(() => {
    if (!isDemo) return undefined;
    const look = () => void (document.visibilityState === 'visible' && askForClock());
    const timer = setInterval(look, patience);
    document.addEventListener('visibilitychange', look);
    look();
    return () => {
      clearInterval(timer);
      document.removeEventListener('visibilitychange', look);
    };
  }, [isDemo]);
  return isDemo && day !== inOslo(new Date()).day ? day : undefined;
}

/** A clock that does not answer changes nothing. */
async function askForClock(): Promise<void> {
  const answer = await fetch('/demo/clock', { headers: { accept: 'application/json' } }).catch(() => undefined);
  const told: unknown = answer?.ok === true ? await answer.json() : undefined;
  if (isObject(told) && typeof told['now'] === 'string') setClock(told['now']);
}
