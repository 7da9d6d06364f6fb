import type { ReactNode } from 'react';
import type { TypedDocumentNode } from '@graphql-typed-document-node/core';
import { useCommand, type CommandAnswer } from '../graphql/use-command.ts';
import { useWords } from '../words/language.tsx';
import { refusalWords } from '../words/refusals.words.ts';
import type { WorkerRefusal } from '../words/worker-refusal.ts';
import { CommandNotice } from './command-notice.tsx';
import { OrderForm } from './order-form.tsx';
import type { OrderFieldsProps } from './unfolding-order.tsx';
import type { Form } from './use-form.ts';

export interface CommandFormProps<
  Field extends string,
  Input extends { readonly commandId: string },
  Code extends WorkerRefusal,
> extends OrderFieldsProps {
  readonly label: string;
  readonly submit: string;
  /** For what cannot be undone. */
  readonly grave?: boolean;
  readonly form: Form<Field>;
  readonly mutation: TypedDocumentNode<CommandAnswer<Code>, { input: Input }>;
  /** The order as the fields say it; undefined while a field that it needs cannot be read. */
  readonly order: () => Input | undefined;
  readonly children?: ReactNode;
}

/** A form with one order: its fields judged, the order sent, and its draft forgotten once it was accepted. */
export function CommandForm<
  Field extends string,
  Input extends { readonly commandId: string },
  Code extends WorkerRefusal,
>({ label, submit, grave, form, mutation, order, onDone, onClose, children }: CommandFormProps<Field, Input, Code>) {
  const { state, send } = useCommand(mutation);
  const give = async () => {
    const input = order();
    if (!form.check() || input === undefined) return;
    if (!(await send((commandId) => ({ ...input, commandId })))) return;
    form.clear();
    onDone();
  };
  return (
    <OrderForm
      label={label}
      submit={submit}
      grave={grave}
      sending={state.status === 'sending'}
      onSubmit={() => void give()}
      onCancel={onClose}
    >
      {children}
      <CommandNotice state={state} refusals={useWords(refusalWords)} onBlame={form.blame} />
    </OrderForm>
  );
}
