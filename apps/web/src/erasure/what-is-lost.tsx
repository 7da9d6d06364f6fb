import type { ErasureVerb } from '../operations/erasure.ts';
import { useWords } from '../words/language.tsx';
import { lostWords } from './what-is-lost.words.ts';

/** What happens, what is lost and for whom, in plain words. */
export function WhatIsLost({ verb }: { readonly verb: ErasureVerb }) {
  const words = useWords(lostWords);
  switch (verb) {
    case 'ERASE':
      return (
        <Warning
          title={words.forGood}
          lines={[words.what, words.forWhom, words.person, words.backups, words.stays, words.archive]}
        />
      );
    case 'DISPOSE':
      return (
        <Warning
          title={words.onTheDay}
          lines={[words.until, words.what, words.forWhom, words.person, words.backups, words.stays]}
        />
      );
    case 'RESTRICT':
      return <Warning title={words.restrict} lines={[words.restrictWhat, words.restrictStays]} />;
    case 'LIFT':
      return <p>{words.lift}</p>;
    case 'KEEP':
      return <p>{words.keep}</p>;
  }
}

/** True where something is lost, so that one has to say that one has read what. */
export function isLoss(verb: ErasureVerb | undefined): boolean {
  return verb === 'ERASE' || verb === 'DISPOSE' || verb === 'RESTRICT';
}

function Warning({ title, lines }: { readonly title: string; readonly lines: readonly string[] }) {
  return (
    <div className="loss" role="note">
      <p>
        <strong>{title}</strong>
      </p>
      <ul className="inner-list">
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </div>
  );
}
