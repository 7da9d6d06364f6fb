import { Heading } from '@navikt/ds-react';
import { useView } from '../graphql/use-view.ts';
import { MyLooksDocument, RecordLooksDocument, type LookRowFragment } from '../operations/client.ts';
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
      <section className="stack" aria-labelledby="record-looks">
        <Heading level="2" size="small" id="record-looks">
          {words.records}
        </Heading>
        <p>{words.recordsHelp}</p>
        <RecordLooks after={null} />
      </section>
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
            <LookCards at="case" looks={myCase.looks.edges.map(({ node }) => node)} />
            <MorePages pageInfo={myCase.looks.pageInfo} page={(next) => <Looks caseId={caseId} after={next} />} />
          </>
        );
      }}
    </ViewState>
  );
}

/** Who has looked at what they hold in their own records. */
function RecordLooks({ after }: { readonly after: string | null }) {
  const language = useSchemaLanguage();
  const view = useView(RecordLooksDocument, { language, first: 25, after });
  const words = useWords(looksWords);
  return (
    <ViewState view={view}>
      {({ recordLooks: { edges, pageInfo } }) =>
        edges.length === 0 ? (
          <p className="empty">{words.recordsNone}</p>
        ) : (
          <>
            <LookCards at="record" looks={edges.map(({ node }) => node)} />
            <MorePages pageInfo={pageInfo} page={(next) => <RecordLooks after={next} />} />
          </>
        )
      }
    </ViewState>
  );
}

/** The case, or what a body keeps in its own record. */
type Place = 'case' | 'record';

function LookCards({ looks, at }: { readonly looks: readonly LookRowFragment[]; readonly at: Place }) {
  return (
    <ul className="rows">
      {groupLooks(looks).map((group) => (
        <LookCard key={group.look.id} at={at} {...group} />
      ))}
    </ul>
  );
}

function LookCard({ look, times, at }: LookGroup & { readonly at: Place }) {
  const words = useWords(looksWords);
  const roles = useWords(roleWords);
  const classes = useWords(yourClassWords);
  const { language } = useLanguage();
  const said =
    at === 'case'
      ? { saw: words.saw, yourself: words.yourself }
      : { saw: words.sawRecord, yourself: words.yourselfRecord };
  const own = look.role === '';
  const role = wordFor(roles, look.role);
  const who = look.unit === null ? words.someone : `${unitLine(look.unit)} (${role})`;
  const about = look.fieldClasses.map((one) => wordFor(classes, one)).join(', ');
  return (
    <li className={look.allowed ? 'card look' : 'card look look-refused'}>
      <p className="look-sentence">{own ? said.yourself : look.allowed ? said.saw(who) : words.refused(who)}</p>
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
