import { createContext, use, useEffect, useMemo, type ReactNode } from 'react';
import { Provider } from 'urql';
import { connect } from '../graphql/client.ts';
import { useView } from '../graphql/use-view.ts';
import { MeDocument, type MeQuery } from '../operations/every-kind.ts';
import type { Session } from '../session/session.ts';
import { useSession } from '../session/session-context.tsx';

export type Me = MeQuery['me'];

const MeContext = createContext<Me | undefined>(undefined);
const nothing = {};

/** Who you are, as your organisation's login says; undefined until the endpoint has answered. */
export function useMe(): Me | undefined {
  return use(MeContext);
}

/** The endpoint of the one who is logged in, around everything that asks it. */
export function Endpoint({ children }: { readonly children: ReactNode }) {
  const { session } = useSession();
  return session === undefined ? children : <Connected session={session}>{children}</Connected>;
}

function Connected({ session, children }: { readonly session: Session; readonly children: ReactNode }) {
  const { expire } = useSession();
  const { client, close } = useMemo(() => connect(session, expire), [session, expire]);
  useEffect(() => close, [close]);
  return (
    <Provider value={client}>
      <MeProvider>{children}</MeProvider>
    </Provider>
  );
}

function MeProvider({ children }: { readonly children: ReactNode }) {
  const { data } = useView(MeDocument, nothing);
  return <MeContext value={data?.me}>{children}</MeContext>;
}
