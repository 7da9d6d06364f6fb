import type { Kind } from '../session/kinds.ts';

const files: Readonly<Record<string, string>> = import.meta.glob('./queries/**/*.graphql', {
  eager: true,
  query: '?raw',
  import: 'default',
});

export interface ReadyQuery {
  /** The first comment line of the file. */
  readonly title: string;
  readonly text: string;
}

/** The ready queries of an endpoint. The first line of each file is its title. */
export function readyQueries(kind: Kind): readonly ReadyQuery[] {
  return Object.entries(files)
    .filter(([path]) => path.startsWith(`./queries/${kind}/`))
    .map(([, text]) => ({ title: (text.split('\n')[0] ?? '').replace(/^#\s*/, ''), text }));
}
