import { participantOf, plain } from '#lib/kernel';
import { self, send, type Act, type Walker } from '../walker.js';

/** A body writes down what the person said, and reads it back. */
export const saidAloud: Act = (walker, at) => {
  const { caseId, personId, starter } = walker;
  const registeredBy = participantOf(starter);
  const words = { words: plain('Å få hentet tingene mine fra lageret.'), form: 'oral', registeredBy, readBack: true };
  return send(walker, starter, at, { type: 'StateOwnPriority', caseId, personId, ...words }, 'aloud');
};

export const confirmed: Act = async (walker, at) => {
  const { caseId, personId } = walker;
  const eventId = await newestOf(walker, 'client.OwnPriorityStated');
  await send(walker, self(walker), at, { type: 'ConfirmSpokenWord', caseId, personId, eventId });
};

/** *Dette er feil*: the person says so of the newest fact of a sort. */
export function disputed(type: string): Act {
  return async (walker, at) => {
    const { caseId, personId } = walker;
    const eventId = await newestOf(walker, type);
    const words = { words: plain('Dette stemmer ikke.'), form: 'digital' };
    await send(walker, self(walker), at, { type: 'DisputeFact', caseId, personId, eventId, ...words }, type);
  };
}

/** The body that wrote it down puts it right. */
export const correctedByReceiver: Act = async (walker, at) => {
  const eventId = await newestOf(walker, 'joint-case.HomeAssessed');
  const { caseId, receiver } = walker;
  const command = { type: 'CorrectFact', caseId, eventId, takeBack: true, reason: 'the-person-says-so' };
  await send(walker, receiver, at, command);
};

/** What was written down of the person's yes or no is right, or is not. */
export function answerRead(type: string, isRight: boolean): Act {
  return async (walker, at) => {
    const { ground, personId } = walker;
    const eventId = (await ground.store.readStream(personId)).findLast((event) => event.type === type)?.id;
    const words = { words: plain('Det sa jeg ikke.') };
    const said = isRight ? { type: 'ConfirmSpokenAnswer' } : { type: 'DisputeSpokenAnswer', ...words };
    await send(walker, self(walker), at, { ...said, personId, eventId });
  };
}

async function newestOf({ ground, caseId }: Walker, type: string) {
  const found = (await ground.store.readStream(caseId)).findLast((event) => event.type === type);
  if (found === undefined) throw new Error(`The case of the demo has no ${type}`);
  return found.id;
}
