import { mkdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BrowserContext, ConsoleMessage, Page } from 'playwright-core';
import type { Cable } from './cable.ts';

export const PHONE = { width: 390, height: 844 };
export const DESK = { width: 1440, height: 900 };
export const WALL = { width: 1920, height: 1080 };

/** Where pictures of failed tests end up. */
const FAILURES = join(tmpdir(), 'ledningsplats-e2e-failures');

const MOST_HEARD = 4_000;

/** What the browser itself says when the server refuses, or cannot be reached: the screen's words are what counts. */
const NETWORK_TROUBLE = [
  /^Failed to load resource: (net::ERR_|the server responded with a status of \d+)/,
  /^WebSocket connection to '.*' failed/,
];

/** One browser window of one person, on a network of its own. */
export class Screen {
  readonly name: string;
  readonly context: BrowserContext;
  readonly cable: Cable;
  readonly page: Page;
  /** What the page complained of; a test that ends with any of it fails. */
  readonly faults: string[] = [];

  constructor(name: string, context: BrowserContext, page: Page, cable: Cable) {
    this.name = name;
    this.context = context;
    this.page = page;
    this.cable = cable;
    page.on('console', (message) => this.#hear(message));
    page.on('pageerror', (error) => this.faults.push(`${name}: ${error.stack ?? error.message}`));
  }

  async goto(path: string): Promise<void> {
    await this.page.goto(`${this.cable.address}${path}`);
  }

  /**
   * As a link within the page goes there: nothing is loaded anew, which costs several times what is then looked at. By way
   * of a page that is none, so that no word of the one before is taken for the next one's.
   */
  async turnTo(path: string): Promise<void> {
    const none = this.page.getByRole('heading', { name: 'Sidan finns inte' });
    const follow = (to: string) => this.page.evaluate((address) => history.pushState(null, '', address), to);
    await follow('/ingenstans');
    await none.waitFor();
    await follow(path);
    await none.waitFor({ state: 'detached' });
  }

  /** The device notices, and its connections are gone. */
  async goOffline(): Promise<void> {
    await this.context.setOffline(true);
    this.cable.cut();
  }

  async goOnline(): Promise<void> {
    this.cable.mend();
    await this.context.setOffline(false);
  }

  async close(): Promise<void> {
    await this.context.close();
    await this.cable.remove();
  }

  /** A picture and what a screen reader would find, kept for whoever looks into a failure. */
  async keepPicture(test: string): Promise<void> {
    mkdirSync(FAILURES, { recursive: true });
    const file = join(FAILURES, `${test} ${this.name}`.replaceAll(/[^\p{L}\p{N}]+/gu, '-').slice(0, 150));
    await this.page.screenshot({ path: `${file}.png`, fullPage: true }).catch(() => {});
    const heard = await this.page
      .locator('body')
      .ariaSnapshot({ timeout: 2_000 })
      .catch((error) => String(error));
    writeFileSync(`${file}.txt`, `${this.page.url()}\n${heard}\n`);
    // the words too: whoever reads what a machine elsewhere printed has no picture
    console.error(`picture: ${file}.png\n${heard.slice(0, MOST_HEARD)}`);
  }

  #hear(message: ConsoleMessage) {
    if (message.type() !== 'error' && message.type() !== 'warning') return;
    const text = message.text();
    if (message.type() === 'warning' && !/Content.Security.Policy/i.test(text)) return;
    if (text.startsWith('Failed to load resource: net::ERR_INTERNET_DISCONNECTED')) return;
    const { url } = message.location();
    // what is fetched before it is asked for, as the network goes; one that the server does not have is a fault
    if (/\/assets\//.test(url) && text.startsWith('Failed to load resource: net::ERR_')) return;
    const isApi = /\/(api|map|socket\.io)\//.test(url) || text.startsWith('WebSocket');
    if (isApi && NETWORK_TROUBLE.some((pattern) => pattern.test(text))) return;
    this.faults.push(`${this.name}: ${text} (${message.location().url})`);
  }
}
