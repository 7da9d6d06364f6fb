import { endOfOsloDay, type CaseId, type Instant } from '#lib/kernel';
import type { LapseDwellingOffer } from './housing.commands.js';
import type { Homes } from './housing.state.js';

/** An offer of a home that lapses then, unless it is answered or withdrawn before. */
export interface LapsingOffer {
  readonly key: string;
  readonly due: Instant;
  readonly command: LapseDwellingOffer;
}

/** Each offer that nobody has answered waits for the end of its last day. */
export function lapsingOffers({ offers }: Homes, caseId: CaseId): readonly LapsingOffer[] {
  return offers
    .filter(({ status }) => status === 'offered')
    .map(({ offerId, replyBy }) => ({
      key: `dwelling-offer/${offerId}`,
      due: endOfOsloDay(replyBy),
      command: { type: 'LapseDwellingOffer', caseId, offerId },
    }));
}
