import { launch } from './house/launch.mjs';

await launch('test/story/main.js', { say: (line) => process.stderr.write(`${line}\n`), parts: ['server'] });
