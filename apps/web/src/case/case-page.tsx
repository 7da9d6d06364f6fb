import { useMemo } from 'react';
import { InlineMessage } from '@navikt/ds-react';
import { useParams } from 'react-router';
import { useLive } from '../graphql/use-live.ts';
import { useView } from '../graphql/use-view.ts';
import { CaseChangedDocument, CaseDocument, type JointCaseFragment } from '../operations/joint-case.ts';
import { NotTherePage } from '../shell/not-there-page.tsx';
import { Page } from '../shell/page.tsx';
import { PersonalText } from '../shell/personal-text.tsx';
import { ViewState } from '../shell/view-state.tsx';
import { DisputedEntries } from '../correction/disputed-entries.tsx';
import { KnownFacts } from '../facts/known-facts.tsx';
import { CaseHomes } from '../homes/case-homes.tsx';
import { CourseCard } from '../course/course-card.tsx';
import { ErasureCard } from '../erasure/erasure-card.tsx';
import { PresentHome } from '../home/present-home.tsx';
import { CaseTrack } from '../track/case-track.tsx';
import { useSchemaLanguage, useWords } from '../words/language.tsx';
import { Invitation } from './accept-invitation.tsx';
import { CaseContext, takesPart } from './case-context.tsx';
import { CaseHeader } from './case-header.tsx';
import { CaseOrders } from './case-orders.tsx';
import { caseWords } from './case.words.ts';
import { NextActions } from './next-actions.tsx';
import { Needs } from './needs.tsx';
import { OwnPriority } from './own-priority.tsx';
import { Participants } from './participants.tsx';
import { RegisterNeedForm } from './register-need-form.tsx';
import { Withheld } from './withheld.tsx';

/** The joint case as one may see it. */
export function CasePage() {
  const { caseId = '' } = useParams();
  const view = useView(CaseDocument, { id: caseId, language: useSchemaLanguage() });
  useLive(CaseChangedDocument, { caseId }, view.refresh);
  return (
    <ViewState view={view}>
      {(data) =>
        data.case === null ? <NotTherePage /> : <Shown key={caseId} jointCase={data.case} refresh={view.refresh} />
      }
    </ViewState>
  );
}

interface ShownProps {
  readonly jointCase: JointCaseFragment;
  readonly refresh: () => void;
}

function Shown({ jointCase, refresh }: ShownProps) {
  const words = useWords(caseWords);
  const screen = useMemo(() => ({ jointCase, refresh }), [jointCase, refresh]);
  return (
    <CaseContext value={screen}>
      <Page title={words.title(jointCase.number)} heading={<PersonalText text={jointCase.person} />} width="wide">
        <CaseHeader />
        {jointCase.preview ? <InlineMessage status="info">{words.preview}</InlineMessage> : null}
        <Invitation />
        <div className="case-columns">
          <div className="stack">
            <OwnPriority />
            <DisputedEntries />
            {jointCase.preview ? null : <NextActions />}
            <Needs />
            <KnownFacts />
            <CaseHomes />
            {jointCase.track === null ? null : <CaseTrack track={jointCase.track} />}
            <PresentHome />
            {takesPart(jointCase) ? <RegisterNeedForm /> : null}
          </div>
          <aside className="stack" aria-label={words.participants}>
            <Participants />
            {takesPart(jointCase) ? <CaseOrders /> : null}
            {jointCase.preview ? null : <CourseCard />}
            {takesPart(jointCase) ? <ErasureCard /> : null}
            <Withheld />
          </aside>
        </div>
      </Page>
    </CaseContext>
  );
}
