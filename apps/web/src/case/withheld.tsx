import { Heading } from '@navikt/ds-react';
import type { JointCaseFragment } from '../operations/joint-case.ts';
import { withheldReasonWords } from '../words/codes.words.ts';
import { useWords } from '../words/language.tsx';
import { fieldClassWords, wordFor } from '../words/open-codes.words.ts';
import { useCase } from './case-context.tsx';
import { caseWords } from './case.words.ts';

type Reason = JointCaseFragment['withheld'][number]['reason'];

/** What one does not see, by name and with the reason. */
export function Withheld() {
  const words = useWords(caseWords);
  const { withheld } = useCase().jointCase;
  if (withheld.length === 0) return null;
  const reasons = [...new Set(withheld.map(({ reason }) => reason))];
  return (
    <section className="card stack" aria-labelledby="withheld">
      <Heading level="2" size="small" id="withheld">
        {words.withheld}
      </Heading>
      <ul className="withheld">
        {reasons.map((reason) => (
          <WithheldFor key={reason} reason={reason} />
        ))}
      </ul>
    </section>
  );
}

function WithheldFor({ reason }: { readonly reason: Reason }) {
  const classes = useWords(fieldClassWords);
  const reasons = useWords(withheldReasonWords);
  const { withheld } = useCase().jointCase;
  const names = withheld.filter((one) => one.reason === reason).map((one) => wordFor(classes, one.fieldClass));
  return (
    <li>
      <strong>{capital(names.join(', '))}.</strong> {reasons[reason]}
    </li>
  );
}

function capital(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1);
}
