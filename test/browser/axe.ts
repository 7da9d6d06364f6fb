import axe from 'axe-core';
import type { Page } from 'playwright-core';
import { z } from 'zod';

const found = z.object({
  violations: z.array(z.object({ id: z.string(), nodes: z.array(z.object({ target: z.array(z.unknown()) })) })),
});

/** What WCAG 2.1 A and AA and axe's best practices find wrong on a page: the rule and the place of each. */
export async function violationsOn(page: Page): Promise<readonly string[]> {
  // Half a megabyte of program: once in a document, however many screens it shows.
  if ((await page.evaluate('typeof axe')) === 'undefined') await page.evaluate(axe.source);
  const tags = JSON.stringify(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'best-practice']);
  const result = await page.evaluate(`axe.run(document, { runOnly: ${tags}, resultTypes: ['violations'] })`);
  return found
    .parse(result)
    .violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id} at ${JSON.stringify(target)}`));
}
