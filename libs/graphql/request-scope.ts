import type { BodyActor, Kind, PersonActor } from '#lib/kernel';
import type { SignedOrder } from '#lib/case-stream';
import type { EndpointSeals } from './endpoint-seals.js';

/** Who may speak at an endpoint. The platform never does. */
export type EndpointActor = BodyActor | PersonActor;

/** What a resolver gets as its context: one for each operation, and one for each event of a subscription. */
export interface EdgeContext {
  readonly kind: Kind;
  readonly actor: EndpointActor;
  readonly correlation: string;
  readonly seals: EndpointSeals;
  readonly scope: RequestScope;
  /** What the gateway of the actor's body has signed of this request, where that body signs for itself. */
  readonly order?: SignedOrder | undefined;
}

/** The life of one request: what was opened for it is closed when it ends, in the opposite order. */
export class RequestScope {
  readonly #closers: (() => void)[] = [];

  atEnd(close: () => void): void {
    this.#closers.push(close);
  }

  end(): void {
    for (let close = this.#closers.pop(); close !== undefined; close = this.#closers.pop()) close();
  }
}

/**
 * Something made once for each request, at first use, such as a loader or a sealing session:
 * `const sealingOf = perRequest(() => sealing.open(), (session) => session.close())`.
 */
export function perRequest<T>(
  make: (context: EdgeContext) => T,
  close: (made: T) => void = () => undefined,
): (context: EdgeContext) => T {
  const made = new WeakMap<RequestScope, { readonly value: T }>();
  return (context) => {
    const known = made.get(context.scope);
    if (known) return known.value;
    const value = make(context);
    made.set(context.scope, { value });
    context.scope.atEnd(() => close(value));
    return value;
  };
}

export function isEdgeContext(value: unknown): value is EdgeContext {
  return typeof value === 'object' && value !== null && 'scope' in value && value.scope instanceof RequestScope;
}
