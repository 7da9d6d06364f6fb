import { osloDateOf } from '#lib/kernel';
import type { EdgeContext } from '#lib/graphql';
import type { Reading } from '../desk/case-reader.js';
import type { Desk } from '../desk/desk.js';
import { enumWord } from '../desk/words.js';
import { missingForClosing, type Missing } from './closing.rules.decide.js';

const nothing = { since: null, ending: null, accessUntil: null, lookAgainOn: [], reviewOn: null } as const;

/** How the cooperation goes, and what is still missing before it may end well: of what the reader may see. */
export function courseAnswer(desk: Desk, context: EdgeContext, reading: Reading) {
  const { course } = reading.row.view;
  switch (course.status) {
    case 'going-on':
      return { ...nothing, status: 'GOING_ON', missing: missing(desk, context, reading) } as const;
    case 'resting': {
      const { since, lookAgainOn, reviewOn } = course;
      return {
        ...nothing,
        ...{ since, lookAgainOn, reviewOn },
        status: 'RESTING',
        missing: missing(desk, context, reading),
      } as const;
    }
    case 'closed': {
      const { since, ending, accessUntil } = course;
      return { ...nothing, since, accessUntil, ending: enumWord(ending), status: 'CLOSED', missing: null } as const;
    }
  }
}

function missing(desk: Desk, context: EdgeContext, reading: Reading) {
  if (reading.preview || !reading.mayOpen('housing')) return null;
  const { view } = reading.row;
  const needIds = view.needs.filter(({ fieldClass }) => reading.mayOpen(fieldClass)).map(({ needId }) => needId);
  const ofNeeds: readonly Missing[] = needIds.length === 0 ? [] : [{ code: 'need-open', needIds }];
  const today = osloDateOf(desk.parts.clock.now());
  return [...missingForClosing(view.homes.homes, today), ...ofNeeds].map((one) => conditionAnswer(context, one));
}

/** One condition of the closing rule that does not hold, as the schema's `ClosingCondition`. */
export function conditionAnswer({ seals }: EdgeContext, condition: Missing) {
  return {
    code: enumWord(condition.code),
    reachedOn: condition.code === 'stability-not-reached' ? condition.reachedOn : null,
    months: condition.code === 'stability-not-reached' ? condition.months : null,
    needIds: condition.code === 'need-open' ? condition.needIds.map((needId) => seals.sealId(needId)) : [],
  };
}
