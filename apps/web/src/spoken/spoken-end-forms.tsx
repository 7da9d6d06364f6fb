import type { TypedDocumentNode } from '@graphql-typed-document-node/core';
import { useNavigate } from 'react-router';
import { useCase } from '../case/case-context.tsx';
import { CommandForm } from '../forms/command-form.tsx';
import { UnfoldingOrder, type OrderFieldsProps } from '../forms/unfolding-order.tsx';
import { useForm } from '../forms/use-form.ts';
import type { CommandAnswer } from '../graphql/use-command.ts';
import {
  RegisterConsentWithdrawalDocument,
  RegisterCooperationEndDocument,
  type RegisterConsentWithdrawalInput,
} from '../operations/joint-decisions.ts';
import { useWords } from '../words/language.tsx';
import type { WorkerRefusal } from '../words/worker-refusal.ts';
import { SpokenFields, spokenBlank, spokenFrom, spokenRules } from './spoken-fields.tsx';
import { spokenEndWords } from './spoken-end.words.ts';

/** The person takes back what one's own unit may know, or wants to end it all, and says so to a worker. */
export function SpokenEndForms() {
  const words = useWords(spokenEndWords);
  return (
    <>
      <UnfoldingOrder label={words.withdrawal} said={words.withdrawn} quiet fields={WithdrawalFields} />
      <UnfoldingOrder label={words.end} said={words.ended} quiet fields={EndFields} />
    </>
  );
}

function WithdrawalFields(unfolded: OrderFieldsProps) {
  const { withdrawal, withdrawalHelp, withdrawn } = useWords(spokenEndWords);
  const texts = { label: withdrawal, help: withdrawalHelp, said: withdrawn };
  return <StopFields {...unfolded} {...texts} name="withdrawal" mutation={RegisterConsentWithdrawalDocument} />;
}

function EndFields(unfolded: OrderFieldsProps) {
  const { end, endHelp, ended } = useWords(spokenEndWords);
  const texts = { label: end, help: endHelp, said: ended };
  return <StopFields {...unfolded} {...texts} name="end" mutation={RegisterCooperationEndDocument} />;
}

interface StopFieldsProps<Code extends WorkerRefusal> extends OrderFieldsProps {
  readonly name: string;
  readonly label: string;
  readonly help: string;
  readonly said: string;
  readonly mutation: TypedDocumentNode<CommandAnswer<Code>, { input: RegisterConsentWithdrawalInput }>;
}

/** One's own access stops at once: the case is gone then, and what was done is said in the inbox. */
function StopFields<Code extends WorkerRefusal>({ name, label, help, said, mutation, onClose }: StopFieldsProps<Code>) {
  const words = useWords(spokenEndWords);
  const navigate = useNavigate();
  const { jointCase } = useCase();
  const form = useForm(`spoken-${name}.${jointCase.number}`, spokenBlank, spokenRules);
  return (
    <CommandForm
      label={label}
      submit={words.send}
      form={form}
      mutation={mutation}
      order={() => {
        const spoken = spokenFrom(form.values);
        return spoken === undefined ? undefined : { commandId: '', caseId: jointCase.id, ...spoken };
      }}
      onClose={onClose}
      onDone={() => void navigate('/', { state: { said } })}
    >
      <p>{help}</p>
      <SpokenFields bind={form.bind} />
    </CommandForm>
  );
}
