import type { Input } from '../support/speaker.js';
import type { Name, Scene } from './scene.js';

/** One command of one endpoint: who can do it, with what, and what then may not happen. */
export interface Account {
  readonly by: Name;
  readonly mutation: string;
  /** A good input, without a command id; whatever has to come before it is done by others. */
  ready(scene: Scene): Promise<Input>;
  /** The body that may not go under the same command id: of this command, or of another one on the same stream. */
  other(input: Input, scene: Scene): Promise<{ readonly mutation?: string; readonly input: Input }>;
  /** What comes of the same input under a new command id. `Accepted` says that it was so already, and stores nothing. */
  readonly again: 'Accepted' | 'stores another' | string;
  /** Others at the same endpoint, to whom none of it is there. */
  readonly outsiders?: readonly Name[];
  /** True where nothing of it comes on the log, so that a repeat is no repeat: the newest stands. */
  readonly offTheLog?: true;
  /** True where Noor's case is there for this body too. */
  readonly knowsNoor?: true;
  /** True where no input of this kind's can be good: then even the best is not there. */
  readonly never?: true;
}

/** Another body of the same command: these fields are different. */
export function changed(change: Input): Account['other'] {
  return async (input) => ({ input: { ...input, ...change } });
}

/** On the same stream as an input that names nothing but the case and a thing in it: a need. */
export const asNeed: Account['other'] = async ({ caseId }) => ({
  mutation: 'registerNeed',
  input: { caseId, area: 'HOUSING', urgency: 'LATER', description: 'Noe annet' },
});
