import { mkdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { chromium as playwright, type Browser } from 'playwright-core';
import { z } from 'zod';

/** A Chromium from npm. It is unpacked in a folder named by its version and user, for it would use any that it finds. */
export async function launchChromium(): Promise<Browser> {
  const folder = join(tmpdir(), `samhold-chromium-${chromiumVersion()}-${process.getuid?.() ?? 0}`);
  mkdirSync(folder, { recursive: true });
  process.env['TMPDIR'] = folder;
  const { default: chromium } = await import('@sparticuz/chromium');
  const args = chromium.args.filter((arg) => arg !== '--single-process' && !isForGpu.test(arg));
  return playwright.launch({ args: [...args, '--disable-gpu'], executablePath: await chromium.executablePath() });
}

/** There is no graphics card where tests run: to make believe that there is one takes as much of a processor as all the rest. */
const isForGpu = /gpu|angle|swiftshader/;

function chromiumVersion(): string {
  const entry = createRequire(import.meta.url).resolve('@sparticuz/chromium');
  const manifest = join(dirname(entry), '../package.json');
  return z.object({ version: z.string() }).parse(JSON.parse(readFileSync(manifest, 'utf8'))).version;
}
