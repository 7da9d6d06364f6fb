import { RouterProvider, createBrowserRouter } from 'react-router';
import { ApplicationsPage } from './applications/applications-page.tsx';
import { AuditPage } from './audit/audit-page.tsx';
import { CardPage } from './card/card-page.tsx';
import { CasePage } from './case/case-page.tsx';
import { InboxPage } from './inbox/inbox-page.tsx';
import { AccessPage } from './my-page/access-page.tsx';
import { LooksPage } from './my-page/looks-page.tsx';
import { MyPage } from './my-page/my-page.tsx';
import { MyTimelinePage } from './my-page/my-timeline-page.tsx';
import { PaperPackPage } from './paper-pack/paper-pack-page.tsx';
import { RegisterPage } from './register/register-page.tsx';
import { ReleasesPage } from './releases/releases-page.tsx';
import { CallbackPage } from './session/callback-page.tsx';
import { kinds, type Kind } from './session/kinds.ts';
import { SessionProvider, useSession } from './session/session-context.tsx';
import { AppFrame } from './shell/app-frame.tsx';
import { CrashPage } from './shell/crash-page.tsx';
import { For } from './shell/for.tsx';
import { NotTherePage } from './shell/not-there-page.tsx';
import { TimelinePage } from './timeline/timeline-page.tsx';
import { LanguageProvider } from './words/language.tsx';

const bodies = kinds.filter((kind) => !['client', 'supervision', 'husbanken'].includes(kind));
const registering: readonly Kind[] = [...bodies.filter((kind) => kind !== 'partner'), 'husbanken'];
const person: readonly Kind[] = ['client'];

const router = createBrowserRouter([
  {
    element: <AppFrame />,
    errorElement: <CrashPage />,
    children: [
      { path: '/callback', element: <CallbackPage /> },
      { path: '/', element: <For kinds={kinds} screen={<Home />} /> },
      { path: '/ny', element: <For kinds={registering} screen={<RegisterPage />} /> },
      { path: '/loslatelser', element: <For kinds={bodies} screen={<ReleasesPage />} /> },
      { path: '/papirpakke', element: <For kinds={bodies} screen={<PaperPackPage />} /> },
      { path: '/sak/:caseId', element: <For kinds={bodies} screen={<CasePage />} /> },
      { path: '/sak/:caseId/kort', element: <For kinds={bodies} screen={<CardPage />} /> },
      { path: '/sak/:caseId/tidslinje', element: <For kinds={bodies} screen={<TimelinePage />} /> },
      { path: '/tilgang', element: <For kinds={person} screen={<AccessPage />} /> },
      { path: '/innsyn', element: <For kinds={person} screen={<LooksPage />} /> },
      { path: '/historie', element: <For kinds={person} screen={<MyTimelinePage />} /> },
      { path: '*', element: <For kinds={kinds} screen={<NotTherePage />} /> },
    ],
  },
]);

export function App() {
  return (
    <LanguageProvider>
      <SessionProvider>
        <RouterProvider router={router} />
      </SessionProvider>
    </LanguageProvider>
  );
}

/** The first screen of each kind. */
function Home() {
  const { session } = useSession();
  switch (session?.kind) {
    case 'client':
      return <MyPage />;
    case 'supervision':
      return <AuditPage />;
    case 'husbanken':
      return <ApplicationsPage />;
    default:
      return <InboxPage />;
  }
}
