import type { after, before, describe, it } from 'node:test';

/** Node's test functions, handed in so that the library does not load a test runner where it serves. */
export interface Runner {
  readonly describe: typeof describe;
  readonly it: typeof it;
  readonly before: typeof before;
  readonly after: typeof after;
}
