import { osloDateOf, participantOf, plain, plusDays } from '#lib/kernel';
import { releaseTrack } from '#lib/joint-case';
import { send, timePasses, workerAt, type Act } from '../walker.js';

const otherPrison = 'nesodal-fengsel/tilbakeforing';

export const homeAskedAbout: Act = (walker, at) =>
  send(walker, walker.starter, at, {
    type: 'AskKeepHome',
    caseId: walker.caseId,
    admittedOn: plusDays(osloDateOf(at), -20),
  });

/** There is a home that can wait. */
export const homeKept: Act = (walker, at) =>
  send(walker, walker.receiver, at, {
    type: 'AnswerKeepHome',
    caseId: walker.caseId,
    outcome: 'kept',
    until: plusDays(walker.releaseOn, 14),
  });

export const leaveGranted: Act = (walker, at) => {
  const [from, to] = [plusDays(osloDateOf(at), 3), plusDays(osloDateOf(at), 5)];
  return send(walker, walker.starter, at, { type: 'GrantLeave', caseId: walker.caseId, from, to });
};

/** A court moves the day by a week. */
export const dateMoved: Act = (walker, at) => {
  const on = plusDays(walker.releaseOn, 7);
  return send(
    walker,
    walker.starter,
    at,
    { type: 'SetReleaseDate', caseId: walker.caseId, on, reason: 'court' },
    'moved',
  );
};

export const transferAnnounced: Act = (walker, at) => {
  const to = participantOf(workerAt(otherPrison));
  const on = plusDays(osloDateOf(at), 4);
  return send(walker, walker.starter, at, { type: 'TransferPerson', caseId: walker.caseId, to, on });
};

export const transferred: Act = async (walker, at) => {
  const { caseId } = walker;
  await send(walker, workerAt(otherPrison), at, { type: 'AcceptInvitation', caseId }, 'transfer');
  await send(walker, workerAt(otherPrison), at, { type: 'ConfirmTransfer', caseId, on: osloDateOf(at) });
};

/** Remand is over within the hour: the track starts on the day of release. */
export const remandEnded: Act = async (walker, at) => {
  const { caseId, starter, id } = walker;
  const on = osloDateOf(at);
  const recordId = `private-${id('record')}`;
  await send(walker, starter, at, { type: 'ChangeCustodyGround', recordId, ground: 'remand-ended', on });
  await send(walker, starter, at, { type: 'SetReleaseDate', caseId, on });
};

export const groundTold: Act = (walker, at) =>
  send(walker, walker.starter, at, {
    type: 'TellCustodyGround',
    caseId: walker.caseId,
    ground: 'sentence',
    on: plusDays(osloDateOf(at), -120),
  });

/** Out of the gate. When the sentence is served, the prison may follow up until that day is over. */
export function released(to: 'end-of-sentence' | 'probation'): Act {
  return (walker, at) =>
    send(walker, walker.starter, at, { type: 'RecordRelease', caseId: walker.caseId, on: osloDateOf(at), to });
}

/** Whoever is out on probation can be followed up until it ends. */
export const authorityEndSet: Act = (walker, at) =>
  send(walker, walker.starter, at, {
    type: 'SetAuthorityEnd',
    caseId: walker.caseId,
    on: plusDays(walker.releaseOn, 120),
    ground: 'end-of-probation',
  });

/** Those who were held come out on the day that was set; of the others it is long ago. */
export const outOfTheGate: Act = async (walker, at) => {
  if (walker.person.start === 'admission') await released('end-of-sentence')(walker, at);
};

export const receptionNamed: Act = (walker, at) =>
  send(walker, walker.starter, at, {
    type: 'NameMunicipalityOfStay',
    caseId: walker.caseId,
    reception: participantOf(workerAt('nesodal/nav-kommune')),
  });

/** Days go by, and what they bring is on record. */
export const waits: Act = (walker, at) => timePasses(walker, at);

export const takeOverConfirmed: Act = async (walker, at) => {
  await timePasses(walker, at);
  const { caseId, needId } = walker;
  await send(walker, workerAt('nesodal/nav-kommune'), at, { type: 'ConfirmTakeOver', caseId, needId });
};

/** Something of the track is done, or need not be. */
export function milestone(code: string, outcome: 'done' | 'not-needed'): Act {
  return (walker, at) => {
    const found = releaseTrack.milestones.find((candidate) => candidate.code === code);
    if (found === undefined) throw new Error(`The track of the demo has no milestone ${code}`);
    const track = { track: releaseTrack.code, version: releaseTrack.version, concerns: found.concerns };
    const command = { type: 'ReachMilestone', caseId: walker.caseId, milestone: code, ...track, outcome };
    return send(walker, walker.starter, at, command, code);
  };
}

/** A point of the release card: somebody has it, and in words how it is settled. */
export const cardBegun: Act = async (walker, at) => {
  const { caseId, starter } = walker;
  await send(walker, starter, at, { type: 'TakeCardItem', caseId, item: 'travel' }, 'travel');
  await send(walker, starter, at, { type: 'TakeCardItem', caseId, item: 'id-papers' }, 'id-papers');
  const note = plain('Førerkort i lomma.');
  await send(walker, starter, at, { type: 'SettleCardItem', caseId, item: 'id-papers', note }, 'id-papers');
};
