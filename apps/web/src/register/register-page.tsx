import { useState, type ComponentType } from 'react';
import { Heading } from '@navikt/ds-react';
import { RecordsList } from '../records/records-list.tsx';
import type { Kind } from '../session/kinds.ts';
import { useSession } from '../session/session-context.tsx';
import { NotTherePage } from '../shell/not-there-page.tsx';
import { OutcomeNotice, useOutcome } from '../shell/outcome.tsx';
import { Page } from '../shell/page.tsx';
import { useWords } from '../words/language.tsx';
import { AdmissionForm } from './admission-form.tsx';
import { AftercareForm } from './aftercare-form.tsx';
import { ApplicationForm } from './application-form.tsx';
import { EnquiryForm } from './enquiry-form.tsx';
import { OutreachForm } from './outreach-form.tsx';
import { registerWords } from './register.words.ts';

export interface RegisterFormProps {
  readonly onDone: () => void;
}

type FormName = 'admission' | 'enquiry' | 'outreach' | 'aftercare' | 'application';
const forms: Readonly<Record<FormName, ComponentType<RegisterFormProps>>> = {
  admission: AdmissionForm,
  enquiry: EnquiryForm,
  outreach: OutreachForm,
  aftercare: AftercareForm,
  application: ApplicationForm,
};
const formOf: Readonly<Partial<Record<Kind, FormName>>> = {
  'correctional-service': 'admission',
  municipality: 'enquiry',
  'kirkens-bymisjon': 'outreach',
  'child-welfare': 'aftercare',
  husbanken: 'application',
};

/** What one's own kind of body registers, and what it has registered. */
export function RegisterPage() {
  const words = useWords(registerWords);
  const { session } = useSession();
  const name = session === undefined ? undefined : formOf[session.kind];
  if (name === undefined) return <NotTherePage />;
  return <Shown key={name} name={name} title={words.title} />;
}

function Shown({ name, title }: { readonly name: FormName; readonly title: string }) {
  const words = useWords(registerWords);
  const outcome = useOutcome();
  const [round, setRound] = useState(0);
  const Form = forms[name];
  const application = name === 'application';
  const done = () => {
    outcome.say(application ? words.savedApplication : words.saved);
    setRound(round + 1);
  };
  return (
    <Page title={title}>
      <section className="card stack" aria-labelledby="register-form">
        <Heading level="2" size="small" id="register-form">
          {words[name]}
        </Heading>
        <p className="quiet">{words.ownOnly}</p>
        <OutcomeNotice outcome={outcome} />
        <Form onDone={done} />
      </section>
      {application ? null : <RecordsList key={round} />}
    </Page>
  );
}
