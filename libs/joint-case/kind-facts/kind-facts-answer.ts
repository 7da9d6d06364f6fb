import type { Participant, Sealed } from '#lib/kernel';
import type { EdgeContext } from '#lib/graphql';
import type { Reading } from '../desk/case-reader.js';
import type { Desk } from '../desk/desk.js';
import { openText } from '../desk/texts.js';
import { unitOf } from '../desk/unit-answer.js';
import { enumWord } from '../desk/words.js';
import type { KindFacts } from './kind-facts.fold.js';

/** What the kinds have told, as the schema's `Case` shows it: each part only where its class may be opened. */
export function kindFactsAnswer(desk: Desk, context: EdgeContext, reading: Reading) {
  const { told } = reading.row.view;
  const tools = {
    unit: (body: Participant | null) => (body === null ? null : unitOf(context.seals, desk.parts.directory, body)),
    open: (sealed: Sealed | undefined) => (sealed === undefined ? null : () => openText(desk.session(context), sealed)),
  };
  const shown = !reading.preview;
  return {
    custody: shown && reading.mayOpen('release') ? custody(told, tools) : null,
    responsibility: shown && reading.mayOpen('housing') ? responsibility(told, tools) : null,
    housingNeed: shown && reading.mayOpen('housing') ? housingNeed(told, tools) : null,
    economyVedtak: shown && reading.mayOpen('economy') ? told.vedtak.map((one) => vedtak(one, tools)) : [],
    medication: shown && reading.mayOpen('health') ? medication(told, tools) : null,
  };
}

interface Tools {
  unit(body: Participant | null): ReturnType<typeof unitOf>;
  open(sealed: Sealed | undefined): (() => ReturnType<typeof openText>) | null;
}

function custody({ ground, transfer, leaves }: KindFacts, { unit }: Tools) {
  if (ground === null && transfer === null && leaves.length === 0) return null;
  return {
    ground: ground === null ? null : enumWord(ground.ground),
    groundSince: ground?.on ?? null,
    transferTo: unit(transfer?.to ?? null),
    transferOn: transfer?.on ?? null,
    leaves,
  };
}

function responsibility({ responsibility: view }: KindFacts, { unit }: Tools) {
  if (view === null) return null;
  const { status, disputedBy, dueOn, proposedBy, responsible, escalated } = view;
  return {
    status: enumWord(status),
    disputedBy: unit(disputedBy),
    dueOn: status === 'settled' ? null : dueOn,
    escalated: escalated === null ? null : enumWord(escalated),
    proposedBy: unit(proposedBy),
    responsible: unit(responsible),
  };
}

function housingNeed({ housingNeed: need }: KindFacts, { unit, open }: Tools) {
  if (need === null) return null;
  const { participant, disadvantaged, resources, hindrances, household, children, assessedOn } = need;
  return {
    by: unit(participant),
    disadvantaged: enumWord(disadvantaged),
    resources: open(resources),
    hindrances: open(hindrances),
    household,
    children,
    assessedOn,
  };
}

function vedtak({ matter, by, outcome, ...terms }: KindFacts['vedtak'][number], { unit }: Tools) {
  return { matter: enumWord(matter), by: unit(by), outcome: enumWord(outcome), ...terms };
}

function medication({ medication: confirmed }: KindFacts, { unit }: Tools) {
  if (confirmed === null) return null;
  const { participant, medicationContinues, naloxone } = confirmed;
  return { by: unit(participant), medicationContinues: medicationContinues === 'yes', naloxone: naloxone === 'yes' };
}
