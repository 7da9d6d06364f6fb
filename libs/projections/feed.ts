import { z } from 'zod';
import { isKind, isStreamName, type Kind, type StreamName } from '#lib/kernel';
import type { Change } from './view-definition.js';

/** The notification channel on which runners tell, at commit, how far they are and whose rows changed. No content. */
export const viewChannel = 'samhold_views';

export interface Progress {
  readonly kind: Kind;
  readonly position: number;
}

export type ViewNews =
  | (Progress & { readonly news: 'progress' })
  | ({ readonly news: 'change'; readonly kind: Kind } & Change)
  /** Nobody listened for a while: anything may have changed. Never told by another process. */
  | { readonly news: 'missed' };

const newsSchema = z.union([
  z.strictObject({ news: z.literal('progress'), kind: z.string().refine(isKind), position: z.number() }),
  z.strictObject({
    news: z.literal('change'),
    kind: z.string().refine(isKind),
    holder: z.string(),
    unit: z.string(),
    caseId: z.custom<StreamName>((value) => typeof value === 'string' && isStreamName(value)).nullable(),
    revision: z.number(),
  }),
]);

export function parseNews(payload: string): ViewNews {
  return newsSchema.parse(JSON.parse(payload));
}

type Listener = (news: ViewNews) => void;

/** What this process has heard from the runners, wherever they run. */
export class ViewFeed {
  private readonly positions = new Map<Kind, number>();
  private readonly listeners = new Set<Listener>();

  hear(news: ViewNews): void {
    // A database that crashed may have given back views from a moment earlier; whoever keeps them up tells again how far they are.
    if (news.news === 'missed') this.positions.clear();
    if (news.news === 'progress')
      this.positions.set(news.kind, Math.max(news.position, this.positions.get(news.kind) ?? 0));
    for (const listener of [...this.listeners]) listener(news);
  }

  /** Calls back for each piece of news until the returned function is called. */
  listen(listener: Listener): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  /** True once the kind's views hold everything up to the position; false when that takes longer than `ms`. */
  reached(kind: Kind, position: number, ms: number): Promise<boolean> {
    const isThere = () => (this.positions.get(kind) ?? 0) >= position;
    if (isThere()) return Promise.resolve(true);
    return new Promise((resolve) => {
      const end = (answer: boolean) => {
        clearTimeout(timer);
        stop();
        resolve(answer);
      };
      const timer = setTimeout(() => end(false), ms);
      const stop = this.listen(() => {
        if (isThere()) end(true);
      });
    });
  }
}
