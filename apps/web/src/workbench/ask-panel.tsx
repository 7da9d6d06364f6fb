import { useMemo } from 'react';
import { createGraphiQLFetcher } from '@graphiql/toolkit';
import { GraphiQL } from 'graphiql';
import { createClient } from 'graphql-ws';
import type { Asker } from './machine-login.ts';
import { useEndpointSchema } from './use-endpoint-schema.ts';

interface AskPanelProps {
  readonly asker: Asker;
  readonly query: string;
}

/** GraphiQL on the endpoint of the one who asks. What is written stays in this tab. */
export function AskPanel({ asker, query }: AskPanelProps) {
  const fetcher = useMemo(() => fetcherFor(asker), [asker]);
  const schema = useEndpointSchema(asker.kind);
  if (schema === undefined) return null;
  return (
    <GraphiQL
      key={`${asker.kind} ${query}`}
      fetcher={fetcher}
      schema={schema}
      query={query}
      storage={sessionStorage}
      shouldPersistHeaders={false}
      isHeadersEditorEnabled={false}
      forcedTheme="light"
    />
  );
}

function fetcherFor({ kind, accessToken }: Asker) {
  const authorization = `Bearer ${accessToken}`;
  const path = `/graphql/${kind}`;
  const wsClient = createClient({
    url: `${location.origin.replace(/^http/, 'ws')}${path}`,
    connectionParams: { authorization },
  });
  return createGraphiQLFetcher({ url: path, headers: { authorization, 'apollo-require-preflight': 'true' }, wsClient });
}
