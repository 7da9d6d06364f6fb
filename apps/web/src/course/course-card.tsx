import { Heading } from '@navikt/ds-react';
import { takesPart, useCase } from '../case/case-context.tsx';
import { CasePress } from '../case/case-press.tsx';
import { CaseOrderForm } from '../case/case-order-form.tsx';
import { ChoiceField } from '../forms/fields.tsx';
import { chosen, optionOf } from '../forms/rules.ts';
import { UnfoldingOrder, type OrderFieldsProps } from '../forms/unfolding-order.tsx';
import { useForm } from '../forms/use-form.ts';
import { CloseCooperationDocument, WakeCooperationDocument } from '../operations/joint-decisions.ts';
import { SpokenEndForms } from '../spoken/spoken-end-forms.tsx';
import { useSession } from '../session/session-context.tsx';
import { OutcomeNotice, useOutcome, type Outcome } from '../shell/outcome.tsx';
import { useWords } from '../words/language.tsx';
import { courseWords, endingWords } from './course.words.ts';
import { RestFields } from './rest-fields.tsx';
import { Standing } from './standing.tsx';

const otherEndings = ['MOVED', 'DIED', 'EXPELLED', 'REGISTERED_IN_ERROR'] as const;
const endings = ['HOUSED_AND_STABLE', ...otherEndings] as const;
const closing = ['municipality', 'kirkens-bymisjon', 'partner', 'correctional-service'];

/** Whether the cooperation goes on, why it cannot end as *housed* yet, and the way to end it. */
export function CourseCard() {
  const words = useWords(courseWords);
  const { session } = useSession();
  const { jointCase } = useCase();
  const outcome = useOutcome();
  const canClose = takesPart(jointCase) && closing.includes(session?.kind ?? '');
  return (
    <section className="card stack" aria-labelledby="course">
      <Heading level="2" size="small" id="course">
        {words.title}
      </Heading>
      <Standing />
      <OutcomeNotice outcome={outcome} />
      {canClose && jointCase.course.status !== 'CLOSED' ? <CourseOrders outcome={outcome} /> : null}
    </section>
  );
}

/** What was done is said outside: the button goes away with it. */
function CourseOrders({ outcome }: { readonly outcome: Outcome }) {
  const words = useWords(courseWords);
  const { status } = useCase().jointCase.course;
  return (
    <>
      {status === 'RESTING' ? (
        <CasePress label={words.wake} mutation={WakeCooperationDocument} order={(begin) => begin} />
      ) : (
        <UnfoldingOrder label={words.rest} said={words.restSaid} outcome={outcome} fields={RestFields} />
      )}
      <SpokenEndForms />
      <UnfoldingOrder label={words.close} said={words.closedSaid} outcome={outcome} fields={CloseFields} />
    </>
  );
}

function CloseFields(props: OrderFieldsProps) {
  const words = useWords(courseWords);
  const { jointCase } = useCase();
  const form = useForm(`close.${jointCase.number}`, { ending: '' }, { ending: chosen });
  const isMet = jointCase.course.missing?.length === 0;
  return (
    <CaseOrderForm
      {...props}
      label={words.close}
      submit={words.closeSend}
      form={form}
      mutation={CloseCooperationDocument}
      order={(begin) => {
        const ending = optionOf(endings, form.values.ending);
        return ending === undefined ? undefined : { ...begin, ending };
      }}
    >
      <ChoiceField
        field={form.bind('ending')}
        label={words.closeWhy}
        help={words.closeHelp}
        options={isMet ? endings : otherEndings}
        words={useWords(endingWords)}
      />
    </CaseOrderForm>
  );
}
