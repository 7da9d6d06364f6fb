import { createRoot } from 'react-dom/client';
import '@fontsource-variable/source-sans-3/wght.css';
import '../theme/aksel.ts';
import 'graphiql/graphiql.css';
import '../theme/tokens.css';
import '../theme/base.css';
import '../theme/shell.css';
import './workbench.css';
import { LanguageProvider } from '../words/language.tsx';
import { Workbench } from './workbench.tsx';

const root = document.getElementById('root');
if (root === null) throw new Error('index.html has no root element');
createRoot(root).render(
  <LanguageProvider>
    <Workbench />
  </LanguageProvider>,
);
