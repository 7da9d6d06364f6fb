import { useCallback } from 'react';
import { useNavigate } from 'react-router';
import { takesPart, useCase } from '../case/case-context.tsx';

/** One who only held a question no longer sees the case after passing it on, so what was done is said in the inbox. */
export function useLeave(): (said: string, onDone: (text: string) => void) => void {
  const { jointCase, refresh } = useCase();
  const navigate = useNavigate();
  const stays = takesPart(jointCase);
  return useCallback(
    (said, onDone) => {
      if (!stays) return void navigate('/', { state: { said } });
      onDone(said);
      refresh();
    },
    [stays, refresh, navigate],
  );
}
