import type { ReactNode } from 'react';
import { RolesPage } from '../roles/roles-page.tsx';
import type { Kind } from '../session/kinds.ts';
import { useSession } from '../session/session-context.tsx';
import { NotTherePage } from './not-there-page.tsx';

interface ForProps {
  readonly kinds: readonly Kind[];
  readonly screen: ReactNode;
}

/** A screen for some kinds. For others it is not there; one who is not logged in comes to the role cards. */
export function For({ kinds, screen }: ForProps) {
  const { session } = useSession();
  if (session === undefined) return <RolesPage />;
  return kinds.includes(session.kind) ? screen : <NotTherePage />;
}
