import type { Browser, BrowserContext, Page } from 'playwright-core';
import { launchChromium } from './chromium.js';
import { startServer } from './server.js';

export type Language = 'nb' | 'nn' | 'en';

/** A running Samhold and a browser that watches it. */
export interface House {
  readonly url: string;
  readonly browser: Browser;
  /** What went wrong in any window: console messages, errors of the page, requests that left our own address. */
  readonly complaints: readonly string[];
  /** A window of the same browser, at the front page. Each window is a login of its own. */
  readonly open: (language?: Language, width?: number) => Promise<Page>;
  /** A window in which one is logged in by the role card of this name. */
  readonly enter: (name: string, language?: Language, width?: number) => Promise<Page>;
  readonly close: () => Promise<void>;
}

export async function openHouse(): Promise<House> {
  const server = await startServer();
  const browser = await launchChromium();
  const complaints: string[] = [];
  const contexts = new Map<string, Promise<BrowserContext>>();
  const contextFor = (language: Language, width: number) => {
    const key = `${language} ${width}`;
    const known = contexts.get(key) ?? newContext(browser, language, width);
    contexts.set(key, known);
    return known;
  };
  const open = async (language: Language = 'nb', width = 1280) => {
    const page = await (await contextFor(language, width)).newPage();
    watch(page, server.url, complaints);
    await page.goto(`${server.url}/`);
    return page;
  };
  const enter = async (name: string, language: Language = 'nb', width = 1280) => {
    const page = await open(language, width);
    await page.locator('.role-card', { hasText: name }).click();
    await page.locator('.menu').waitFor();
    return page;
  };
  const close = async () => {
    await browser.close();
    await server.stop();
  };
  return { url: server.url, browser, complaints, open, enter, close };
}

async function newContext(browser: Browser, language: Language, width: number): Promise<BrowserContext> {
  const context = await browser.newContext({ viewport: { width, height: 800 } });
  context.setDefaultTimeout(20_000);
  await context.addInitScript(`localStorage.setItem('samhold.language', '${language}')`);
  return context;
}

function watch(page: Page, url: string, complaints: string[]): void {
  const own = [url, url.replace('http', 'ws'), 'blob:'];
  page.on('pageerror', (error) => complaints.push(`error: ${error.message}`));
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) complaints.push(`console: ${message.text()}`);
  });
  page.on('request', (request) => {
    if (!own.some((start) => request.url().startsWith(start))) complaints.push(`request: ${request.url()}`);
  });
}
