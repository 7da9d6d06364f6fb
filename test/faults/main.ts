import { playPart, parts } from './parts.js';

/** `npm run faults -- <name>` plays one of the parts; without a name all of them, one after the other. Exit 1 when a figure is not as it must be. */
const asked = process.argv.slice(2);
const unknown = asked.filter((name) => !Object.hasOwn(parts, name));
if (unknown.length > 0) {
  console.error(`There is no fault ${unknown.join(', ')}; there are ${Object.keys(parts).join(', ')}.`);
  process.exitCode = 1;
} else {
  for (const [name, part] of Object.entries(parts))
    if (asked.length === 0 || asked.includes(name)) {
      const isSound = await playPart(name, part, (line) => console.log(line));
      if (!isSound) process.exitCode = 1;
    }
}
