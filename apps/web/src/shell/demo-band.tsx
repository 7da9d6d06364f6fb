import { useDemoPeople } from '../session/demo-people.ts';
import { useSession } from '../session/session-context.tsx';
import { useDemoDay } from '../session/use-demo-day.ts';
import { formatWeekday } from '../words/dates.ts';
import { useLanguage, useWords } from '../words/language.tsx';
import { useMe } from './endpoint.tsx';
import { shellWords } from './shell.words.ts';

/** The watermark on synthetic data, with the demo's day when it is another than the real one. */
export function DemoBand() {
  const words = useWords(shellWords);
  const { language } = useLanguage();
  const { session } = useSession();
  const me = useMe();
  const people = useDemoPeople(session === undefined);
  const synthetic = session === undefined ? typeof people !== 'string' : me?.synthetic === true;
  const day = useDemoDay(synthetic);
  if (!synthetic) return null;
  return (
    <p className="demo-band">
      {words.demo}
      {day === undefined ? null : <strong>{` · ${words.demoDay(formatWeekday(day, language))}`}</strong>}
    </p>
  );
}
