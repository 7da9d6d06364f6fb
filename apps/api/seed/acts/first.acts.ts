import { osloDateOf, participantOf, plain, plusDays, type GrantId } from '#lib/kernel';
import { grantsByPreset } from '#lib/disclosure';
import type { Enquiry } from '../demo-person.js';
import { follow, self, send, workerAt, type Act, type Walker } from '../walker.js';

/** The first body writes the person down in its own record. */
export const registered: Act = async (walker, at) => {
  const { person, personId, starter, releaseOn, id } = walker;
  if (person.start !== 'admission') return enquired(person.start)(walker, at);
  const today = osloDateOf(at);
  const ground = person.remand === true ? 'remand' : 'sentence';
  await send(walker, starter, at, {
    type: 'RegisterAdmission',
    recordId: `private-${id('record')}`,
    personId,
    admittedOn: plusDays(today, ground === 'remand' ? -20 : -120),
    ground,
    ...(ground === 'remand' ? {} : { releaseExpectedOn: releaseOn }),
    name: plain(person.name),
    nationalId: plain(person.nationalId),
    alreadyHere: false,
  });
};

function enquired(enquiry: Enquiry): Act {
  return async (walker, at) => {
    const { person, personId, starter, id } = walker;
    await send(walker, starter, at, {
      type: 'RegisterEnquiry',
      recordId: `private-${id('record')}`,
      personId,
      ...enquiry,
      name: plain(person.name),
      reach: plain('Ring Bo-teamet, de vet hvor.'),
      dangerNow: false,
      nationalId: plain(person.nationalId),
      alreadyHere: false,
    });
  };
}

/** Everybody that the person is asked about: the four of the region, and whom this road takes besides. */
function asksAbout({ person, starter, receiver }: Walker) {
  const others = [
    starter,
    workerAt('nesodal/nav-kommune'),
    workerAt('fjordvik/boligkontor'),
    workerAt('bymisjon-fjordvik/bo-team'),
    receiver,
    ...(person.alsoAsked ?? []).map(workerAt),
  ];
  return [...new Map(others.map((other) => [`${other.organisation}/${other.unit}`, participantOf(other)])).values()];
}

export const asked: Act = (walker, at) => ask('')(walker, at);
export const agreed: Act = (walker, at) => agree('')(walker, at);
export const agreedAloud: Act = (walker, at) => agree('', saidAloud(walker))(walker, at);
/** After a year everybody is asked about anew, for consent does not last for ever. */
export const askedAnew: Act = (walker, at) => ask(' anew')(walker, at);
export const agreedAnew: Act = (walker, at) => agree(' anew')(walker, at);

function ask(round: string): Act {
  return async (walker, at) => {
    const { person, personId, starter, id } = walker;
    const command = {
      type: 'ProposeCooperation',
      proposalId: `proposal-${id(`proposal${round}`)}`,
      personId,
      recipients: asksAbout(walker),
      name: plain(person.name),
      nationalId: plain(person.nationalId),
      reason: plain('Vi vil at du skal ha en bolig og noen å ringe til når du kommer ut.'),
    };
    await send(walker, starter, at, command, round);
  };
}

function agree(round: string, said?: ReturnType<typeof saidAloud>): Act {
  return async (walker, at) => {
    const { ground, personId, caseId, receiver, id } = walker;
    const preset = 'home-and-daily-life';
    const grantIdOf = (place: number) => grantIdAt(walker, place, round);
    const answer = { preset, recipients: asksAbout(walker), from: at, grantIdOf };
    const grants = grantsByPreset(answer, ground.policy) ?? [];
    if (grants.length === 0) throw new Error(`The policy gives ${receiver.kind} nothing by the preset ${preset}`);
    const proposalId = `proposal-${id(`proposal${round}`)}`;
    const yes = { type: 'GiveConsent', personId, form: 'digital', proposalId, caseId, preset, grants };
    await send(walker, said === undefined ? self(walker) : walker.starter, at, { ...yes, ...said }, round);
    await follow(walker, personId, at);
  };
}

/** The grant to the body at that place in the list of those that were asked about. The starter stands first. */
export function grantIdAt({ id }: Walker, place: number, round = ''): GrantId {
  return `grant-${id(`grant ${place}${round}`)}`;
}

export const needed: Act = async (walker, at) => {
  const { person, personId, caseId, needId, starter, releaseOn } = walker;
  const { area, urgency, need, priority } = person;
  if (person.start === 'admission' && person.remand !== true)
    await send(walker, starter, at, { type: 'SetReleaseDate', caseId, on: releaseOn });
  await send(walker, starter, at, { type: 'RegisterNeed', caseId, needId, area, urgency, description: plain(need) });
  const words = { type: 'StateOwnPriority', caseId, personId, words: plain(priority), form: 'digital' };
  await send(walker, self(walker), at, words);
};

/** The first body writes the answer down as the person said it, and reads it back. */
function saidAloud({ starter }: Walker) {
  return { form: 'oral', registeredBy: participantOf(starter), readBack: true };
}

export const saidNoAloud: Act = async (walker, at) => {
  const { personId, starter, id } = walker;
  const proposalId = `proposal-${id('proposal')}`;
  await send(walker, starter, at, { type: 'DeclineCooperation', personId, proposalId, ...saidAloud(walker) });
};

/** A further body takes part, because the first one asks it in. */
export function joins(place: string): Act {
  return async (walker, at) => {
    const { caseId, starter } = walker;
    const invitee = participantOf(workerAt(place));
    await send(walker, starter, at, { type: 'InviteOrganisation', caseId, invitee }, place);
    await send(walker, workerAt(place), at, { type: 'AcceptInvitation', caseId }, place);
  };
}
