import type { TypedDocumentNode } from '@graphql-typed-document-node/core';
import { Button } from '@navikt/ds-react';
import { CommandNotice } from '../forms/command-notice.tsx';
import { TextAreaField } from '../forms/fields.tsx';
import { OrderForm } from '../forms/order-form.tsx';
import { filledWithin } from '../forms/rules.ts';
import { useForm } from '../forms/use-form.ts';
import { useCommand, type CommandAnswer } from '../graphql/use-command.ts';
import { useWords } from '../words/language.tsx';
import { myRefusalWords, type PersonRefusal } from './my-page.words.ts';
import { sayWrongWords } from './say-wrong.words.ts';

interface RightProps<Input, Code extends PersonRefusal> {
  readonly mutation: TypedDocumentNode<CommandAnswer<Code>, { input: Input }>;
  readonly order: (commandId: string) => Input;
  readonly onDone: () => void;
}

/** *Det stemmer*, in one press. */
export function RightButton<Input, Code extends PersonRefusal>({ mutation, order, onDone }: RightProps<Input, Code>) {
  const words = useWords(sayWrongWords);
  const { state, send } = useCommand(mutation);
  const confirm = async () => {
    if (await send(order)) onDone();
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

interface WrongProps<Input, Code extends PersonRefusal> {
  /** What it is about: the draft is kept by it. */
  readonly id: string;
  /** Tells the form from others of its kind. */
  readonly label: string;
  readonly mutation: TypedDocumentNode<CommandAnswer<Code>, { input: Input }>;
  readonly order: (commandId: string, words: string) => Input;
  readonly onDone: () => void;
  readonly onClose: () => void;
}

/** *Dette er feil*, and what is wrong in own words. */
export function WrongForm<Input, Code extends PersonRefusal>(props: WrongProps<Input, Code>) {
  const { id, label, mutation, order, onDone, onClose } = props;
  const words = useWords(sayWrongWords);
  const form = useForm(`wrong.${id}`, { words: '' }, { words: filledWithin(500) });
  const { state, send } = useCommand(mutation);
  const submit = async () => {
    if (!form.check()) return;
    const said = form.values.words.trim();
    if (!(await send((commandId) => order(commandId, said)))) return;
    form.clear();
    onDone();
  };
  return (
    <OrderForm
      label={label}
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
