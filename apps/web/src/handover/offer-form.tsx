import { useCase } from '../case/case-context.tsx';
import { CommandNotice } from '../forms/command-notice.tsx';
import { SelectField, TextAreaField } from '../forms/fields.tsx';
import { OrderForm } from '../forms/order-form.tsx';
import { chosen, textOrNull, within } from '../forms/rules.ts';
import { useForm } from '../forms/use-form.ts';
import { useCommand } from '../graphql/use-command.ts';
import { useView } from '../graphql/use-view.ts';
import { HandoverDraftDocument, OfferHandoverDocument, type NeedCardFragment } from '../operations/joint-case.ts';
import { unitLine } from '../people/unit-line.tsx';
import { UnitOptions } from '../people/unit-options.tsx';
import { useReceivers } from '../people/use-receivers.ts';
import { Unfolding } from '../shell/unfolding.tsx';
import { ViewState } from '../shell/view-state.tsx';
import { useWords } from '../words/language.tsx';
import { refusalWords } from '../words/refusals.words.ts';
import { handoverWords } from './handover.words.ts';
import { KeepDraft } from './keep-draft.tsx';
import { OfferPreview } from './offer-preview.tsx';
import { onwardsWords } from './onwards.words.ts';

const blank = { unit: '', message: '' };
const rules = { unit: chosen, message: within(500) };

interface OfferFormProps {
  readonly need: NeedCardFragment;
  readonly onDone: (text: string) => void;
}

/** To whom, what they should know, what they will see, send. */
export function OfferForm({ need, onDone }: OfferFormProps) {
  const words = useWords(handoverWords);
  return (
    <Unfolding label={words.offer}>{(close) => <FromDraft need={need} onDone={onDone} onClose={close} />}</Unfolding>
  );
}

interface UnfoldedOffer extends OfferFormProps {
  readonly onClose: () => void;
}

/** Begins where the unit left it, on whatever machine that was. */
function FromDraft(props: UnfoldedOffer) {
  const { id: caseId } = useCase().jointCase;
  const view = useView(HandoverDraftDocument, { caseId, needId: props.need.id });
  return (
    <ViewState view={view}>
      {({ handoverDraft: kept }) => (
        <Fields
          {...props}
          begun={{ unit: kept?.toUnit?.id ?? '', message: kept?.message.value ?? '' }}
          kept={kept !== null}
        />
      )}
    </ViewState>
  );
}

interface OfferFieldsProps extends UnfoldedOffer {
  readonly begun: typeof blank;
  readonly kept: boolean;
}

function Fields({ need, onDone, onClose, begun, kept }: OfferFieldsProps) {
  const words = useWords(handoverWords);
  const { draftDiscarded } = useWords(onwardsWords);
  const { jointCase, refresh } = useCase();
  const receivers = useReceivers();
  const form = useForm(`offer.${need.id}`, begun, rules);
  const { state, send } = useCommand(OfferHandoverDocument);
  const to = receivers.find(({ id }) => id === form.values.unit);
  const submit = async () => {
    if (!form.check() || to === undefined) return;
    const message = textOrNull(form.values.message);
    const order = { caseId: jointCase.id, needId: need.id, toUnitId: to.id, message };
    if (!(await send((commandId) => ({ commandId, ...order })))) return;
    form.clear();
    onDone(words.sent(unitLine(to)));
    refresh();
  };
  return (
    <OrderForm
      label={words.offer}
      submit={words.send}
      sending={state.status === 'sending'}
      onSubmit={() => void submit()}
      onCancel={onClose}
    >
      <SelectField field={form.bind('unit')} label={words.toWhom}>
        <UnitOptions units={receivers} />
      </SelectField>
      <TextAreaField field={form.bind('message')} label={words.message} help={words.messageHelp} most={500} />
      <OfferPreview need={need} to={to} message={form.values.message} />
      <CommandNotice state={state} refusals={useWords(refusalWords)} onBlame={form.blame} />
      <KeepDraft
        needId={need.id}
        toUnitId={to?.id ?? null}
        message={form.values.message}
        kept={kept}
        onDiscarded={() => {
          form.clear();
          onClose();
          onDone(draftDiscarded);
        }}
      />
    </OrderForm>
  );
}
