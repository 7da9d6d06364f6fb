import { Heading } from '@navikt/ds-react';
import { useCase } from '../case/case-context.tsx';
import { Unfolds } from '../forms/unfolding-order.tsx';
import { useView } from '../graphql/use-view.ts';
import { ErasureProposalsDocument, type ErasureProposalRowFragment } from '../operations/erasure.ts';
import { unitLine } from '../people/unit-line.tsx';
import { useSession } from '../session/session-context.tsx';
import { OutcomeNotice, useOutcome, type Outcome } from '../shell/outcome.tsx';
import { ViewState } from '../shell/view-state.tsx';
import { formatDay, formatWeekday, inOslo } from '../words/dates.ts';
import { useLanguage, useWords } from '../words/language.tsx';
import { ConfirmErasureForm } from './confirm-erasure-form.tsx';
import { erasureWords, verbWords } from './erasure.words.ts';
import { ProposeErasureForm } from './propose-erasure-form.tsx';

/** Of the two bodies that order it together, one proposes here and the other answers. */
const ordering = ['municipality', 'correctional-service'];

export function ErasureCard() {
  const { session } = useSession();
  return ordering.includes(session?.kind ?? '') ? <Proposals /> : null;
}

function Proposals() {
  const words = useWords(erasureWords);
  const { jointCase } = useCase();
  const view = useView(ErasureProposalsDocument, { caseId: jointCase.id });
  const outcome = useOutcome();
  return (
    <section className="card stack no-print" aria-labelledby="erasure">
      <Heading level="2" size="small" id="erasure">
        {words.title}
      </Heading>
      <ViewState view={view}>
        {({ erasureProposals }) => <Open proposals={erasureProposals} outcome={outcome} refresh={view.refresh} />}
      </ViewState>
      <OutcomeNotice outcome={outcome} />
      <Unfolds label={words.propose} said={words.sent} outcome={outcome} quiet>
        {({ onDone, ...unfolded }) => (
          <ProposeErasureForm
            {...unfolded}
            onDone={() => {
              onDone();
              view.refresh();
            }}
          />
        )}
      </Unfolds>
    </section>
  );
}

interface OpenProps {
  readonly proposals: readonly ErasureProposalRowFragment[];
  readonly outcome: Outcome;
  readonly refresh: () => void;
}

function Open({ proposals, outcome, refresh }: OpenProps) {
  const words = useWords(erasureWords);
  const open = proposals.filter(({ isConfirmed }) => !isConfirmed);
  if (open.length === 0) return <p className="quiet">{words.none}</p>;
  return (
    <ul className="stack">
      {open.map((proposal) => (
        <li key={proposal.id} className="stack-tight">
          <Proposed proposal={proposal} />
          {proposal.isOfYourBody ? (
            <p>{words.waits}</p>
          ) : (
            <Unfolds label={words.look} said={words.confirmed} outcome={outcome}>
              {({ onDone, ...unfolded }) => (
                <ConfirmErasureForm
                  {...unfolded}
                  proposal={proposal}
                  onDone={() => {
                    onDone();
                    refresh();
                  }}
                />
              )}
            </Unfolds>
          )}
        </li>
      ))}
    </ul>
  );
}

function Proposed({ proposal }: { readonly proposal: ErasureProposalRowFragment }) {
  const words = useWords(erasureWords);
  const verbs = useWords(verbWords);
  const { language } = useLanguage();
  const { verb, by, at, authority, on, shownTo } = proposal;
  return (
    <>
      <h3 className="card-title">{verbs[verb]}</h3>
      {by === null ? null : <p>{words.proposed(unitLine(by), formatDay(inOslo(at).day, language))}</p>}
      {on === null ? null : (
        <p>
          {words.day}: <strong>{formatWeekday(on, language)}</strong>
        </p>
      )}
      {verb === 'RESTRICT' ? (
        <p>
          {words.shownTo}: {shownTo.length === 0 ? words.shownToNobody : shownTo.map(unitLine).join('; ')}
        </p>
      ) : null}
      <p className="quiet">
        {words.law}: {authority}
      </p>
    </>
  );
}
