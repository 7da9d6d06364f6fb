import { Link } from 'react-router';
import type { RecordRowFragment } from '../operations/joint-case.ts';
import { useWords } from '../words/language.tsx';
import { paperPackWords } from './paper-pack.words.ts';

/** For one who said no: guidance on paper. It names nobody. */
export function PaperPackLink({ record }: { readonly record: RecordRowFragment }) {
  const words = useWords(paperPackWords);
  if (record.proposal !== 'DECLINED') return null;
  return (
    <Link className="link" to="/papirpakke">
      {words.link}
    </Link>
  );
}
