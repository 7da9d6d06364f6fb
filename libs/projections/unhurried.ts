import type { RecordedEvent } from '#lib/event-store';

export interface UnhurriedOptions {
  readonly fold: (events: readonly RecordedEvent[]) => Promise<void>;
  /** Whether somebody may wait for what they change. */
  readonly isAwaited: (events: readonly RecordedEvent[]) => boolean;
  /** Told once, when what was put off could not be folded. Nothing is folded after that. */
  readonly onFailure: (reason: unknown) => void;
  /** In milliseconds: between the end of one batch and the next that nobody waits for; 100 by default. */
  readonly pace?: number;
}

export interface Unhurried {
  /** Takes what follows on the log. Resolves when it is folded, or at once where it is put off. Rejects with what stands in the way. */
  take(events: readonly RecordedEvent[]): Promise<void>;
  /** Resolves when the batch in hand is finished. What is put off is left to whoever goes on from the checkpoint. */
  stop(): Promise<void>;
}

/**
 * Folds at once what somebody waits for, and everything before it. What nobody waits for is folded at once too, as long as that does not happen all the
 * time: on a busy day it waits a moment, and one transaction serves several events.
 */
export function unhurried({ fold, isAwaited, onFailure, pace = 100 }: UnhurriedOptions): Unhurried {
  let waiting: readonly RecordedEvent[] = [];
  let turn: Promise<void> = Promise.resolve();
  let timer: NodeJS.Timeout | undefined;
  let lastEnd = -Infinity;
  let isOver = false;

  const foldWaiting = async (): Promise<void> => {
    const events = waiting;
    waiting = [];
    if (events.length === 0 || isOver) return;
    try {
      await fold(events);
    } catch (failure) {
      // Whatever follows would be folded over a gap.
      isOver = true;
      throw failure;
    } finally {
      lastEnd = performance.now();
    }
  };
  const inTurn = (): Promise<void> => {
    clearTimeout(timer);
    timer = undefined;
    const mine = turn.then(foldWaiting);
    turn = mine.catch(() => undefined);
    return mine;
  };
  return {
    take: async (events) => {
      waiting = [...waiting, ...events];
      const left = isAwaited(events) ? 0 : lastEnd + pace - performance.now();
      if (left <= 0) await inTurn();
      else timer ??= setTimeout(() => void inTurn().catch(onFailure), left);
    },
    stop: () => {
      isOver = true;
      clearTimeout(timer);
      return turn;
    },
  };
}
