import type { EventStore } from '../store.port.js';
import { appendContract } from './append.contract.js';
import { inTurnContract } from './in-turn.contract.js';
import { readContract } from './read.contract.js';
import type { Runner } from './runner.contract.js';
import { subscribeContract } from './subscribe.contract.js';
import { writersContract } from './writers.contract.js';

export interface ContractOptions {
  readonly name: string;
  readonly open: () => Promise<EventStore>;
  /** How many events the thirty-two writers write together. */
  readonly events: number;
}

/** What every event store must do. An adapter's spec calls this with `node:test`; the log may hold events already. */
export function eventStoreContract(runner: Runner, { name, open, events }: ContractOptions): void {
  void runner.describe(`the event store ${name}`, () => {
    let opened: EventStore | undefined;
    const store = (): EventStore => {
      if (opened === undefined) throw new Error('The store is not open');
      return opened;
    };
    runner.before(async () => {
      opened = await open();
    });
    runner.after(() => store().close());
    appendContract(runner, store);
    inTurnContract(runner, store);
    readContract(runner, store);
    subscribeContract(runner, store);
    writersContract(runner, store, events);
  });
}
