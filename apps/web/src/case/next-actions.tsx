import { Heading } from '@navikt/ds-react';
import type { JointCaseFragment } from '../operations/joint-case.ts';
import { unitLine } from '../people/unit-line.tsx';
import { areaWords, verbWords } from '../words/codes.words.ts';
import { formatWeekday } from '../words/dates.ts';
import { useLanguage, useWords } from '../words/language.tsx';
import { useCase } from './case-context.tsx';
import { caseWords } from './case.words.ts';

type Action = JointCaseFragment['nextActions'][number];

/** What comes next: one's own turn first, then whose turn it is and why one waits. */
export function NextActions() {
  const words = useWords(caseWords);
  const { nextActions } = useCase().jointCase;
  const mine = nextActions.filter((action) => action.mine);
  const others = nextActions.filter((action) => !action.mine);
  return (
    <section className="card stack" aria-labelledby="next-actions">
      <Heading level="2" size="small" id="next-actions">
        {words.next}
      </Heading>
      {nextActions.length === 0 ? <p className="quiet">{words.nothingNext}</p> : null}
      <Actions actions={mine} />
      {others.length === 0 ? null : <h3 className="small-heading">{words.others}</h3>}
      <Actions actions={others} />
    </section>
  );
}

function Actions({ actions }: { readonly actions: readonly Action[] }) {
  if (actions.length === 0) return null;
  return (
    <ul className="next-actions">
      {actions.map((action) => (
        <NextAction key={`${action.verb} ${action.need?.id} ${action.handover?.id}`} action={action} />
      ))}
    </ul>
  );
}

function NextAction({ action }: { readonly action: Action }) {
  const verbs = useWords(verbWords);
  const areas = useWords(areaWords);
  const reason = useReason(action);
  const { need } = action;
  const text = need === null ? verbs[action.verb] : `${verbs[action.verb]}: ${areas[need.area].toLowerCase()}`;
  return (
    <li className={action.mine ? 'mine' : undefined}>
      {need === null ? text : <a href={`#${anchorOf(need.id)}`}>{text}</a>}
      {reason === '' ? null : <span className="quiet"> {reason}</span>}
    </li>
  );
}

/** Why it is so: whose turn it is, and until when. */
function useReason(action: Action): string {
  const words = useWords(caseWords);
  const { language } = useLanguage();
  const { handovers } = useCase().jointCase;
  const receiver = handovers.find(({ id }) => id === action.handover?.id)?.to;
  const turn = action.mine || receiver == null ? '' : words.byUnit(unitLine(receiver));
  const due = action.replyBy === null ? '' : `${words.dueBy(formatWeekday(action.replyBy, language))}.`;
  return [turn, due].filter((part) => part !== '').join(' ');
}

/** Where on the page a need stands. Ids may hold signs that an address does not. */
export function anchorOf(needId: string): string {
  return `behov-${needId.replaceAll(/[^\w-]/g, '')}`;
}
