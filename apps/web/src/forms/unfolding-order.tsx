import type { ComponentType, ReactNode } from 'react';
import { OutcomeNotice, useOutcome } from '../shell/outcome.tsx';
import { Unfolding } from '../shell/unfolding.tsx';

export interface OrderFieldsProps {
  /** The order was accepted. */
  readonly onDone: () => void;
  readonly onClose: () => void;
}

interface UnfoldsProps {
  readonly label: string;
  /** Said when the order was accepted. */
  readonly said: string;
  /** For what is done seldom. */
  readonly quiet?: boolean;
  /** The form, told what to do when it is done or left. */
  readonly children: (unfolded: OrderFieldsProps) => ReactNode;
}

/** A button, the form that it unfolds, and what is said afterwards. */
export function Unfolds({ label, said, quiet = false, children }: UnfoldsProps) {
  const outcome = useOutcome();
  return (
    <div className="no-print">
      <Unfolding label={label} quiet={quiet}>
        {(close) =>
          children({
            onClose: close,
            onDone: () => {
              close();
              outcome.say(said);
            },
          })
        }
      </Unfolding>
      <OutcomeNotice outcome={outcome} />
    </div>
  );
}

interface UnfoldingOrderProps {
  readonly label: string;
  readonly said: string;
  readonly fields: ComponentType<OrderFieldsProps>;
}

/** The same for a form that needs to be told nothing else. */
export function UnfoldingOrder({ label, said, fields: Fields }: UnfoldingOrderProps) {
  return (
    <Unfolds label={label} said={said}>
      {(unfolded) => <Fields {...unfolded} />}
    </Unfolds>
  );
}
