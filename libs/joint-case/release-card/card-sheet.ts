import type { LifeArea } from '#lib/case-stream';
import type { Text } from '../desk/texts.js';
import type { FollowUpLead } from '../follow-up/lead.state.js';
import type { EnumWord, Language } from '../desk/words.js';
import { sheetWords } from './card-sheet.words.js';

/** The card as it stands on paper: words only, everything opened that may be. */
export interface CardSheet {
  readonly title: string;
  readonly person: string;
  readonly when: string;
  readonly count: string;
  readonly points: readonly SheetPoint[];
  readonly needsTitle: string;
  readonly needs: readonly SheetCall[];
  readonly foot: string;
}

export interface SheetPoint extends SheetCall {
  readonly state: string;
  readonly note: string;
  readonly open: boolean;
}

/** Whom to call: a name and a unit, and the number. */
export interface SheetCall {
  readonly title: string;
  readonly who: string;
  readonly phone: string;
}

type Opening = Promise<Text | null> | Text | null;

interface Called {
  readonly unitName: string;
  readonly organisationName: string;
  readonly phone: string;
}

interface Named {
  workerName: (() => Opening) | null;
  workerPhone: (() => Opening) | null;
}

export interface ShownPoint extends Named {
  words(of: { readonly language: Language }): string;
  readonly status: 'OPEN' | 'TAKEN' | 'SETTLED' | 'WITHHELD';
  readonly takenBy: Called | null;
  readonly answer: 'YES' | 'NO' | null;
  note: (() => Opening) | null;
}

export interface ShownNeed extends Named {
  readonly area: EnumWord<LifeArea>;
  readonly state: EnumWord<FollowUpLead['status'] | 'unknown'>;
  readonly lead: Called | null;
}

export interface ShownCard {
  readonly items: readonly ShownPoint[];
  readonly needs: readonly ShownNeed[];
  readonly settled: number;
  readonly total: number;
  /** The person's name, opened; empty where it may not be. */
  readonly person: Opening;
  readonly releaseOn: string | null;
}

/** The same content as the screens show of the card, in one language. */
export async function cardSheet(card: ShownCard, language: Language): Promise<CardSheet> {
  const words = sheetWords[language];
  return {
    title: words.title,
    person: await opened(card.person),
    when: card.releaseOn === null ? '' : words.when(card.releaseOn),
    count: words.count(card.settled, card.total),
    points: await Promise.all(card.items.map((point) => pointOn(point, language))),
    needsTitle: words.needs,
    needs: await Promise.all(card.needs.map((need) => needOn(need, language))),
    foot: words.foot,
  };
}

async function pointOn(point: ShownPoint, language: Language): Promise<SheetPoint> {
  const words = sheetWords[language];
  const answer = point.answer === null ? '' : `: ${words.answers[point.answer]}`;
  return {
    title: point.words({ language }),
    state: `${words.states[point.status]}${answer}`,
    open: point.status === 'OPEN',
    note: await opened(point.note?.() ?? null),
    ...(await callOf(point.takenBy, point)),
  };
}

async function needOn(need: ShownNeed, language: Language): Promise<SheetCall> {
  const words = sheetWords[language];
  const title = words.areas[need.area];
  return need.state === 'GAP'
    ? { title, who: words.unfollowed, phone: '' }
    : { title, ...(await callOf(need.lead, need)) };
}

/** The named person with the direct number, or the unit with its own. */
async function callOf(unit: Called | null, { workerName, workerPhone }: Named): Promise<Omit<SheetCall, 'title'>> {
  const [name, direct] = [await opened(workerName?.() ?? null), await opened(workerPhone?.() ?? null)];
  const where = unit === null ? '' : `${unit.unitName}, ${unit.organisationName}`;
  return {
    who: [name, where].filter((part) => part !== '').join(', '),
    phone: spaced(direct === '' ? (unit?.phone ?? '') : direct),
  };
}

async function opened(text: Opening): Promise<string> {
  return (await text)?.value ?? '';
}

/** `+4799900000` as it is read aloud here: `99 90 00 00`. */
function spaced(phone: string): string {
  return phone.replace(/^\+47(\d{2})(\d{2})(\d{2})(\d{2})$/, '$1 $2 $3 $4');
}
