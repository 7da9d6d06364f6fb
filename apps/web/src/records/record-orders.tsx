import type { RecordRowFragment } from '../operations/joint-case.ts';
import { useSession } from '../session/session-context.tsx';
import { AftercarePlanForm } from './aftercare-plan-form.tsx';
import { ChildrensNeedForm } from './childrens-need-form.tsx';
import { CustodyChangeForm } from './custody-change-form.tsx';

export interface RecordOrderProps {
  readonly record: RecordRowFragment;
  /** What the order led to, in words. */
  readonly onDone: (text: string) => void;
}

/** What one's own kind of body can add to a record of its own. Nobody else is told. */
export function RecordOrders(props: RecordOrderProps) {
  const { session } = useSession();
  if (session?.kind === 'child-welfare')
    return (
      <div className="stack-tight">
        <AftercarePlanForm {...props} />
        <ChildrensNeedForm {...props} />
      </div>
    );
  return session?.kind === 'correctional-service' ? <CustodyChangeForm {...props} /> : null;
}
