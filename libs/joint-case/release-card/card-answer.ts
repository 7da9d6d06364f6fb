import { sameParticipant, type Participant } from '#lib/kernel';
import type { EdgeContext } from '#lib/graphql';
import type { Reading } from '../desk/case-reader.js';
import type { Desk } from '../desk/desk.js';
import { openText } from '../desk/texts.js';
import { unitOf } from '../desk/unit-answer.js';
import { enumWord, type Language } from '../desk/words.js';
import type { CardPointView } from './card-view.fold.js';
import { cardNeeds } from './card-needs-answer.js';
import { cardSheet } from './card-sheet.js';
import { releaseCard, type CardRule } from './release-card.rules.decide.js';

interface Spoken {
  readonly language: Language;
}

const languageKeys = { NB: 'nb', NN: 'nn', EN: 'en' } as const;
const takes = { code: 'ANSWER', words: 'WORDS', 'words-if-any': 'WORDS_IF_ANY' } as const;
const nothing = {
  takenBy: null,
  workerName: null,
  workerPhone: null,
  answer: null,
  note: null,
  settledAt: null,
} as const;

/** The release card as the schemas show it; null while the reader knows of no release. A point of a closed class says nothing. */
export function cardAnswer(desk: Desk, context: EdgeContext, reading: Reading, me?: Participant) {
  const { view } = reading.row;
  const known = view.releaseOn !== null || view.card.length > 0;
  if (!known || reading.preview || !reading.mayOpen('release')) return null;
  const items = releaseCard.rules.map((rule) => itemAnswer(desk, context, reading, rule, me));
  const open = items.filter(({ status }) => status !== 'WITHHELD');
  const settled = open.filter(({ status }) => status === 'SETTLED').length;
  const untaken = open.filter(({ status }) => status === 'OPEN').length;
  const needs = cardNeeds(desk, context, reading);
  const person = () => (reading.mayOpen('identity') ? openText(desk.session(context), view.person) : null);
  const card = { items, needs, settled, total: open.length };
  return {
    ...card,
    untaken,
    ready: settled === open.length,
    pdf: async ({ language }: Spoken) => {
      // Loaded by the first who asks: the maker of PDF is large, and every start would wait for it.
      const { cardPdf } = await import('./card-pdf.js');
      const sheet = await cardSheet({ ...card, person: person(), releaseOn: view.releaseOn }, language);
      return (await cardPdf(sheet)).toString('base64');
    },
  };
}

function itemAnswer(desk: Desk, context: EdgeContext, reading: Reading, rule: CardRule, me: Participant | undefined) {
  const { view } = reading.row;
  const frame = {
    item: enumWord(rule.item),
    words: ({ language }: Spoken) => rule.words[languageKeys[language]],
    takes: takes[rule.settledBy],
  };
  if (!reading.mayOpen(rule.fieldClass)) return { ...frame, ...nothing, status: 'WITHHELD', can: [] } as const;
  const point = view.card.find(({ item }) => item === rule.item);
  const isHere = view.bodies.some(
    (b) => b.status === 'takes-part' && me !== undefined && sameParticipant(b.participant, me),
  );
  if (point === undefined) return { ...frame, ...nothing, status: 'OPEN', can: isHere ? ['TAKE'] : [] } as const;
  const isMine = isHere && me !== undefined && sameParticipant(point.by, me);
  return { ...frame, ...pointAnswer(desk, context, point), can: isMine ? verbsOf(point) : [] } as const;
}

/** What the body that has a point can do with it. The decider has the last word. */
function verbsOf({ settledAt }: CardPointView): readonly ('SETTLE' | 'REOPEN')[] {
  return settledAt === null ? ['SETTLE', 'REOPEN'] : ['REOPEN'];
}

function pointAnswer(desk: Desk, context: EdgeContext, point: CardPointView) {
  const { settledAt, answer, note } = point;
  const session = desk.session(context);
  return {
    status: settledAt === null ? 'TAKEN' : 'SETTLED',
    ...whoAnswers(desk, context, point),
    answer: answer === null ? null : enumWord(answer),
    note: async () => (note === null ? null : openText(session, note)),
    settledAt,
  } as const;
}

/** Nobody, where whoever had it is gone: a number that nobody answers is worse than none on the first day out. */
function whoAnswers(desk: Desk, context: EdgeContext, { by, worker, isAnsweredFor }: CardPointView) {
  if (!isAnsweredFor) return { takenBy: null, workerName: null, workerPhone: null } as const;
  const { directory } = desk.parts;
  const session = desk.session(context);
  const listed = directory.worker(worker);
  return {
    takenBy: unitOf(context.seals, directory, by),
    workerName: async () => (listed === undefined ? null : openText(session, listed.name)),
    workerPhone: async () => (listed === undefined ? null : openText(session, listed.phone)),
  } as const;
}
