import { NavLink } from 'react-router';
import { useWords } from '../words/language.tsx';
import { caseWords } from './case.words.ts';

/** From the case to its timeline and back. */
export function CaseSections({ caseId }: { readonly caseId: string }) {
  const words = useWords(caseWords);
  const base = `/sak/${encodeURIComponent(caseId)}`;
  return (
    <nav className="sections" aria-label={words.sections}>
      <NavLink to={base} end>
        {words.case}
      </NavLink>
      <NavLink to={`${base}/tidslinje`}>{words.timeline}</NavLink>
    </nav>
  );
}
