import { createRoot } from 'react-dom/client';
import '@fontsource-variable/source-sans-3/wght.css';
import './theme/aksel.ts';
import './theme/tokens.css';
import './theme/base.css';
import './theme/shell.css';
import './theme/screens.css';
import './theme/track.css';
import './theme/card.css';
import './theme/print.css';
import { App } from './app.tsx';

const root = document.getElementById('root');
if (root === null) throw new Error('index.html has no root element');
createRoot(root).render(<App />);
