import type { ComponentType, ReactNode } from 'react';
import { OutcomeNotice, useOutcome, type Outcome } from '../shell/outcome.tsx';
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
  /** Where it is said instead, when the button itself goes away with what was done. */
  readonly outcome?: Outcome;
  /** The form, told what to do when it is done or left. */
  readonly children: (unfolded: OrderFieldsProps) => ReactNode;
}

/** A button, the form that it unfolds, and what is said afterwards. */
export function Unfolds({ label, said, quiet = false, outcome: elsewhere, children }: UnfoldsProps) {
  const here = useOutcome();
  const outcome = elsewhere ?? here;
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
      {elsewhere === undefined ? <OutcomeNotice outcome={here} /> : null}
    </div>
  );
}

interface UnfoldingOrderProps extends Omit<UnfoldsProps, 'children'> {
  readonly fields: ComponentType<OrderFieldsProps>;
}

/** The same for a form that needs to be told nothing else. */
export function UnfoldingOrder({ fields: Fields, ...unfolds }: UnfoldingOrderProps) {
  return <Unfolds {...unfolds}>{(unfolded) => <Fields {...unfolded} />}</Unfolds>;
}
