import { createContext, use, useEffect, useMemo, useState, useSyncExternalStore, type ReactNode } from 'react';
import { Provider } from '@navikt/ds-react';
import { en, nb, nn } from '@navikt/ds-react/locales';
import { watchClock } from './clock.ts';
import { today } from './dates.ts';
import { isLanguage, type Dictionary, type Language } from './define-words.ts';

const key = 'samhold.language';
const akselWords = { nb, nn, en };

interface Chosen {
  readonly language: Language;
  readonly choose: (language: Language) => void;
  /** The civil date. Whoever says a date in words says it anew when the day changes. */
  readonly day: string;
}

const LanguageContext = createContext<Chosen>({ language: 'nb', choose: () => undefined, day: '' });

/** The language stays chosen on this machine; it says nothing about a person. */
export function LanguageProvider({ children }: { readonly children: ReactNode }) {
  const [language, setLanguage] = useState(initialLanguage);
  useEffect(() => {
    document.documentElement.lang = language;
  }, [language]);
  const day = useSyncExternalStore(watchClock, () => today());
  const chosen = useMemo(
    () => ({
      language,
      day,
      choose: (next: Language) => {
        localStorage.setItem(key, next);
        setLanguage(next);
      },
    }),
    [language, day],
  );
  return (
    <LanguageContext value={chosen}>
      <Provider locale={akselWords[language]}>{children}</Provider>
    </LanguageContext>
  );
}

export function useLanguage(): Chosen {
  return use(LanguageContext);
}

/** The words of a slice in the chosen language. */
export function useWords<T>(words: Dictionary<T>): T {
  return words[useLanguage().language];
}

/** The language as the endpoints name it. */
export function useSchemaLanguage(): 'NB' | 'NN' | 'EN' {
  const names = { nb: 'NB', nn: 'NN', en: 'EN' } as const;
  return names[useLanguage().language];
}

function initialLanguage(): Language {
  const stored = localStorage.getItem(key);
  if (isLanguage(stored)) return stored;
  const wished = navigator.language.slice(0, 2);
  return isLanguage(wished) ? wished : 'nb';
}
