import { isLanguage, type Language } from '../words/define-words.ts';
import { useLanguage, useWords } from '../words/language.tsx';
import { shellWords } from './shell.words.ts';

const names: Readonly<Record<Language, string>> = { nb: 'Bokmål', nn: 'Nynorsk', en: 'English' };

export function LanguageSwitch() {
  const { language, choose } = useLanguage();
  const words = useWords(shellWords);
  return (
    <nav className="languages" aria-label={words.language}>
      {Object.entries(names).map(([code, name]) => (
        <button
          key={code}
          type="button"
          lang={code}
          aria-pressed={code === language}
          onClick={() => void (isLanguage(code) && choose(code))}
        >
          {name}
        </button>
      ))}
    </nav>
  );
}
