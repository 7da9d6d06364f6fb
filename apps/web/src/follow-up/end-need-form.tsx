import { CaseOrderForm } from '../case/case-order-form.tsx';
import { useCase } from '../case/case-context.tsx';
import { ChoiceField, SelectField } from '../forms/fields.tsx';
import { chosen, optionOf } from '../forms/rules.ts';
import { useForm, type Form, type Rules } from '../forms/use-form.ts';
import { CloseNeedDocument, type NeedCardFragment } from '../operations/joint-case.ts';
import { Unfolding } from '../shell/unfolding.tsx';
import { areaWords } from '../words/codes.words.ts';
import { useWords } from '../words/language.tsx';
import { needEndWords, passingOnWords } from './passing-on.words.ts';

const always = ['MET', 'NO_LONGER_WANTED', 'REGISTERED_IN_ERROR'] as const;
const reasons = [...always, 'MOVED_INTO_ANOTHER_NEED'] as const;
const blank = { reason: '', into: '' };

interface EndNeedProps {
  readonly need: NeedCardFragment;
  readonly onDone: (text: string) => void;
}

/** Ends a need that one leads, with the reason. */
export function EndNeedForm({ need, onDone }: EndNeedProps) {
  const words = useWords(passingOnWords);
  return (
    <Unfolding label={words.end} quiet>
      {(close) => <Fields need={need} onDone={onDone} onClose={close} />}
    </Unfolding>
  );
}

function Fields({ need, onDone, onClose }: EndNeedProps & { readonly onClose: () => void }) {
  const words = useWords(passingOnWords);
  const areas = useWords(areaWords);
  const { jointCase } = useCase();
  const others = jointCase.needs.filter(({ id, status }) => id !== need.id && status !== 'CLOSED');
  const rules: Rules<keyof typeof blank> = { reason: chosen, into: (value) => (moves ? chosen(value) : undefined) };
  const form: Form<keyof typeof blank> = useForm(`end.${need.id}`, blank, rules);
  const moves = form.values.reason === 'MOVED_INTO_ANOTHER_NEED';
  return (
    <CaseOrderForm
      label={words.end}
      submit={words.endSend}
      form={form}
      mutation={CloseNeedDocument}
      order={(begin) => {
        const reason = optionOf(reasons, form.values.reason);
        if (reason === undefined) return undefined;
        return { ...begin, needId: need.id, reason, intoNeedId: moves ? form.values.into : null };
      }}
      onDone={() => onDone(words.ended)}
      onClose={onClose}
    >
      <ChoiceField
        field={form.bind('reason')}
        label={words.endWhy}
        options={others.length === 0 ? always : reasons}
        words={useWords(needEndWords)}
      />
      {moves ? (
        <SelectField field={form.bind('into')} label={words.endInto}>
          {others.map(({ id, area, description }) => (
            <option key={id} value={id}>
              {description.value === null ? areas[area] : `${areas[area]}: ${description.value}`}
            </option>
          ))}
        </SelectField>
      ) : null}
    </CaseOrderForm>
  );
}
