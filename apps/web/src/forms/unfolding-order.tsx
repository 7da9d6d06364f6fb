import type { ComponentType } from 'react';
import { OutcomeNotice, useOutcome } from '../shell/outcome.tsx';
import { Unfolding } from '../shell/unfolding.tsx';

export interface OrderFieldsProps {
  /** The order was accepted. */
  readonly onDone: () => void;
  readonly onClose: () => void;
}

interface UnfoldingOrderProps {
  readonly label: string;
  /** Said when the order was accepted. */
  readonly said: string;
  readonly fields: ComponentType<OrderFieldsProps>;
}

/** A button, the form that it unfolds, and what is said afterwards. */
export function UnfoldingOrder({ label, said, fields: Fields }: UnfoldingOrderProps) {
  const outcome = useOutcome();
  return (
    <div className="no-print">
      <Unfolding label={label}>
        {(close) => (
          <Fields
            onClose={close}
            onDone={() => {
              close();
              outcome.say(said);
            }}
          />
        )}
      </Unfolding>
      <OutcomeNotice outcome={outcome} />
    </div>
  );
}
