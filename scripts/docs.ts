import { readFile, writeFile } from 'node:fs/promises';
import { allDeclarations } from '#lib/case-stream';
import { eventsPage } from './docs/events-page.js';

// Writes docs/events.md. With --check nothing is written, and drift ends in exit code 1.

const path = 'docs/events.md';
const text = eventsPage(allDeclarations);
const stored = await readFile(path, 'utf8').catch(() => undefined);

if (!process.argv.includes('--check')) await writeFile(path, text);
else if (stored !== text) {
  process.stderr.write(`Run \`npm run docs\`; ${path} drifted\n`);
  process.exitCode = 1;
}
