#!/usr/bin/env node
import { launch } from './house/launch.mjs';

await launch('apps/cli/main.js', { say: (line) => process.stderr.write(`${line}\n`), parts: ['server'] });
