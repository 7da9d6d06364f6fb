import { Heading } from '@navikt/ds-react';
import { useView } from '../graphql/use-view.ts';
import { HeldFactsDocument, type HeldFactsQuery } from '../operations/client.ts';
import { unitLine } from '../people/unit-line.tsx';
import { ViewState } from '../shell/view-state.tsx';
import { formatDay, inOslo } from '../words/dates.ts';
import { useLanguage, useSchemaLanguage, useWords } from '../words/language.tsx';
import { heldWords } from './held.words.ts';
import { TellOn } from './tell-on.tsx';

export type HeldFact = HeldFactsQuery['heldFacts'][number];

interface HeldFactsProps {
  /** The case that it can be told on; undefined while there is none. */
  readonly caseId: string | undefined;
  readonly refresh: () => void;
}

/** What bodies hold about the person in their own records; the person alone decides whether others come to know. */
export function HeldFacts({ caseId, refresh }: HeldFactsProps) {
  const words = useWords(heldWords);
  const view = useView(HeldFactsDocument, { language: useSchemaLanguage() });
  return (
    <ViewState view={view}>
      {({ heldFacts }) =>
        heldFacts.length === 0 ? null : (
          <section className="stack" aria-labelledby="held">
            <Heading level="2" size="small" id="held">
              {words.title}
            </Heading>
            <p>{words.lead}</p>
            {newestOfEach(heldFacts).map((fact) => (
              <HeldCard key={fact.id} fact={fact} caseId={caseId} refresh={refresh} />
            ))}
          </section>
        )
      }
    </ViewState>
  );
}

function HeldCard({ fact, caseId, refresh }: HeldFactsProps & { readonly fact: HeldFact }) {
  const words = useWords(heldWords);
  const { language } = useLanguage();
  const holder = fact.holder === null ? words.someone : unitLine(fact.holder);
  return (
    <article className="card stack">
      <p>{fact.sentence}</p>
      <p className="quiet">{words.heldBy(holder, formatDay(inOslo(fact.recordedAt).day, language))}</p>
      {!fact.canBeTold ? <p className="quiet">{words.ownOnly}</p> : null}
      {fact.canBeTold && caseId === undefined ? <p className="quiet">{words.noCase}</p> : null}
      {fact.canBeTold && caseId !== undefined ? <TellOn kind={fact.kind} caseId={caseId} refresh={refresh} /> : null}
    </article>
  );
}

/** What is told on is the newest of its kind: an older one would only be in the way. */
function newestOfEach(facts: readonly HeldFact[]): readonly HeldFact[] {
  return facts.filter((fact, at) => facts.findIndex(({ kind }) => kind === fact.kind) === at);
}
