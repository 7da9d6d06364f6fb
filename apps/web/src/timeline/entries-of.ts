interface Edge<Entry> {
  readonly cursor: string;
  readonly node: Entry;
}

/** The entries of a page, each with the cursor that it stands right behind: by that, one entry can be asked for alone. */
export function entriesOf<Entry>(
  edges: readonly Edge<Entry>[],
  after: string | null,
): readonly (Entry & { readonly behind: string | null })[] {
  return edges.map(({ node }, at) => ({ ...node, behind: edges[at - 1]?.cursor ?? after }));
}
