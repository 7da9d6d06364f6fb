import { startCluster } from './cluster.js';

/** A process with a running cluster: prints its address, and ends as its second argument says. */
const [, , folder = '', end] = process.argv;
const cluster = await startCluster(folder);
process.stdout.write(`${cluster.url}\n`);
switch (end) {
  case 'stop':
    await cluster.stop();
    break;
  case 'exit':
    process.exit(3);
    break;
  case 'crash':
    throw new Error('A crash on purpose');
  case 'finish':
    break;
  default:
    setInterval(() => undefined, 1_000);
}
