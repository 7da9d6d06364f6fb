import { useCase } from '../case/case-context.tsx';
import { CommandNotice } from '../forms/command-notice.tsx';
import { DayField, LineField } from '../forms/fields.tsx';
import { OrderForm } from '../forms/order-form.tsx';
import { day, hourOrEmpty, hourOf } from '../forms/rules.ts';
import { useForm } from '../forms/use-form.ts';
import { useCommand } from '../graphql/use-command.ts';
import { AgreeFirstMeetingDocument } from '../operations/joint-case.ts';
import { parseDay } from '../words/dates.ts';
import { useWords } from '../words/language.tsx';
import { refusalWords } from '../words/refusals.words.ts';
import type { UnfoldedProps } from './handover-answers.tsx';
import { onwardsWords } from './onwards.words.ts';

const blank = { on: '', hour: '' };
const rules = { on: day, hour: hourOrEmpty };

/** The day, and the hour if there is one, that the person was given in hand. */
export function MeetingForm({ handover, onDone, onClose }: UnfoldedProps) {
  const words = useWords(onwardsWords);
  const { jointCase, refresh } = useCase();
  const form = useForm(`meeting.${handover.id}`, blank, rules);
  const { state, send } = useCommand(AgreeFirstMeetingDocument);
  const submit = async () => {
    const on = parseDay(form.values.on);
    if (!form.check() || on === undefined) return;
    const order = { caseId: jointCase.id, handoverId: handover.id, on, hour: hourOf(form.values.hour) };
    if (!(await send((commandId) => ({ commandId, ...order })))) return;
    form.clear();
    onDone(words.meetingSaved);
    refresh();
  };
  return (
    <OrderForm
      label={words.AGREE_FIRST_MEETING}
      submit={words.meetingSend}
      sending={state.status === 'sending'}
      onSubmit={() => void submit()}
      onCancel={onClose}
    >
      <DayField field={form.bind('on')} label={words.meetingOn} />
      <LineField field={form.bind('hour')} label={words.meetingHour} help={words.meetingHourHelp} most={5} />
      <CommandNotice state={state} refusals={useWords(refusalWords)} onBlame={form.blame} />
    </OrderForm>
  );
}
