import { existsSync, writeFileSync } from 'node:fs';
import { heldAgainst, keptShapes, shapeFile } from './kept-shapes.fixture.js';

// Writes the registry of shapes. What old facts would not survive is not written over: it is said, and the exit code is 1.

const { faults, shapes } = heldAgainst(existsSync(shapeFile) ? keptShapes() : []);
if (faults.length > 0) {
  process.stderr.write(`Give the event a new version and an upcaster:\n${faults.join('\n')}\n`);
  process.exitCode = 1;
} else writeFileSync(shapeFile, shapes.map((shape) => `${JSON.stringify(shape)}\n`).join(''));
