import { useView } from '../graphql/use-view.ts';
import { MyLooksDocument } from '../operations/client.ts';
import { unitLine } from '../people/unit-line.tsx';
import { MorePages } from '../shell/more-pages.tsx';
import { Page } from '../shell/page.tsx';
import { ViewState } from '../shell/view-state.tsx';
import { formatInstant } from '../words/dates.ts';
import { useLanguage, useSchemaLanguage, useWords } from '../words/language.tsx';
import { roleWords, wordFor } from '../words/open-codes.words.ts';
import { groupLooks, type LookGroup } from './group-looks.ts';
import { looksWords, yourClassWords } from './looks.words.ts';
import { useMyPage } from './use-my-page.ts';

/** Who has looked at my case and why, newest first. */
export function LooksPage() {
  const words = useWords(looksWords);
  const view = useMyPage();
  return (
    <Page title={words.title}>
      <p className="lead">{words.lead}</p>
      <ViewState view={view}>
        {({ cases }) =>
          cases.length === 0 ? (
            <p className="empty">{words.none}</p>
          ) : (
            cases.map(({ id }) => <Looks key={id} caseId={id} after={null} />)
          )
        }
      </ViewState>
      <p className="quiet">{words.wrong}</p>
    </Page>
  );
}

function Looks({ caseId, after }: { readonly caseId: string; readonly after: string | null }) {
  const language = useSchemaLanguage();
  const view = useView(MyLooksDocument, { id: caseId, language, first: 25, after });
  const words = useWords(looksWords);
  return (
    <ViewState view={view}>
      {({ case: myCase }) => {
        if (myCase === null || myCase.looks.edges.length === 0) return <p className="empty">{words.none}</p>;
        return (
          <>
            <ul className="rows">
              {groupLooks(myCase.looks.edges.map(({ node }) => node)).map((group) => (
                <LookCard key={group.look.id} {...group} />
              ))}
            </ul>
            <MorePages pageInfo={myCase.looks.pageInfo} page={(next) => <Looks caseId={caseId} after={next} />} />
          </>
        );
      }}
    </ViewState>
  );
}

function LookCard({ look, times }: LookGroup) {
  const words = useWords(looksWords);
  const roles = useWords(roleWords);
  const classes = useWords(yourClassWords);
  const { language } = useLanguage();
  const own = look.role === '';
  const role = wordFor(roles, look.role);
  const who = look.unit === null ? words.someone : `${unitLine(look.unit)} (${role})`;
  const about = look.fieldClasses.map((one) => wordFor(classes, one)).join(', ');
  return (
    <li className={look.allowed ? 'card look' : 'card look look-refused'}>
      <p className="look-sentence">{own ? words.yourself : look.allowed ? words.saw(who) : words.refused(who)}</p>
      {own || about === '' ? null : (
        <p>
          {look.allowed ? words.about : words.aboutRefused}: {about}.
        </p>
      )}
      {own || look.basis === null ? null : (
        <p>
          {words.why}: {look.basis}
        </p>
      )}
      <p className="quiet">
        {formatInstant(look.at, language)}
        {times === 1 ? null : ` · ${words.times(times)}`}
      </p>
    </li>
  );
}
