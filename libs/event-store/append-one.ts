import type { EventStore } from './store.port.js';

/** One command alone, by the way of several in turn. */
export function appendOne(appendInTurn: EventStore['appendInTurn']): EventStore['append'] {
  return async (stream, expected, events, commandId) => {
    const [outcome] = await appendInTurn(stream, expected, [{ commandId, events }]);
    if (outcome === undefined) throw new Error('The store answered fewer commands than it was sent');
    return outcome;
  };
}
