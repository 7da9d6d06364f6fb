import type { Actor } from '#lib/kernel';
import type { Order } from '#lib/case-stream';
import { tuesday, uuidOf } from './people.js';

/** An order with a fixed id, sent on Tuesday unless said otherwise. */
export function order<C extends { readonly type: string }>(
  by: Actor,
  command: C,
  changes: Partial<Pick<Order<C>, 'id' | 'at' | 'sent'>> = {},
): Order<C> {
  return {
    id: uuidOf(`command ${command.type}`),
    by,
    at: tuesday,
    purpose: by.kind === 'client' ? 'own-access' : 'joint-follow-up',
    correlation: uuidOf('correlation'),
    causation: null,
    command,
    sent: {},
    ...changes,
  };
}
