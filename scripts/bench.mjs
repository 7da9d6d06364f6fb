import { launch } from './house/launch.mjs';

await launch('test/bench/main.js', { say: (line) => process.stderr.write(`${line}\n`), parts: ['server'] });
