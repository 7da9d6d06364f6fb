import { useEffect } from 'react';
import { useLive } from '../graphql/use-live.ts';
import { useView, type View } from '../graphql/use-view.ts';
import { MyCaseChangedDocument, MyPageDocument, MyQuestionsDocument, type MyPageQuery } from '../operations/client.ts';
import { useSchemaLanguage } from '../words/language.tsx';

const nothing = {};
/** Milliseconds between two looks: for a new question, and for the case that follows a yes. */
const patience = { question: 15_000, case: 1_000 };

/**
 * What the person sees: questions, cases, access. A case says by itself when it changed. A new question does not,
 * so it is looked for; the questions alone, for each look at a case is told to the person.
 */
export function useMyPage(): View<MyPageQuery> {
  const view = useView(MyPageDocument, { language: useSchemaLanguage() });
  const questions = useView(MyQuestionsDocument, nothing);
  const caseId = view.data?.cases[0]?.id;
  useLive(MyCaseChangedDocument, caseId === undefined ? undefined : { caseId }, view.refresh);

  const asked = JSON.stringify(questions.data?.proposals);
  const shown = JSON.stringify(view.data?.proposals.map(({ id, status }) => ({ id, status })));
  const differs = asked !== undefined && shown !== undefined && asked !== shown;
  const starting = caseId === undefined && view.data?.proposals.some(({ status }) => status === 'AGREED') === true;
  useEffect(() => {
    if (differs) view.refresh();
  }, [differs, asked, view.refresh]);
  useTicks(starting ? patience.case : patience.question, starting ? view.refresh : questions.refresh);
  return view;
}

/** Looks at once when the page comes into sight, and then now and again while it is. */
function useTicks(pause: number, look: () => void): void {
  useEffect(() => {
    const lookIfSeen = () => void (document.visibilityState === 'visible' && look());
    const timer = setInterval(lookIfSeen, pause);
    document.addEventListener('visibilitychange', lookIfSeen);
    return () => {
      clearInterval(timer);
      document.removeEventListener('visibilitychange', lookIfSeen);
    };
  }, [pause, look]);
}
