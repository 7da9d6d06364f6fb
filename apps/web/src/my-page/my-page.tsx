import { Link } from 'react-router';
import { ViewState } from '../shell/view-state.tsx';
import { Page } from '../shell/page.tsx';
import type { MyCaseCardFragment, MyPageQuery, ProposalCardFragment } from '../operations/client.ts';
import { TrackList } from '../track/track-list.tsx';
import { formatWeekday, fromToday } from '../words/dates.ts';
import { useLanguage, useWords } from '../words/language.tsx';
import { ContentOrders } from './content-orders.tsx';
import { ConsentQuestion } from './consent-question.tsx';
import { MyCourse } from './my-course.tsx';
import { HeldFacts } from './held-facts.tsx';
import { MyCard } from './my-card.tsx';
import { MyHomes } from './my-homes.tsx';
import { MyPriority } from './my-priority.tsx';
import { MyVedtak } from './my-vedtak.tsx';
import { myPageWords } from './my-page.words.ts';
import { useMyPage } from './use-my-page.ts';
import { SpokenAnswers } from './spoken-answers.tsx';
import { WrittenWords } from './written-words.tsx';
import { WhoHelps } from './who-helps.tsx';

/** The person's own page. */
export function MyPage() {
  const words = useWords(myPageWords);
  const view = useMyPage();
  return (
    <Page title={words.title}>
      <ViewState view={view}>{(data) => <Shown data={data} refresh={view.refresh} />}</ViewState>
    </Page>
  );
}

function Shown({ data, refresh }: { readonly data: MyPageQuery; readonly refresh: () => void }) {
  // A no that a body wrote down is told by that, until the person has confirmed it.
  const unsaid = data.spokenAnswers.filter(({ what, status }) => what === 'NO' && status !== 'CONFIRMED');
  const isOwnAnswer = ({ status, writtenDownBy }: ProposalCardFragment) =>
    status !== 'DECLINED' || unsaid.every((answer) => answer.writtenDownBy.id !== writtenDownBy?.id);
  const agreed = data.proposals.some(({ status }) => status === 'AGREED');
  return (
    <>
      {data.proposals.filter(isOwnAnswer).map((proposal) => (
        <ConsentQuestion key={proposal.id} proposal={proposal} presets={data.presets} refresh={refresh} />
      ))}
      <SpokenAnswers answers={data.spokenAnswers} />
      <ContentOrders orders={data.contentOrders} />
      {data.proposals.length === 0 && data.cases.length === 0 ? <Nothing /> : null}
      {data.cases.length === 0 && agreed ? <Starting /> : null}
      {data.cases.map((myCase) => (
        <MyCase key={myCase.id} myCase={myCase} refresh={refresh} />
      ))}
      {data.cases.length === 0 ? <HeldFacts caseId={undefined} refresh={refresh} /> : null}
      {data.cases.length === 0 ? null : <Ways />}
    </>
  );
}

function Nothing() {
  const words = useWords(myPageWords);
  return (
    <div className="empty">
      <p className="empty-title">{words.nothing}</p>
      <p>{words.nothingHelp}</p>
    </div>
  );
}

function Starting() {
  const words = useWords(myPageWords);
  return (
    <p className="empty" role="status">
      {words.starting}
    </p>
  );
}

function MyCase({ myCase, refresh }: { readonly myCase: MyCaseCardFragment; readonly refresh: () => void }) {
  const words = useWords(myPageWords);
  return (
    <>
      <MyCourse course={myCase.course} />
      <WrittenWords caseId={myCase.id} entries={myCase.unconfirmed} />
      <MyPriority myCase={myCase} refresh={refresh} />
      {myCase.releaseOn === null ? null : <Release on={myCase.releaseOn} />}
      <MyHomes myCase={myCase} refresh={refresh} />
      <MyVedtak vedtak={myCase.vedtak} />
      <MyCard myCase={myCase} />
      <WhoHelps myCase={myCase} />
      <HeldFacts caseId={myCase.course.status === 'CLOSED' ? undefined : myCase.id} refresh={refresh} />
      {myCase.track === null ? null : <TrackList track={myCase.track} />}
      <p className="quiet">{words.caseNumber(myCase.number)}</p>
    </>
  );
}

/** The person's other pages. */
function Ways() {
  const words = useWords(myPageWords);
  return (
    <ul className="ways">
      <li>
        <Link to="/tilgang">{words.toAccess}</Link>
      </li>
      <li>
        <Link to="/innsyn">{words.toLooks}</Link>
      </li>
      <li>
        <Link to="/historie">{words.toTimeline}</Link>
      </li>
    </ul>
  );
}

function Release({ on }: { readonly on: string }) {
  const words = useWords(myPageWords);
  const { language } = useLanguage();
  return (
    <p className="release">
      {words.release} <strong>{formatWeekday(on, language)}</strong>, {fromToday(on, language)}.
    </p>
  );
}
