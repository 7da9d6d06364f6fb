import { Misused, textOf, type Asked } from './verb.js';

/** The port to listen on. Throws `Misused`. */
export function portIn(asked: Asked): number {
  const port = Number(textOf(asked, 'port'));
  if (!Number.isInteger(port) || port < 0 || port > 65_535) throw new Misused('--port takes a number up to 65535.');
  return port;
}
