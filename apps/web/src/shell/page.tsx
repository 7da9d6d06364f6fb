import { useEffect, useRef, type ReactNode } from 'react';
import { Heading } from '@navikt/ds-react';

interface PageProps {
  /** Stands in the window's title too, so never a person's name. */
  readonly title: string;
  /** What the heading shows instead of the title. */
  readonly heading?: ReactNode;
  readonly width?: 'narrow' | 'wide';
  readonly children?: ReactNode;
}

/** A screen: its title, and the focus on its heading when one comes to it from another. */
export function Page({ title, heading, width = 'narrow', children }: PageProps) {
  const top = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    document.title = `${title} – Samhold`;
  }, [title]);
  useEffect(() => {
    if (document.activeElement !== document.body || history.length < 2) return;
    top.current?.focus({ preventScroll: true });
  }, []);
  return (
    <div className={`page page-${width}`}>
      <Heading level="1" size="large" ref={top} tabIndex={-1} className="page-heading">
        {heading ?? title}
      </Heading>
      {children}
    </div>
  );
}
