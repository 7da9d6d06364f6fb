import { useEffect } from 'react';
import { useLive } from '../graphql/use-live.ts';
import { useView, type View } from '../graphql/use-view.ts';
import { MyCaseChangedDocument, MyPageDocument, type MyPageQuery } from '../operations/client.ts';
import { useSchemaLanguage } from '../words/language.tsx';

/** Between two looks for a new question, while the page is in sight. */
const pause = 15_000;

/** What the person sees: questions, cases, access. A case says when it changed; a new question is looked for. */
export function useMyPage(): View<MyPageQuery> {
  const view = useView(MyPageDocument, { language: useSchemaLanguage() });
  const caseId = view.data?.cases[0]?.id;
  useLive(MyCaseChangedDocument, caseId === undefined ? undefined : { caseId }, view.refresh);
  const { refresh } = view;
  useEffect(() => {
    const look = () => void (document.visibilityState === 'visible' && refresh());
    const timer = setInterval(look, pause);
    document.addEventListener('visibilitychange', look);
    return () => {
      clearInterval(timer);
      document.removeEventListener('visibilitychange', look);
    };
  }, [refresh]);
  return view;
}
