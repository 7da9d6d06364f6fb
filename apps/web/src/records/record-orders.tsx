import { custodyWords } from '../custody/custody.words.ts';
import type { RecordRowFragment } from '../operations/joint-case.ts';
import { useSession } from '../session/session-context.tsx';
import { useWords } from '../words/language.tsx';
import { AftercarePlanForm } from './aftercare-plan-form.tsx';
import { ChildrensNeedForm } from './childrens-need-form.tsx';
import { CustodyChangeForm } from './custody-change-form.tsx';

export interface RecordOrderProps {
  readonly record: RecordRowFragment;
  /** What the order led to, in words. */
  readonly onDone: (text: string) => void;
}

/** A remand can become a sentence or end; what a sentence comes to is the release's to tell. */
function CustodyNow(props: RecordOrderProps) {
  const words = useWords(custodyWords);
  switch (props.record.custodyGround) {
    case 'REMAND':
      return <CustodyChangeForm {...props} />;
    case 'SENTENCE':
      return <p className="quiet">{words.sentenced}</p>;
    case 'REMAND_ENDED':
      return <p className="quiet">{words.change}.</p>;
    case null:
      return null;
  }
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
  return session?.kind === 'correctional-service' ? <CustodyNow {...props} /> : null;
}
