import { Button } from '@navikt/ds-react';
import { CommandNotice } from '../forms/command-notice.tsx';
import { TextAreaField } from '../forms/fields.tsx';
import { OrderForm } from '../forms/order-form.tsx';
import { filledWithin } from '../forms/rules.ts';
import { useForm } from '../forms/use-form.ts';
import { useCommand } from '../graphql/use-command.ts';
import { ConfirmSpokenWordDocument, DisputeFactDocument } from '../operations/client.ts';
import { OutcomeNotice, useOutcome } from '../shell/outcome.tsx';
import { Unfolding } from '../shell/unfolding.tsx';
import { useWords } from '../words/language.tsx';
import { myRefusalWords } from './my-page.words.ts';
import { sayWrongWords } from './say-wrong.words.ts';

interface SayWrongProps {
  readonly caseId: string;
  readonly entryId: string;
  /** Somebody wrote it down as said by the person, who can also say that it is right. */
  readonly writtenDown: boolean;
}

/** *Dette er feil*, beside what was written. */
export function SayWrong({ caseId, entryId, writtenDown }: SayWrongProps) {
  const words = useWords(sayWrongWords);
  const outcome = useOutcome();
  if (outcome.text !== undefined) return <OutcomeNotice outcome={outcome} />;
  return (
    <div className="stack-tight no-print">
      {writtenDown ? <Confirm caseId={caseId} entryId={entryId} onDone={() => outcome.say(words.confirmed)} /> : null}
      <Unfolding label={words.wrong} quiet>
        {(close) => <Fields caseId={caseId} entryId={entryId} onClose={close} onDone={() => outcome.say(words.said)} />}
      </Unfolding>
    </div>
  );
}

interface OrderProps extends Omit<SayWrongProps, 'writtenDown'> {
  readonly onDone: () => void;
}

function Confirm({ caseId, entryId, onDone }: OrderProps) {
  const words = useWords(sayWrongWords);
  const { state, send } = useCommand(ConfirmSpokenWordDocument);
  const confirm = async () => {
    if (await send((commandId) => ({ commandId, caseId, entryId }))) onDone();
  };
  return (
    <>
      <p className="quiet">{words.writtenDown}</p>
      <Button size="small" variant="secondary" onClick={() => void confirm()} loading={state.status === 'sending'}>
        {words.right}
      </Button>
      <CommandNotice state={state} refusals={useWords(myRefusalWords)} />
    </>
  );
}

function Fields({ caseId, entryId, onDone, onClose }: OrderProps & { readonly onClose: () => void }) {
  const words = useWords(sayWrongWords);
  const form = useForm(`wrong.${entryId}`, { words: '' }, { words: filledWithin(500) });
  const { state, send } = useCommand(DisputeFactDocument);
  const submit = async () => {
    if (!form.check()) return;
    const said = form.values.words.trim();
    if (!(await send((commandId) => ({ commandId, caseId, entryId, words: said })))) return;
    form.clear();
    onDone();
  };
  return (
    <OrderForm
      label={words.wrong}
      submit={words.send}
      sending={state.status === 'sending'}
      onSubmit={() => void submit()}
      onCancel={onClose}
    >
      <TextAreaField field={form.bind('words')} label={words.what} help={words.help} most={500} />
      <CommandNotice state={state} refusals={useWords(myRefusalWords)} onBlame={form.blame} />
    </OrderForm>
  );
}
