import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { castOf } from '../support/cast.js';
import { outcomeOf, type Answer, type Input } from '../support/speaker.js';
import { Scene, type Name } from './scene.js';

const names = castOf('');

/** The endpoint that somebody speaks at. */
export function endpointOf(name: Name) {
  return names[name].kind;
}

/** What is sent on one scene, what came of it, and that the log has grown only by what was done. */
export class Trial {
  /** Every outcome that a command has had at an endpoint. */
  readonly outcomes = new Map<string, Set<string>>();
  /** What is said of what is not there, for each command of an endpoint: the same to all, to the byte. */
  private readonly nothingThere = new Map<string, string>();
  private opened: Scene | undefined;
  private head = 0;

  get scene(): Scene {
    if (this.opened === undefined) throw new Error('The trial has not begun');
    return this.opened;
  }

  async begin(): Promise<void> {
    this.opened = await Scene.open();
    this.head = await this.scene.server.head();
  }

  async end(): Promise<void> {
    await this.opened?.stop();
  }

  /** Sends a command that has this outcome. */
  async tried(mutation: string, by: Name, input: Input, expected: string): Promise<Answer> {
    const answer = decent(await this.scene.cast[by].send(mutation, { commandId: randomUUID(), ...input }));
    const command = `${endpointOf(by)} ${mutation}`;
    const outcome = outcomeOf(answer);
    assert.equal(outcome, expected, `${by} ${JSON.stringify(input).slice(0, 400)}: ${answer.text}`);
    this.outcomes.set(command, (this.outcomes.get(command) ?? new Set<string>()).add(outcome));
    if (outcome !== 'NOT_THERE') return answer;
    const known = this.nothingThere.get(command) ?? answer.text;
    this.nothingThere.set(command, known);
    assert.equal(answer.text, known);
    return answer;
  }

  async caughtUp(): Promise<void> {
    await this.scene.server.settled();
    this.head = await this.scene.server.head();
  }

  async somethingHappened(): Promise<void> {
    const earlier = this.head;
    await this.caughtUp();
    assert.ok(this.head > earlier);
  }

  /** Nothing that is refused, or was done already, is in the log afterwards. */
  async unheard<T>(sent: readonly Promise<T>[]): Promise<readonly T[]> {
    const answers = await Promise.all(sent);
    assert.equal(await this.scene.server.head(), this.head, 'the log has grown');
    return answers;
  }
}

/** No answer shows our inside or the input. */
function decent(answer: Answer): Answer {
  assert.doesNotMatch(answer.text, /INTERNAL|UNAVAILABLE|anarifugl|stack|\/libs\/|14850350281/, answer.text);
  return answer;
}
