import { Button } from '@navikt/ds-react';
import { ObjectionWords } from '../correction/objection-words.tsx';
import { entryLabel } from '../correction/of-entry.ts';
import { CommandNotice } from '../forms/command-notice.tsx';
import { TextAreaField } from '../forms/fields.tsx';
import { OrderForm } from '../forms/order-form.tsx';
import { filledWithin } from '../forms/rules.ts';
import { useForm } from '../forms/use-form.ts';
import { useCommand } from '../graphql/use-command.ts';
import { ConfirmSpokenWordDocument, DisputeFactDocument, type MyTimelineRowFragment } from '../operations/client.ts';
import { unitLine } from '../people/unit-line.tsx';
import { OutcomeNotice, useOutcome } from '../shell/outcome.tsx';
import { Unfolding } from '../shell/unfolding.tsx';
import { useWords } from '../words/language.tsx';
import { myRefusalWords } from './my-page.words.ts';
import { sayWrongWords } from './say-wrong.words.ts';

interface SayWrongProps {
  readonly caseId: string;
  readonly entry: MyTimelineRowFragment;
}

/** Beside what is said of the person: who wrote it down, *det stemmer* and *dette er feil*, where they mean something. */
export function SayWrong({ caseId, entry }: SayWrongProps) {
  const words = useWords(sayWrongWords);
  const outcome = useOutcome();
  const { id: entryId, can, writtenDownBy, confirmed, disputed } = entry;
  if (outcome.text !== undefined) return <OutcomeNotice outcome={outcome} />;
  return (
    <div className="entry-orders no-print">
      {writtenDownBy === null ? null : (
        <p>
          {words.writtenDownBy(unitLine(writtenDownBy))} {confirmed ? words.youConfirmed : null}
        </p>
      )}
      {disputed ? <p>{words.waiting}</p> : null}
      <ObjectionWords entry={entry} />
      {can.includes('CONFIRM') ? (
        <Confirm caseId={caseId} entryId={entryId} onDone={() => outcome.say(words.confirmed)} />
      ) : null}
      {can.includes('SAY_WRONG') ? (
        <Unfolding label={words.wrong} quiet>
          {(close) => <Fields caseId={caseId} entry={entry} onClose={close} onDone={() => outcome.say(words.said)} />}
        </Unfolding>
      ) : null}
    </div>
  );
}

interface OrderProps {
  readonly caseId: string;
  readonly entryId: string;
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
      <Button size="small" variant="secondary" onClick={() => void confirm()} loading={state.status === 'sending'}>
        {words.right}
      </Button>
      <CommandNotice state={state} refusals={useWords(myRefusalWords)} />
    </>
  );
}

interface FieldsProps extends SayWrongProps {
  readonly onDone: () => void;
  readonly onClose: () => void;
}

function Fields({ caseId, entry, onDone, onClose }: FieldsProps) {
  const { id: entryId } = entry;
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
      label={entryLabel(words.wrong, entry)}
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
