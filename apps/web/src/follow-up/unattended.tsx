import { Alert, Button } from '@navikt/ds-react';
import { leads, takesPart, useCase } from '../case/case-context.tsx';
import { CommandNotice } from '../forms/command-notice.tsx';
import { useCommand } from '../graphql/use-command.ts';
import { ConfirmTakeOverDocument, TakeNeedDocument, type NeedCardFragment } from '../operations/joint-case.ts';
import { formatInstant } from '../words/dates.ts';
import { useLanguage, useWords } from '../words/language.tsx';
import { refusalWords } from '../words/refusals.words.ts';
import { followUpWords } from './follow-up.words.ts';

interface NeedProps {
  readonly need: NeedCardFragment;
  readonly onDone: (text: string) => void;
}

/** A need that nobody follows up, or that one has taken over without having said so: what it means, and one button. */
export function Unattended({ need, onDone }: NeedProps) {
  const { jointCase } = useCase();
  if (need.followUp?.state === 'GAP') return <Gap need={need} onDone={onDone} />;
  const isMine = need.followUp?.state === 'TAKEN_OVER_UNCONFIRMED' && leads(jointCase, need);
  return isMine ? <Confirmation need={need} onDone={onDone} /> : null;
}

function Gap({ need, onDone }: NeedProps) {
  const words = useWords(followUpWords);
  const { language } = useLanguage();
  const { jointCase } = useCase();
  const { from, alarm } = need.followUp ?? { from: need.registeredAt, alarm: false };
  return (
    <Alert variant={need.urgency === 'TONIGHT' || alarm ? 'error' : 'warning'} size="small">
      <p>
        <strong>{words.nobody}</strong> {words.since(formatInstant(from, language))} {alarm ? words.alarm : null}
      </p>
      {takesPart(jointCase) ? <TakeButton need={need} onDone={onDone} /> : null}
    </Alert>
  );
}

function TakeButton({ need, onDone }: NeedProps) {
  const words = useWords(followUpWords);
  const { jointCase, refresh } = useCase();
  const { state, send } = useCommand(TakeNeedDocument);
  const take = async () => {
    if (!(await send((commandId) => ({ commandId, caseId: jointCase.id, needId: need.id })))) return;
    onDone(words.takenByYou);
    refresh();
  };
  return (
    <div className="no-print">
      <Button size="small" onClick={() => void take()} loading={state.status === 'sending'}>
        {words.take}
      </Button>
      <CommandNotice state={state} refusals={useWords(refusalWords)} />
    </div>
  );
}

function Confirmation({ need, onDone }: NeedProps) {
  const words = useWords(followUpWords);
  const { jointCase, refresh } = useCase();
  const { state, send } = useCommand(ConfirmTakeOverDocument);
  const confirm = async () => {
    if (!(await send((commandId) => ({ commandId, caseId: jointCase.id, needId: need.id })))) return;
    onDone(words.confirmed);
    refresh();
  };
  return (
    <div className="stack no-print">
      <p>{words.confirmHelp}</p>
      <div>
        <Button size="small" onClick={() => void confirm()} loading={state.status === 'sending'}>
          {words.confirm}
        </Button>
      </div>
      <CommandNotice state={state} refusals={useWords(refusalWords)} />
    </div>
  );
}
