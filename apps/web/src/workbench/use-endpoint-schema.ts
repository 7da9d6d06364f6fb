import { useEffect, useState } from 'react';
import { buildSchema, type GraphQLSchema } from 'graphql';
import type { Kind } from '../session/kinds.ts';

const sdl: Readonly<Record<string, () => Promise<string>>> = import.meta.glob<string>('../../../../schema/*.graphql', {
  query: '?raw',
  import: 'default',
});

/** The committed schema of an endpoint, so that nothing is asked for what is known. Undefined until it is read. */
export function useEndpointSchema(kind: Kind): GraphQLSchema | undefined {
  const [read, setRead] = useState<{ readonly kind: Kind; readonly schema: GraphQLSchema }>();
  useEffect(() => {
    void sdl[`../../../../schema/${kind}.graphql`]?.().then((text) => setRead({ kind, schema: buildSchema(text) }));
  }, [kind]);
  return read?.kind === kind ? read.schema : undefined;
}
