import type { ReactNode } from 'react';
import type { TypedDocumentNode } from '@graphql-typed-document-node/core';
import { CommandNotice } from '../forms/command-notice.tsx';
import { OrderForm } from '../forms/order-form.tsx';
import type { OrderFieldsProps } from '../forms/unfolding-order.tsx';
import type { Form } from '../forms/use-form.ts';
import { useCommand, type CommandAnswer } from '../graphql/use-command.ts';
import { useWords } from '../words/language.tsx';
import { refusalWords } from '../words/refusals.words.ts';
import type { WorkerRefusal } from '../words/worker-refusal.ts';
import { useCase } from './case-context.tsx';

/** What every order about a case begins with. */
export interface CaseOrder {
  readonly commandId: string;
  readonly caseId: string;
}

interface CaseOrderFormProps<
  Field extends string,
  Input extends CaseOrder,
  Code extends WorkerRefusal,
> extends OrderFieldsProps {
  readonly label: string;
  readonly submit: string;
  readonly form: Form<Field>;
  readonly mutation: TypedDocumentNode<CommandAnswer<Code>, { input: Input }>;
  /** The order as the fields say it; undefined while a field that it needs cannot be read. */
  readonly order: (begin: CaseOrder) => Input | undefined;
  readonly children?: ReactNode;
}

/** A form with one order about the case: judged, sent, its draft forgotten, and the case asked for anew. */
export function CaseOrderForm<Field extends string, Input extends CaseOrder, Code extends WorkerRefusal>({
  label,
  submit,
  form,
  mutation,
  order,
  onDone,
  onClose,
  children,
}: CaseOrderFormProps<Field, Input, Code>) {
  const { jointCase, refresh } = useCase();
  const { state, send } = useCommand(mutation);
  const give = async () => {
    const input = order({ commandId: '', caseId: jointCase.id });
    if (!form.check() || input === undefined) return;
    if (!(await send((commandId) => ({ ...input, commandId })))) return;
    form.clear();
    onDone();
    refresh();
  };
  return (
    <OrderForm
      label={label}
      submit={submit}
      sending={state.status === 'sending'}
      onSubmit={() => void give()}
      onCancel={onClose}
    >
      {children}
      <CommandNotice state={state} refusals={useWords(refusalWords)} onBlame={form.blame} />
    </OrderForm>
  );
}
