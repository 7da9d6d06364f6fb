import { Button } from '@navikt/ds-react';
import { useView } from '../graphql/use-view.ts';
import { PaperPackDocument } from '../operations/joint-case.ts';
import { Page } from '../shell/page.tsx';
import { ViewState } from '../shell/view-state.tsx';
import { useSchemaLanguage, useWords } from '../words/language.tsx';
import { paperPackWords } from './paper-pack.words.ts';

/** What one gives on paper to somebody who says no: where to go and what each place must do anyway. It names nobody. */
export function PaperPackPage() {
  const words = useWords(paperPackWords);
  const view = useView(PaperPackDocument, { language: useSchemaLanguage() });
  return (
    <ViewState view={view}>
      {({ paperPack: { title, version, sections } }) => (
        <Page title={title}>
          <div className="no-print stack">
            <p className="lead">{words.lead}</p>
            <div>
              <Button onClick={() => globalThis.print()}>{words.print}</Button>
            </div>
          </div>
          {sections.map(({ heading, lines }) => (
            <section key={heading} className="card stack paper-section">
              <h2 className="card-title">{heading}</h2>
              <ul className="inner-list">
                {lines.map((line) => (
                  <li key={line}>{line}</li>
                ))}
              </ul>
            </section>
          ))}
          <p className="quiet">{words.version(version)}</p>
        </Page>
      )}
    </ViewState>
  );
}
