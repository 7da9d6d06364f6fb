import type { Page } from 'playwright-core';

/** Presses Tab until what has the focus contains the text. Throws after sixty presses. */
export async function tabTo(page: Page, text: string): Promise<void> {
  await page.evaluate('document.activeElement.blur()');
  for (let presses = 0; presses < 60; presses += 1) {
    await page.keyboard.press('Tab');
    const focused = String(await page.evaluate('document.activeElement.textContent'));
    const isControl = await page.evaluate('document.activeElement.matches("a, button, input, select, textarea")');
    if (isControl === true && focused.includes(text)) return;
  }
  throw new Error(`The keyboard does not come to ${text}`);
}
