import { launch } from './house/launch.mjs';

await launch('test/faults/main.js', { say: (line) => process.stderr.write(`${line}\n`), parts: ['server'] });
