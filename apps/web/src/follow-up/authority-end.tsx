import { ownPart, useCase } from '../case/case-context.tsx';
import { CaseOrderForm } from '../case/case-order-form.tsx';
import { ChoiceField, DayField } from '../forms/fields.tsx';
import { chosen, day, optionOf } from '../forms/rules.ts';
import { UnfoldingOrder, type OrderFieldsProps } from '../forms/unfolding-order.tsx';
import { useForm } from '../forms/use-form.ts';
import {
  ClearAuthorityEndDocument,
  SetAuthorityEndDocument,
  type AuthorityGround,
  type ParticipantFragment,
} from '../operations/joint-case.ts';
import type { Kind } from '../session/kinds.ts';
import { useSession } from '../session/session-context.tsx';
import { formatDay, parseDay } from '../words/dates.ts';
import { useLanguage, useWords } from '../words/language.tsx';
import { authorityGroundWords, passingOnWords } from './passing-on.words.ts';

const blank = { on: '', ground: '' };
const rules = { on: day, ground: chosen };

/** The last day on which a body may follow the person up; in red once it has passed. */
export function AuthorityLine({ participant: { authorityEnd } }: { readonly participant: ParticipantFragment }) {
  const words = useWords(passingOnWords);
  const grounds = useWords(authorityGroundWords);
  const { language } = useLanguage();
  if (authorityEnd === null) return null;
  const last = formatDay(authorityEnd.on, language);
  return authorityEnd.hasPassed ? (
    <p className="alarm">{words.passed(last)}</p>
  ) : (
    <p>{words.until(last, grounds[authorityEnd.ground])}</p>
  );
}

/** Sets, moves or takes away one's own last day. */
export function AuthorityForms() {
  const words = useWords(passingOnWords);
  const { jointCase } = useCase();
  const stands = ownPart(jointCase)?.authorityEnd != null;
  return (
    <>
      <UnfoldingOrder label={words.authority} said={words.authoritySaved} fields={SetFields} />
      {stands ? <UnfoldingOrder label={words.clear} said={words.cleared} fields={ClearFields} /> : null}
    </>
  );
}

function SetFields(props: OrderFieldsProps) {
  const words = useWords(passingOnWords);
  const { session } = useSession();
  const { jointCase } = useCase();
  const form = useForm(`authority.${jointCase.number}`, blank, rules);
  const grounds = groundsOf(session?.kind);
  return (
    <CaseOrderForm
      {...props}
      label={words.authority}
      submit={words.authoritySend}
      form={form}
      mutation={SetAuthorityEndDocument}
      order={(begin) => {
        const on = parseDay(form.values.on);
        const ground = optionOf(grounds, form.values.ground);
        return on === undefined || ground === undefined ? undefined : { ...begin, on, ground };
      }}
    >
      <DayField field={form.bind('on')} label={words.authorityOn} />
      <ChoiceField
        field={form.bind('ground')}
        label={words.authorityWhy}
        options={grounds}
        words={useWords(authorityGroundWords)}
      />
    </CaseOrderForm>
  );
}

function ClearFields(props: OrderFieldsProps) {
  const words = useWords(passingOnWords);
  const { jointCase } = useCase();
  const form = useForm(`authority-cleared.${jointCase.number}`, {}, {});
  return (
    <CaseOrderForm
      {...props}
      label={words.clear}
      submit={words.clearSend}
      form={form}
      mutation={ClearAuthorityEndDocument}
      order={(begin) => begin}
    >
      <p className="quiet">{words.clearHelp}</p>
    </CaseOrderForm>
  );
}

/** The grounds that can hold for a kind of body. */
function groundsOf(kind: Kind | undefined): readonly AuthorityGround[] {
  if (kind === 'correctional-service') return ['END_OF_SENTENCE', 'END_OF_PROBATION'];
  return kind === 'child-welfare' ? ['TWENTY_FIFTH_BIRTHDAY'] : ['END_OF_CONTRACT'];
}
