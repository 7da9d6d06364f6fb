/** The line, from 1, that each value of a JSON text begins at, by its path: `milestones.2.after.0`. The text must be JSON. */
export function linesIn(text: string): ReadonlyMap<string, number> {
  const lines = new Map<string, number>();
  const open: { readonly path: string; index: number | undefined; key: string }[] = [];
  let line = 1;
  for (const [token] of text.matchAll(/"(?:[^"\\]|\\.)*"\s*:|"(?:[^"\\]|\\.)*"|[[\]{},\n]|[^\s[\]{},":]+/g)) {
    const top = open.at(-1);
    const at = top === undefined ? '' : below(top.path, top.index ?? top.key);
    if (token === '\n') line += 1;
    else if (token === ',') {
      if (top?.index !== undefined) top.index += 1;
    } else if (token === '}' || token === ']') open.pop();
    else if (token.endsWith(':') && top !== undefined) {
      top.key = keyOf(token);
      lines.set(below(top.path, top.key), line);
    } else {
      if (!lines.has(at)) lines.set(at, line);
      if (token === '{') open.push({ path: at, index: undefined, key: '' });
      if (token === '[') open.push({ path: at, index: 0, key: '' });
    }
  }
  return lines;
}

function below(path: string, step: string | number): string {
  return path === '' ? String(step) : `${path}.${step}`;
}

function keyOf(token: string): string {
  return token.slice(1, token.lastIndexOf('"'));
}
