import { Heading } from '@navikt/ds-react';
import { takesPart, useCase } from '../case/case-context.tsx';
import { CaseOrderForm } from '../case/case-order-form.tsx';
import { ChoiceField } from '../forms/fields.tsx';
import { chosen, optionOf } from '../forms/rules.ts';
import { UnfoldingOrder, type OrderFieldsProps } from '../forms/unfolding-order.tsx';
import { useForm } from '../forms/use-form.ts';
import { CloseCooperationDocument } from '../operations/joint-decisions.ts';
import { useSession } from '../session/session-context.tsx';
import { formatDay, inOslo } from '../words/dates.ts';
import { useLanguage, useWords } from '../words/language.tsx';
import { courseWords, endingWords, missingWords } from './course.words.ts';

const otherEndings = ['MOVED', 'DIED', 'EXPELLED', 'REGISTERED_IN_ERROR'] as const;
const endings = ['HOUSED_AND_STABLE', ...otherEndings] as const;
const closing = ['municipality', 'kirkens-bymisjon', 'partner', 'correctional-service'];

/** Whether the cooperation goes on, why it cannot end as *housed* yet, and the way to end it. */
export function CourseCard() {
  const words = useWords(courseWords);
  const { session } = useSession();
  const { jointCase } = useCase();
  const canClose = takesPart(jointCase) && closing.includes(session?.kind ?? '');
  return (
    <section className="card stack" aria-labelledby="course">
      <Heading level="2" size="small" id="course">
        {words.title}
      </Heading>
      <Standing />
      {canClose && jointCase.course.status !== 'CLOSED' ? (
        <UnfoldingOrder label={words.close} said={words.closedSaid} fields={CloseFields} />
      ) : null}
    </section>
  );
}

function Standing() {
  const words = useWords(courseWords);
  const endingNames = useWords(endingWords);
  const missingNames = useWords(missingWords);
  const { language } = useLanguage();
  const { status, since, ending, missing } = useCase().jointCase.course;
  const day = since === null ? '' : formatDay(inOslo(since).day, language);
  if (status === 'CLOSED') return <p>{words.closed(day, ending === null ? '' : endingNames[ending])}</p>;
  return (
    <>
      {status === 'RESTING' ? <p className="alarm">{words.resting(day)}</p> : null}
      {missing === null ? null : missing.length === 0 ? (
        <p>{words.met}</p>
      ) : (
        <div>
          <h3 className="small-heading">{words.why}</h3>
          <ul className="plain">
            {missing.map(({ code, reachedOn }) => (
              <li key={code}>
                {missingNames[code]} {reachedOn === null ? null : `(${formatDay(reachedOn, language)})`}
              </li>
            ))}
          </ul>
        </div>
      )}
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
