import { z } from 'zod';
import { civilDateSchema, participantSchema } from '../codes.js';
import { defineEvent, type EventOf } from '../define-event.js';
import { coded, id, idOf } from '../field.js';

/** What came of asking whether the person can keep the home that they have. */
export const homeOutcomes = ['kept', 'given-up', 'has-none', 'unknown'] as const;
export type HomeOutcome = (typeof homeOutcomes)[number];

/** How a milestone was reached: it was done, or it turned out that this person does not need it. */
export const milestoneOutcomes = ['done', 'not-needed'] as const;
export type MilestoneOutcome = (typeof milestoneOutcomes)[number];

const onCase = { personId: id('person'), by: idOf(participantSchema) };
/** A track, a version of it and a milestone are named as its data names them. */
const dataName = coded(
  z
    .string()
    .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/)
    .max(60),
);

export const KeepHomeAsked = defineEvent({
  name: 'joint-case.KeepHomeAsked',
  version: 1,
  streams: ['case'],
  meaning: 'A body asked, at admission, whether the person has a home and can keep it: rent, bostøtte, subletting.',
  class: 'release',
  fields: { ...onCase, admittedOn: coded(civilDateSchema) },
  worker: {
    nb: '{by} spurte om boligen kan beholdes',
    nn: '{by} spurde om bustaden kan behaldast',
    en: '{by} asked whether the home can be kept',
  },
  person: {
    nb: '{by} spurte om du kan beholde boligen din',
    nn: '{by} spurde om du kan behalde bustaden din',
    en: '{by} asked whether you can keep your home',
  },
});

export const KeepHomeAnswered = defineEvent({
  name: 'joint-case.KeepHomeAnswered',
  version: 1,
  streams: ['case'],
  meaning: 'What became of the home that the person had: kept, until when; given up; there was none; or not known.',
  class: 'housing',
  fields: { ...onCase, outcome: coded(z.enum(homeOutcomes)), until: coded(civilDateSchema.optional()) },
  worker: {
    nb: '{by} svarte på om boligen kan beholdes: {outcome}',
    nn: '{by} svarte på om bustaden kan behaldast: {outcome}',
    en: '{by} answered whether the home can be kept: {outcome}',
  },
  person: {
    nb: '{by} svarte på om du kan beholde boligen: {outcome}',
    nn: '{by} svarte på om du kan behalde bustaden: {outcome}',
    en: '{by} answered whether you can keep your home: {outcome}',
  },
});

const milestone = { ...onCase, track: dataName, version: dataName, milestone: dataName };

export const MilestoneReached = defineEvent({
  name: 'joint-case.MilestoneReached',
  version: 1,
  streams: ['case'],
  meaning: 'A body that a milestone of the track concerns has done it, or found that this person does not need it.',
  class: 'release',
  fields: { ...milestone, outcome: coded(z.enum(milestoneOutcomes)) },
  worker: {
    nb: '{by} er ferdig med «{milestone}»: {outcome}',
    nn: '{by} er ferdig med «{milestone}»: {outcome}',
    en: '{by} is done with “{milestone}”: {outcome}',
  },
  person: {
    nb: '{by} er ferdig med «{milestone}»: {outcome}',
    nn: '{by} er ferdig med «{milestone}»: {outcome}',
    en: '{by} is done with “{milestone}”: {outcome}',
  },
});

export const MilestoneReopened = defineEvent({
  name: 'joint-case.MilestoneReopened',
  version: 1,
  streams: ['case'],
  meaning: 'A milestone that was marked as reached is not, after all.',
  class: 'release',
  fields: milestone,
  worker: {
    nb: '{by} åpnet «{milestone}» igjen',
    nn: '{by} opna «{milestone}» igjen',
    en: '{by} opened “{milestone}” again',
  },
  person: {
    nb: '{by} må gjøre «{milestone}» likevel',
    nn: '{by} må gjere «{milestone}» likevel',
    en: '{by} must do “{milestone}” after all',
  },
});

export const TrackReplanned = defineEvent({
  name: 'joint-case.TrackReplanned',
  version: 1,
  streams: ['case'],
  meaning: 'A body moved the case to another version of the track; until then it follows the one it was planned with.',
  class: 'release',
  fields: { ...onCase, track: dataName, from: dataName, to: dataName },
  worker: {
    nb: '{by} la planen om fra versjon {from} til {to}',
    nn: '{by} la planen om frå versjon {from} til {to}',
    en: '{by} moved the plan from version {from} to {to}',
  },
  person: {
    nb: '{by} la om planen din',
    nn: '{by} la om planen din',
    en: '{by} changed your plan',
  },
});

export type HomeEvent = EventOf<typeof KeepHomeAsked> | EventOf<typeof KeepHomeAnswered>;
export type TrackEvent =
  EventOf<typeof MilestoneReached> | EventOf<typeof MilestoneReopened> | EventOf<typeof TrackReplanned>;
