import { useEffect, useId, useRef, useState, type ReactNode } from 'react';
import { Button } from '@navikt/ds-react';

interface UnfoldingProps {
  readonly label: string;
  readonly main?: boolean;
  /** For what is done seldom. */
  readonly quiet?: boolean;
  /** A draft is kept here: open from the start. */
  readonly open?: boolean;
  readonly children: (close: () => void) => ReactNode;
}

/** A button that unfolds a form below itself, and takes the focus back when it is closed. */
export function Unfolding({ label, main = false, quiet = false, open: openAtFirst = false, children }: UnfoldingProps) {
  const [open, setOpen] = useState(openAtFirst);
  const id = useId();
  const button = useRef<HTMLButtonElement>(null);
  const wasOpen = useRef(openAtFirst);
  useEffect(() => {
    if (wasOpen.current && !open) button.current?.focus();
    wasOpen.current = open;
  }, [open]);
  return (
    <div className="unfolding no-print">
      <Button
        ref={button}
        size="small"
        variant={main ? 'primary' : quiet ? 'tertiary' : 'secondary'}
        aria-expanded={open}
        aria-controls={id}
        onClick={() => setOpen(!open)}
      >
        {label}
      </Button>
      <div id={id} className="unfolded">
        {open ? children(() => setOpen(false)) : null}
      </div>
    </div>
  );
}
