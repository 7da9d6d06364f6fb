import * as ending from './acts/ending.acts.js';
import * as first from './acts/first.acts.js';
import * as handover from './acts/handover.acts.js';
import * as home from './acts/home.acts.js';
import * as words from './acts/own-word.acts.js';
import * as records from './acts/record.acts.js';
import * as release from './acts/release.acts.js';
import * as duty from './acts/responsibility.acts.js';
import type { Act } from './walker.js';

/** One thing that happened, so many days after the road began. */
export type Step = readonly [day: number, act: Act];

const needed: readonly Step[] = [
  [0, first.registered],
  [2, first.asked],
  [4, first.agreed],
  [6, first.needed],
];
const offered: readonly Step[] = [...needed, [8, handover.offered]];
const accepted: readonly Step[] = [...offered, [10, handover.accepted]];
const completed: readonly Step[] = [...accepted, [12, handover.completed]];
const assessed: readonly Step[] = [...completed, [14, home.needAssessed]];
const housed: readonly Step[] = [
  ...assessed,
  [16, home.homeOffered(home.homes.first)],
  [18, home.homeAnswered(home.homes.first, 'accepted', [])],
  [20, home.depositDecided('granted')],
  [28, release.outOfTheGate],
  [30, home.movedIn],
];
const together: readonly Step[] = [...needed, [7, first.joins('nesodal/nav-kommune')]];
const disputed: readonly Step[] = [...together, [9, duty.responsibilityDisputed]];

/** The roads of the demo: what has happened, by the state in which it leaves the case. Those at the top go one further each. */
export const courses = {
  registered: needed.slice(0, 1),
  asked: needed.slice(0, 2),
  agreed: needed.slice(0, 3),
  needed,
  offered,
  accepted,
  completed,
  'said-no': [
    ...needed.slice(0, 2),
    [3, records.aftercareAgreed],
    [5, first.saidNoAloud],
    [7, words.answerRead('client.ConsentDeclined', true)],
  ],

  forwarded: [...offered, [9, handover.forwarded]],
  declined: [...offered, [9, handover.declined]],
  'accepted-in-part': [...offered, [9, handover.acceptedInPart]],
  returned: [...accepted, [11, handover.returned]],
  'taken-back': [...offered, [9, handover.takenBack]],
  'meeting-agreed': [...accepted, [11, handover.meetingAgreed]],
  'not-arrived': [...accepted, [11, handover.meetingAgreed], [15, handover.notArrived]],
  unanswered: [...offered, [20, release.waits]],
  deciding: [...offered, [9, handover.clockOpened]],
  'decision-late': [...offered, [9, handover.clockOpened], [40, release.waits], [41, handover.preliminaryAnswer]],
  'refused-by-decision': [...offered, [9, handover.clockOpened], [25, handover.decided('refused')]],
  'granted-by-decision': [...offered, [9, handover.clockOpened], [25, handover.decided('granted')]],
  'need-met': [...completed, [20, handover.needMet]],

  'date-moved': [...accepted, [11, release.groundTold], [13, release.dateMoved], [14, release.cardBegun]],
  'home-asked-about': [...accepted, [11, release.homeAskedAbout], [12, release.milestone('intake-talk', 'done')]],
  'on-leave': [...accepted, [11, release.homeAskedAbout], [12, release.homeKept], [13, release.leaveGranted]],
  'transfer-announced': [...offered, [9, release.transferAnnounced]],
  transferred: [...offered, [9, release.transferAnnounced], [12, release.transferred]],
  'released-at-once': [
    ...needed.map(([, act]): Step => [0, act]),
    [3, release.remandEnded],
    [3, release.released('end-of-sentence')],
  ],
  'on-probation': [...completed, [20, release.released('probation')], [21, release.authorityEndSet]],
  'taken-over': [
    ...needed,
    [8, release.receptionNamed],
    [20, release.released('end-of-sentence')],
    [22, release.waits],
  ],
  'take-over-confirmed': [
    ...needed,
    [8, release.receptionNamed],
    [20, release.released('end-of-sentence')],
    [22, release.takeOverConfirmed],
  ],
  gap: [...needed, [20, release.released('end-of-sentence')], [22, release.waits]],

  'under-assessment': [...completed, [14, home.needUnderAssessment]],
  'home-flagged': [
    ...assessed,
    [16, home.homeOffered(home.homes.tied)],
    [17, release.milestone('keep-home', 'not-needed')],
  ],
  'home-refused': [
    ...assessed,
    [16, home.homeOffered(home.homes.far)],
    [18, home.homeAnswered(home.homes.far, 'declined', ['place', 'household'])],
  ],
  'home-lapsed': [...assessed, [16, home.homeOffered(home.homes.far)], [26, release.waits]],
  'home-taken-back': [...assessed, [16, home.homeOffered(home.homes.far)], [18, home.homeTakenBack(home.homes.far)]],
  'home-accepted': [...housed.slice(0, -2), [21, home.loanDecided('refused')]],
  'deposit-refused': [...assessed, [16, home.depositDecided('refused')], [18, home.loanDecided('granted')]],
  'moved-in': [...housed, [31, records.allowanceAskedFor], [40, home.homeSeen]],
  'allowance-granted': [
    ...housed,
    [31, records.allowanceAskedFor],
    [52, records.allowanceDecided('granted')],
    [54, records.allowanceTold],
  ],
  'allowance-refused': [...housed, [31, records.allowanceAskedFor], [52, records.allowanceDecided('refused')]],
  'home-at-risk': [...housed, [60, home.riskRaised]],
  'home-lost': [...housed, [60, home.riskRaised], [110, home.homeLost]],
  'stable-at-6': [...housed, [45, home.stabilityAgreed(12)], [216, home.marked(6)]],
  'stable-at-12': [
    ...housed,
    [216, home.marked(6)],
    [340, first.askedAnew],
    [342, first.agreedAnew],
    [398, home.marked(12)],
  ],

  resting: [
    ...completed.map(([day, act]): Step => [day, act === first.agreed ? first.agreedAloud : act]),
    [30, ending.rests],
  ],
  woken: [...completed, [30, ending.rests], [46, ending.wakes]],
  withdrawn: [...completed, [30, ending.withdrawn]],
  'ended-by-person': [...completed, [30, ending.endedByPerson]],
  'closed-by-the-rule': [
    ...housed,
    [32, home.stabilityAgreed(3)],
    [100, handover.needMet],
    [130, ending.closed('housed-and-stable')],
  ],
  died: [...completed, [30, ending.closed('died')]],
  'moved-away': [...completed, [20, handover.needMet], [30, ending.closed('moved')]],
  expelled: [...completed, [30, ending.closed('expelled')]],
  'in-error': [
    ...needed.slice(0, 2),
    [4, first.agreedAloud],
    [5, words.answerRead('client.ConsentGiven', false)],
    [6, ending.closedByStarter('registered-in-error')],
  ],

  'responsibility-disputed': disputed,
  'responsibility-late': [...disputed, [40, release.waits]],
  'responsible-proposed': [...disputed, [12, duty.responsibleProposed]],
  'responsible-agreed': [...disputed, [12, duty.responsibleProposed], [14, duty.responsibleAgreed]],
  'responsible-decided': [...disputed, [30, duty.responsibleDecided]],

  'said-aloud': [...completed, [14, words.saidAloud]],
  'confirmed-aloud': [...completed, [14, words.saidAloud], [16, words.confirmed]],
  'fact-disputed': [...completed, [14, words.saidAloud], [15, words.disputed('client.OwnPriorityStated')]],
  'fact-corrected': [
    ...housed,
    [40, home.homeSeen],
    [42, words.disputed('joint-case.HomeAssessed')],
    [44, words.correctedByReceiver],
  ],
  'in-aftercare': [[0, records.aftercareAgreed], [1, records.aftercarePlanned], ...completed],
  'met-outside': [
    [0, records.metOutside],
    ...completed,
    [13, first.joins('helse-fjordvik/ruspoliklinikk')],
    [15, records.medicineConfirmed],
    [16, first.joins('bymisjon-fjordvik/bo-team')],
    [18, records.visited],
  ],
} as const satisfies Record<string, readonly Step[]>;

export type CourseName = keyof typeof courses;

/** How many days a road takes, from its first step to its last. */
export function daysOf(course: CourseName): number {
  return Math.max(...courses[course].map(([day]) => day));
}
