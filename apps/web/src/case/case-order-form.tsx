import { CommandForm, type CommandFormProps } from '../forms/command-form.tsx';
import type { WorkerRefusal } from '../words/worker-refusal.ts';
import { useCase } from './case-context.tsx';

/** What every order about a case begins with; the id of the command is set when it is sent. */
export interface CaseOrder {
  readonly commandId: string;
  readonly caseId: string;
}

type CaseOrderFormProps<Field extends string, Input extends CaseOrder, Code extends WorkerRefusal> = Omit<
  CommandFormProps<Field, Input, Code>,
  'order'
> & { readonly order: (begin: CaseOrder) => Input | undefined };

/** A form with one order about the case, which is asked for anew afterwards. */
export function CaseOrderForm<Field extends string, Input extends CaseOrder, Code extends WorkerRefusal>({
  order,
  onDone,
  ...form
}: CaseOrderFormProps<Field, Input, Code>) {
  const { jointCase, refresh } = useCase();
  return (
    <CommandForm
      {...form}
      order={() => order({ commandId: '', caseId: jointCase.id })}
      onDone={() => {
        onDone();
        refresh();
      }}
    />
  );
}
