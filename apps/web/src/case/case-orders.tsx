import { Heading } from '@navikt/ds-react';
import { GroundForm } from '../custody/ground-form.tsx';
import { LeaveForm } from '../custody/leave-form.tsx';
import { ReleaseForm } from '../custody/release-form.tsx';
import { TransferForms } from '../custody/transfer-forms.tsx';
import { AuthorityForms } from '../follow-up/authority-end.tsx';
import { StayForm } from '../follow-up/stay-form.tsx';
import { HousingNeedForm } from '../housing-need/housing-need-form.tsx';
import { MedicationForm } from '../medication/medication-form.tsx';
import { ResponsibilityForms } from '../responsibility/responsibility-forms.tsx';
import { useSession } from '../session/session-context.tsx';
import { VedtakForms } from '../vedtak/vedtak-forms.tsx';
import { VisitForm } from '../visit/visit-form.tsx';
import { useWords } from '../words/language.tsx';
import { caseWords } from './case.words.ts';
import { InviteForm } from './invite-form.tsx';
import { ReleaseDateForm } from './release-date-form.tsx';
import { ReportContactForm } from './report-contact-form.tsx';

/** What one can tell the others: one's own kind's first, and then what concerns the work together. */
export function CaseOrders() {
  const words = useWords(caseWords);
  return (
    <>
      <OwnOrders />
      <section className="card stack-tight no-print" aria-labelledby="cooperation">
        <Heading level="2" size="small" id="cooperation">
          {words.cooperation}
        </Heading>
        <InviteForm />
        <StayForm />
        <AuthorityForms />
      </section>
    </>
  );
}

function OwnOrders() {
  const words = useWords(caseWords);
  const { session } = useSession();
  const forms = formsOf(session?.kind ?? '');
  if (forms === null) return null;
  return (
    <section className="card stack-tight no-print" aria-labelledby="tell">
      <Heading level="2" size="small" id="tell">
        {words.tell}
      </Heading>
      {forms}
    </section>
  );
}

function formsOf(kind: string) {
  switch (kind) {
    case 'correctional-service':
      return (
        <>
          <ReleaseDateForm />
          <ReleaseForm />
          <LeaveForm />
          <TransferForms />
          <GroundForm />
        </>
      );
    case 'municipality':
      return (
        <>
          <HousingNeedForm />
          <VedtakForms />
          <ResponsibilityForms />
        </>
      );
    case 'kirkens-bymisjon':
      return <VisitForm />;
    case 'partner':
      return (
        <>
          <ReportContactForm />
          <MedicationForm />
        </>
      );
    default:
      return null;
  }
}
