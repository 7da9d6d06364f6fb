import type { EndpointSeals, SortKeys } from './endpoint-seals.js';
import { problem } from './problem.js';

/** Arguments of a Relay connection, forwards only. */
export interface PageArguments {
  readonly first?: number | null;
  readonly after?: string | null;
}

/** What to fetch: `take` rows behind `after`. It is one row more than is shown, which tells whether there is a next page. */
export interface Page {
  readonly list: string;
  readonly first: number;
  readonly take: number;
  readonly after: SortKeys | undefined;
}

export interface Connection<T> {
  readonly edges: readonly { readonly cursor: string; readonly node: T }[];
  readonly pageInfo: {
    readonly hasNextPage: boolean;
    readonly hasPreviousPage: boolean;
    readonly startCursor: string | null;
    readonly endCursor: string | null;
  };
}

export const largestPage = 100;

/**
 * Reads the arguments of the connection named `list`. Without `first`, 25 rows.
 * Throws BAD_USER_INPUT when `first` is not 1..100 or `after` is not a cursor of this list.
 */
export function pageOf(seals: EndpointSeals, list: string, { first, after }: PageArguments): Page {
  const size = first ?? 25;
  if (!Number.isInteger(size) || size < 1 || size > largestPage)
    throw problem('BAD_USER_INPUT', { field: 'first', message: `Ask for 1 to ${largestPage} rows.` });
  const keys = after == null ? undefined : seals.openCursor(list, after);
  if (after != null && keys === undefined)
    throw problem('BAD_USER_INPUT', { field: 'after', message: 'Use a cursor that this list gave out.' });
  return { list, first: size, take: size + 1, after: keys };
}

/** A page of rows, fetched by `page.take`, as a Relay connection. `keyOf` gives the sort keys of a row, the last one unique. */
export function connectionOf<T>(
  seals: EndpointSeals,
  rows: readonly T[],
  page: Page,
  keyOf: (row: T) => SortKeys,
): Connection<T> {
  const edges = rows
    .slice(0, page.first)
    .map((row) => ({ cursor: seals.sealCursor(page.list, keyOf(row)), node: row }));
  return {
    edges,
    pageInfo: {
      hasNextPage: rows.length > page.first,
      hasPreviousPage: page.after !== undefined,
      startCursor: edges.at(0)?.cursor ?? null,
      endCursor: edges.at(-1)?.cursor ?? null,
    },
  };
}
