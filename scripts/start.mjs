import { launch } from './house/launch.mjs';

await launch('apps/api/main.js', { say: (line) => process.stdout.write(`${line}\n`), parts: ['server', 'web'] });
