import { useDemoPeople } from '../session/demo-people.ts';
import { useSession } from '../session/session-context.tsx';
import { useWords } from '../words/language.tsx';
import { useMe } from './endpoint.tsx';
import { shellWords } from './shell.words.ts';

/** The watermark on synthetic data. */
export function DemoBand() {
  const words = useWords(shellWords);
  const { session } = useSession();
  const me = useMe();
  const people = useDemoPeople(session === undefined);
  const synthetic = session === undefined ? typeof people !== 'string' : me?.synthetic === true;
  return synthetic ? <p className="demo-band">{words.demo}</p> : null;
}
