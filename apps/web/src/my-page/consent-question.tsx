import { Heading, Radio, RadioGroup } from '@navikt/ds-react';
import { CommandNotice } from '../forms/command-notice.tsx';
import { OrderForm } from '../forms/order-form.tsx';
import { chosen } from '../forms/rules.ts';
import { useForm, type Bound } from '../forms/use-form.ts';
import { useCommand } from '../graphql/use-command.ts';
import { GiveConsentDocument, type MyPageQuery, type ProposalCardFragment } from '../operations/client.ts';
import { unitLine } from '../people/unit-line.tsx';
import { OutcomeNotice, useOutcome, type Outcome } from '../shell/outcome.tsx';
import { PersonalText } from '../shell/personal-text.tsx';
import { formatDay, inOslo } from '../words/dates.ts';
import { useLanguage, useWords } from '../words/language.tsx';
import { consentWords } from './consent.words.ts';
import { DeclineCooperation } from './decline-cooperation.tsx';
import { myRefusalWords } from './my-page.words.ts';
import { RecipientChoices, idsIn } from './recipient-choices.tsx';

type Presets = MyPageQuery['presets'];

interface ConsentQuestionProps {
  readonly proposal: ProposalCardFragment;
  readonly presets: Presets;
  readonly refresh: () => void;
}

/** A body asks whether these may work together. What was answered is said in its place. */
export function ConsentQuestion(props: ConsentQuestionProps) {
  const words = useWords(consentWords);
  const outcome = useOutcome();
  const { status, from } = props.proposal;
  if (status === 'ASKED' && outcome.text === undefined) return <Asked {...props} outcome={outcome} />;
  if (outcome.text !== undefined) return <OutcomeNotice outcome={outcome} />;
  return status === 'DECLINED' ? <p className="quiet">{words.declined(unitLine(from))}</p> : null;
}

function Asked({ proposal, presets, refresh, outcome }: ConsentQuestionProps & { readonly outcome: Outcome }) {
  const words = useWords(consentWords);
  const { language } = useLanguage();
  return (
    <section className="card stack question" aria-labelledby={`asked-${proposal.id}`}>
      <Heading level="2" size="medium" id={`asked-${proposal.id}`}>
        {words.question(unitLine(proposal.from))}
      </Heading>
      <p className="quiet">{words.asked(formatDay(inOslo(proposal.askedAt).day, language))}</p>
      {proposal.reason === null ? null : (
        <div>
          <h3 className="small-heading">{words.theirWords}</h3>
          <blockquote className="message">
            <PersonalText text={proposal.reason} />
          </blockquote>
        </div>
      )}
      <YesForm proposal={proposal} presets={presets} refresh={refresh} outcome={outcome} />
      <DeclineCooperation proposal={proposal} presets={presets} refresh={refresh} outcome={outcome} />
    </section>
  );
}

function YesForm({ proposal, presets, refresh, outcome }: ConsentQuestionProps & { readonly outcome: Outcome }) {
  const words = useWords(consentWords);
  // Nobody is ticked beforehand: a yes is the person's own act, to each of them.
  const blank = { recipients: '', preset: '' };
  const form = useForm(`consent.${proposal.id}`, blank, { recipients: chosen, preset: chosen });
  const { state, send } = useCommand(GiveConsentDocument);
  const submit = async () => {
    if (!form.check()) return;
    const { recipients, preset: presetCode } = form.values;
    const yes = { proposalId: proposal.id, presetCode, recipientUnitIds: idsIn(recipients) };
    if (!(await send((commandId) => ({ commandId, ...yes })))) return;
    form.clear();
    outcome.say(words.saidYes);
    refresh();
  };
  return (
    <OrderForm label={words.yes} submit={words.yes} sending={state.status === 'sending'} onSubmit={() => void submit()}>
      <RecipientChoices field={form.bind('recipients')} units={proposal.recipients} />
      <PresetChoices field={form.bind('preset')} presets={presets} />
      <CommandNotice state={state} refusals={useWords(myRefusalWords)} onBlame={form.blame} />
    </OrderForm>
  );
}

function PresetChoices({ field, presets }: { readonly field: Bound; readonly presets: Presets }) {
  const words = useWords(consentWords);
  return (
    <RadioGroup
      id={field.id}
      name={field.id}
      legend={words.what}
      error={field.error === undefined ? undefined : words.chooseOne}
      value={field.value}
      onChange={(value: unknown) => field.set(String(value))}
      className="presets"
    >
      {presets.map((preset) => (
        <Radio
          key={preset.code}
          value={preset.code}
          description={`${preset.explanation} ${words.months(preset.months)}`}
        >
          {preset.name}
        </Radio>
      ))}
    </RadioGroup>
  );
}
