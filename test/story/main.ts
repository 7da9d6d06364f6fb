import { withOwnServer } from './own-server.js';
import { isStoryName, stories } from './stories.js';

/** Plays a story at the server on PORT, or, when none runs there, at one of its own that it stops again. */
async function main(): Promise<void> {
  const say = (line: string): void => void process.stdout.write(`${line}\n`);
  const name = process.argv[2] ?? 'whole';
  if (!isStoryName(name)) throw new Error(`There is no story ${name}; there are ${Object.keys(stories).join(', ')}.`);
  const play = stories[name];
  const beside = `http://localhost:${process.env['PORT'] ?? '3000'}`;
  const telling = (await isUp(beside)) ? await play(beside, say) : await withOwnServer((url) => play(url, say));
  say(`\n${telling.claims - telling.broken.length} of ${telling.claims} claims hold.`);
  for (const claim of telling.broken) say(`Broken: ${claim}`);
  process.exitCode = telling.broken.length === 0 ? 0 : 1;
}

async function isUp(base: string): Promise<boolean> {
  try {
    return (await fetch(`${base}/health/live`)).ok;
  } catch {
    return false;
  }
}

main().then(
  () => process.exit(),
  (failure: unknown) => {
    process.stderr.write(`${failure instanceof Error ? failure.message : String(failure)}\n`);
    process.exit(1);
  },
);
