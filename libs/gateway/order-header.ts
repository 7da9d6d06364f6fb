import { signedOrderSchema, type SignedOrder } from '#lib/case-stream';

/** The header in which a signed order travels with its request: base64url of JSON. */
export const orderHeader = 'samhold-order';

export function headerOf(order: SignedOrder): string {
  return Buffer.from(JSON.stringify(order)).toString('base64url');
}

/** Undefined for anything that is no signed order. */
export function orderIn(header: unknown): SignedOrder | undefined {
  if (typeof header !== 'string' || header.length > 2_000) return undefined;
  try {
    return signedOrderSchema.safeParse(JSON.parse(Buffer.from(header, 'base64url').toString('utf8'))).data;
  } catch {
    return undefined;
  }
}
