import assert from 'node:assert/strict';
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, it } from 'node:test';
import { setTimeout as pause } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';

const house = (name: string): string =>
  JSON.stringify(pathToFileURL(join(import.meta.dirname, '../../../scripts/house', name)).href);
const folder = mkdtempSync(join(tmpdir(), 'samhold-children-'));
const inner = join(folder, 'inner');
after(() => rmSync(folder, { recursive: true }));

function started(name: string, program: string): ChildProcess {
  const file = join(folder, `${name}.mjs`);
  writeFileSync(file, program);
  return spawn(process.execPath, [file], { stdio: 'ignore' });
}

/** The id that the inner process writes once it listens to signals. */
async function innerId(): Promise<number> {
  while (!existsSync(inner) || readFileSync(inner, 'utf8') === '') await pause(20);
  const id = Number(readFileSync(inner, 'utf8'));
  rmSync(inner);
  return id;
}

async function gone(id: number): Promise<void> {
  for (;;) {
    try {
      process.kill(id, 0);
    } catch {
      return;
    }
    await pause(20);
  }
}

describe('what the start script starts', { skip: process.platform === 'win32', timeout: 110_000 }, () => {
  it('ends with it, also a tool that will not end and what that tool started', async () => {
    const deaf = `trap "" TERM; (sleep 1000) & echo $! > ${inner}; wait; sleep 1000`;
    const outer = started(
      'tool',
      `import { runTool } from ${house('child.mjs')}; await runTool('sh', ['-c', ${JSON.stringify(deaf)}]);`,
    );
    const id = await innerId();
    outer.kill('SIGTERM');
    const [code] = await once(outer, 'exit');
    assert.equal(code, 143);
    await gone(id);
  });

  for (const signal of ['SIGTERM', 'SIGINT', 'SIGKILL'] as const) {
    it(`leaves when the script gets ${signal}`, async () => {
      const staying = `
        import { writeFileSync } from 'node:fs';
        import { leaveWithParent } from ${house('parent.mjs')};
        leaveWithParent();
        setInterval(() => {}, 1000);
        writeFileSync(${JSON.stringify(inner)}, String(process.pid));`;
      writeFileSync(join(folder, 'staying.mjs'), staying);
      const program = `import { runProgram } from ${house('child.mjs')};
        await runProgram(process.execPath, [${JSON.stringify(join(folder, 'staying.mjs'))}]);`;
      const outer = started('program', program);
      const id = await innerId();
      outer.kill(signal);
      await gone(id);
    });
  }
});
