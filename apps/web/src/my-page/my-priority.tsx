import { useState } from 'react';
import { Button, Heading } from '@navikt/ds-react';
import { CommandNotice } from '../forms/command-notice.tsx';
import { TextAreaField } from '../forms/fields.tsx';
import { OrderForm } from '../forms/order-form.tsx';
import { filledWithin } from '../forms/rules.ts';
import { useForm } from '../forms/use-form.ts';
import { useCommand } from '../graphql/use-command.ts';
import { StateOwnPriorityDocument, type MyCaseCardFragment } from '../operations/client.ts';
import { OutcomeNotice, useOutcome } from '../shell/outcome.tsx';
import { PersonalText } from '../shell/personal-text.tsx';
import { useWords } from '../words/language.tsx';
import { myPageWords, myRefusalWords } from './my-page.words.ts';

const blank = { words: '' };
const rules = { words: filledWithin(500) };

interface MyPriorityProps {
  readonly myCase: MyCaseCardFragment;
  readonly refresh: () => void;
}

/** What matters most, in own words. */
export function MyPriority({ myCase, refresh }: MyPriorityProps) {
  const words = useWords(myPageWords);
  const isOver = myCase.course.status === 'CLOSED';
  const [changing, setChanging] = useState(false);
  const outcome = useOutcome();
  const done = () => {
    setChanging(false);
    outcome.say(words.prioritySaved);
    refresh();
  };
  if (isOver && myCase.ownPriority === null) return null;
  return (
    <section className="own-words" aria-labelledby="my-priority">
      <Heading level="2" size="small" id="my-priority">
        {words.priority}
      </Heading>
      <OutcomeNotice outcome={outcome} />
      {myCase.ownPriority === null || changing ? (
        <Fields myCase={myCase} onDone={done} />
      ) : (
        <>
          <blockquote>
            <PersonalText text={myCase.ownPriority} />
          </blockquote>
          {isOver ? null : (
            <div>
              <Button variant="secondary" size="small" onClick={() => setChanging(true)}>
                {words.priorityChange}
              </Button>
            </div>
          )}
        </>
      )}
    </section>
  );
}

function Fields({ myCase, onDone }: { readonly myCase: MyCaseCardFragment; readonly onDone: () => void }) {
  const words = useWords(myPageWords);
  const form = useForm('own-priority', { words: myCase.ownPriority?.value ?? blank.words }, rules);
  const { state, send } = useCommand(StateOwnPriorityDocument);
  const submit = async () => {
    if (!form.check()) return;
    const own = form.values.words.trim();
    if (!(await send((commandId) => ({ commandId, caseId: myCase.id, words: own })))) return;
    form.clear();
    onDone();
  };
  return (
    <OrderForm
      label={words.priority}
      submit={words.prioritySave}
      sending={state.status === 'sending'}
      onSubmit={() => void submit()}
    >
      <TextAreaField field={form.bind('words')} label={words.priorityAsk} help={words.priorityHelp} most={500} />
      <CommandNotice state={state} refusals={useWords(myRefusalWords)} onBlame={form.blame} />
    </OrderForm>
  );
}
