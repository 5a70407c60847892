import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type BrowserContextOptions, chromium } from 'playwright-core';
import { afterAll, afterEach, beforeAll } from 'vitest';
import { type Browsers, deviceOptions, keptBrowser, OwnBrowser } from './browser.ts';
import { BuiltServer, type BuiltServerOptions } from './built-server.ts';
import { Cable } from './cable.ts';
import { foundedOnce, layOut } from './founded.ts';
import { type Municipality, PASSWORD, type PersonKey } from './municipality.ts';
import { DESK, Screen } from './screen.ts';

/** How long a screen may take to show something, on a machine that is busy with more than this. */
const PATIENCE_MS = 120_000;

/** A profile on disk, as a browser that somebody uses has: a window for one test alone counts as private. */
export interface Profile {
  directory: string;
  cable: Cable;
}

export interface ScreenOptions extends BrowserContextOptions {
  /** What the device's clock shows, beside the right time. */
  clockOffsetMs?: number;
  /** What is kept there survives the closing of the browser. Of no use with several screens. */
  profile?: Profile;
  /** What the browser is started with beside what all are; with a profile. */
  flags?: readonly string[];
}

export interface StageOptions extends BuiltServerOptions {
  /**
   * Every window keeps the page by its service worker, as a device of one's own does. Without, those alone that have a
   * profile: to fetch the whole page a second time is a fifth of what a window costs.
   */
  keepsPage?: boolean;
}

/** A server and a browser for the tests of one file, and the screens of each test. */
export class Stage {
  #server: BuiltServer | null = null;
  #municipality: Municipality | null = null;
  readonly #screens: Screen[] = [];
  readonly #profiles: string[] = [];
  readonly #options: StageOptions;
  readonly #browsers: Browsers;

  constructor(options: StageOptions, browsers: Browsers = new OwnBrowser()) {
    this.#options = options;
    this.#browsers = browsers;
  }

  get server(): BuiltServer {
    if (!this.#server) throw new Error('the stage is not open');
    return this.#server;
  }

  get municipality(): Municipality {
    if (!this.#municipality) throw new Error('there is no municipality of ours here');
    return this.#municipality;
  }

  async open(): Promise<void> {
    const { isDemo, isEmpty } = this.#options;
    const founded = isDemo || isEmpty ? null : await foundedOnce();
    const server = new BuiltServer(this.#options);
    this.#server = server;
    if (founded) layOut(founded, server.dataDir);
    const code = await server.start();
    if (code !== null) throw new Error(`the server ended with ${code}:\n${server.said()}`);
    if (founded) this.#municipality = founded.municipality.on(server);
  }

  async close(): Promise<void> {
    await this.#browsers.leave();
    await this.#server?.remove();
    // not before: a browser on its way out still writes there
    for (const directory of this.#profiles) rmSync(directory, { recursive: true, force: true, maxRetries: 10 });
  }

  async profile(): Promise<Profile> {
    const directory = mkdtempSync(join(tmpdir(), 'ledningsplats-profile-'));
    this.#profiles.push(directory);
    return { directory, cable: await this.cable() };
  }

  cable(): Promise<Cable> {
    return Cable.lay(() => this.server.port);
  }

  /** A window of nobody's yet. */
  async screen(name: string, options: ScreenOptions = {}): Promise<Screen> {
    const { clockOffsetMs = 0, profile, flags = [], ...context } = options;
    const cable = profile?.cable ?? (await this.cable());
    const serviceWorkers = this.#options.keepsPage || profile ? 'allow' : 'block';
    const look = {
      viewport: DESK,
      locale: 'sv-SE',
      timezoneId: 'Europe/Stockholm',
      // as one who has asked for it: what moves is waited for, and drawn frame by frame
      reducedMotion: 'reduce',
      serviceWorkers,
      ...context,
    } as const;
    const opened = profile
      ? await chromium.launchPersistentContext(profile.directory, { ...deviceOptions(flags), ...look })
      : await (await this.#browsers.running()).newContext(look);
    opened.setDefaultTimeout(PATIENCE_MS);
    if (clockOffsetMs !== 0) await opened.addInitScript(shiftClock, clockOffsetMs);
    const page = opened.pages()[0] ?? (await opened.newPage());
    const screen = new Screen(name, opened, page, cable);
    this.#screens.push(screen);
    return screen;
  }

  /** A window with somebody signed in, standing on a page. */
  async signedIn(who: PersonKey, path = '/', options: ScreenOptions = {}): Promise<Screen> {
    const screen = await this.screen(who, options);
    await this.signIn(screen, who);
    await screen.goto(path);
    return screen;
  }

  /** A session of the window's own, before any page is open: what ends one must not end another. */
  async signIn(screen: Screen, who: PersonKey): Promise<void> {
    await screen.context.request.post(`${screen.cable.address}/api/session`, {
      data: { username: who, password: PASSWORD },
      failOnStatusCode: true,
    });
  }

  /** After each test: its windows are closed, and what they complained of fails it. */
  async strike(test: string, hasFailed: boolean): Promise<void> {
    const screens = this.#screens.splice(0);
    const faults = screens.flatMap((screen) => screen.faults);
    for (const screen of screens) {
      if (hasFailed || faults.length > 0) await screen.keepPicture(test);
      await screen.close();
    }
    if (faults.length > 0) throw new Error(`the pages complained:\n${faults.join('\n')}`);
  }
}

/** Sets the stage for all tests of a file. */
export function openStage(options: StageOptions = {}): Stage {
  const stage = new Stage(options, keptBrowser);
  beforeAll(() => stage.open());
  afterEach(({ task }) => stage.strike(task.name, task.result?.state === 'fail'));
  afterAll(() => stage.close());
  return stage;
}

/** Runs in the page, before anything else. */
function shiftClock(offset: number) {
  const Right = Date;
  const now = () => Right.now() + offset;
  globalThis.Date = new Proxy(Right, {
    construct: (target, args) => (args.length === 0 ? new Right(now()) : Reflect.construct(target, args)),
    get: (target, key) => (key === 'now' ? now : Reflect.get(target, key)),
  });
}
