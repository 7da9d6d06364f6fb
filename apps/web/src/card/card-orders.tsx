import { Button } from '@navikt/ds-react';
import { CommandNotice } from '../forms/command-notice.tsx';
import { LineField } from '../forms/fields.tsx';
import { filledWithin, textOrNull, within } from '../forms/rules.ts';
import { OrderForm } from '../forms/order-form.tsx';
import { useForm } from '../forms/use-form.ts';
import { useCommand } from '../graphql/use-command.ts';
import {
  ReopenCardItemDocument,
  SettleCardItemDocument,
  TakeCardItemDocument,
  type CardItemAnswer,
  type CardPointFragment,
} from '../operations/joint-case.ts';
import { useWords } from '../words/language.tsx';
import { refusalWords } from '../words/refusals.words.ts';
import { cardWords } from './card.words.ts';

export interface PointProps {
  readonly caseId: string;
  readonly point: CardPointFragment;
  readonly refresh: () => void;
}

/** *Jeg tar den*, in one tap. */
export function TakeButton({ caseId, point: { item }, refresh }: PointProps) {
  const words = useWords(cardWords);
  const { state, send } = useCommand(TakeCardItemDocument);
  const take = async () => {
    if (await send((commandId) => ({ commandId, caseId, item }))) refresh();
  };
  return (
    <div className="no-print">
      <Button onClick={() => void take()} loading={state.status === 'sending'}>
        {words.take}
      </Button>
      <CommandNotice state={state} refusals={useWords(refusalWords)} />
    </div>
  );
}

export function ReopenButton({ caseId, point: { item, status }, refresh }: PointProps) {
  const words = useWords(cardWords);
  const { state, send } = useCommand(ReopenCardItemDocument);
  const reopen = async () => {
    if (await send((commandId) => ({ commandId, caseId, item }))) refresh();
  };
  return (
    <div className="no-print">
      <Button size="small" variant="tertiary" onClick={() => void reopen()} loading={state.status === 'sending'}>
        {status === 'SETTLED' ? words.openAgain : words.letGo}
      </Button>
      <CommandNotice state={state} refusals={useWords(refusalWords)} />
    </div>
  );
}

/** Settled by a word or two, or by yes or no. */
export function SettleOrder(props: PointProps) {
  return props.point.takes === 'ANSWER' ? <SettleByCode {...props} /> : <SettleByWords {...props} />;
}

function SettleByCode({ caseId, point: { item }, refresh }: PointProps) {
  const words = useWords(cardWords);
  const { state, send } = useCommand(SettleCardItemDocument);
  const settle = async (answer: CardItemAnswer) => {
    if (await send((commandId) => ({ commandId, caseId, item, answer }))) refresh();
  };
  return (
    <div className="no-print">
      <div className="actions">
        <Button onClick={() => void settle('YES')}>{words.yes}</Button>
        <Button variant="secondary" onClick={() => void settle('NO')}>
          {words.no}
        </Button>
      </div>
      <CommandNotice state={state} refusals={useWords(refusalWords)} />
    </div>
  );
}

function SettleByWords({ caseId, point: { item, takes, words: name }, refresh }: PointProps) {
  const words = useWords(cardWords);
  const must = takes === 'WORDS';
  const form = useForm(`point.${caseId}.${item}`, { note: '' }, { note: must ? filledWithin(500) : within(500) });
  const { state, send } = useCommand(SettleCardItemDocument);
  const settle = async () => {
    if (!form.check()) return;
    const note = textOrNull(form.values.note);
    if (!(await send((commandId) => ({ commandId, caseId, item, note })))) return;
    form.clear();
    refresh();
  };
  return (
    <div className="no-print">
      <OrderForm label={name} submit={words.settle} sending={state.status === 'sending'} onSubmit={() => void settle()}>
        <LineField field={form.bind('note')} label={must ? words.note : words.noteIfAny} most={500} />
        <CommandNotice state={state} refusals={useWords(refusalWords)} onBlame={form.blame} />
      </OrderForm>
    </div>
  );
}
