import type { CommandAck, CommandEnvelope, SubscribeAck } from '@ledningsplats/shared/core/protocol.ts';
import type { Wire, WireListeners } from '../../client/src/sync/wire.ts';
import { RawSocket } from '../proof/raw-socket.ts';
import type { SeededRandom } from '../proof/seeded-random.ts';
import { FAIR, type Weather } from './faults.ts';
import type { Traffic } from './traffic.ts';

/** What a device speaks to and as whom; its tabs share it, and both may change. */
export interface Server {
  /** Null while the server is down. */
  port: number | null;
}

export interface CookieJar {
  /** As the header's value; empty when the browser has none. */
  cookie: string;
}

export interface NetworkOptions {
  server: Server;
  jar: CookieJar;
  random: SeededRandom;
  /** For frames, which come when they come. */
  frameRandom: SeededRandom;
  traffic: Traffic;
  /** The tab's own timers: they stand still while it sleeps, and die with it. */
  after: (ms: number, run: () => void) => () => void;
  afterFrame: (ms: number, run: () => void) => void;
  /** Hears every text that reaches the tab, and may change it, to make the tab look older than the server. */
  receive: (text: string) => string;
}

const ASK_LIMIT_MS = 8_000;
const CONNECT_MS = 50;

/** One tab's way to the server: real requests and a real socket, with the weather between. */
export class FaultyNetwork {
  weather: Weather = FAIR;
  readonly #options: NetworkOptions;
  readonly #open = new Set<FaultyWire>();
  #isUp = true;

  constructor(options: NetworkOptions) {
    this.#options = options;
  }

  get isUp(): boolean {
    return this.#isUp;
  }

  /** Cuts everything, or lets it through again. */
  setUp(isUp: boolean): void {
    this.#isUp = isUp;
    if (!isUp) this.breakConnections();
  }

  breakConnections(): void {
    for (const wire of this.#open) wire.break();
  }

  fetch = async (path: string, init: RequestInit): Promise<Response> => {
    const { server, jar, traffic, receive } = this.#options;
    const send = async () => {
      if (server.port === null) throw new TypeError('the server is down');
      const origin = `http://127.0.0.1:${server.port}`;
      const headers = { ...(init.headers as Record<string, string>), cookie: jar.cookie, origin };
      const response = await fetch(`${origin}${path}`, { ...init, headers, signal: null, credentials: 'omit' });
      return { status: response.status, headers: response.headers, text: await response.text() };
    };
    const { status, headers: answered, text } = await this.pass(() => traffic.inTurn(send), init.signal ?? null);
    // a browser has the cookie when it has the answer
    const given = answered.getSetCookie()[0]?.split(';', 1)[0];
    if (given !== undefined) jar.cookie = given.endsWith('=') ? '' : given;
    const hasBody = status !== 204 && status !== 304;
    return new Response(hasBody ? receive(text) : null, { status, headers: { etag: answered.get('etag') ?? '' } });
  };

  openWire = (): Wire => new FaultyWire(this, this.#options, this.#open);

  /** Does something real with the weather on its way there and back. Rejects when it was lost, in its time. */
  async pass<Value>(work: () => Promise<Value>, signal: AbortSignal | null): Promise<Value> {
    const { random } = this.#options;
    const { loseQuestion, loseAnswer, repeat, delay } = this.weather;
    if (!this.#isUp) throw new TypeError('no network');
    const isQuestionLost = random.chance(loseQuestion);
    const isAnswerLost = random.chance(loseAnswer);
    const isRepeated = random.chance(repeat);
    const [there, back] = [random.between(0, delay), random.between(0, delay)];
    await this.#wait(there);
    if (!this.#isUp || isQuestionLost) return this.#never(signal);
    if (isRepeated) work().catch(() => {});
    const value = await work();
    await this.#wait(back);
    if (!this.#isUp || isAnswerLost) return this.#never(signal);
    return value;
  }

  /** Also where there is no delay: a tab that sleeps gets nothing until it wakes. */
  #wait(ms: number) {
    return new Promise<void>((resolve) => this.#options.after(ms, resolve));
  }

  /** As a network does that is silent: nothing until the asker has had enough. */
  #never(signal: AbortSignal | null): Promise<never> {
    return new Promise((_, reject) => {
      const giveUp = () => reject(new TypeError('network lost'));
      if (signal?.aborted) giveUp();
      else if (signal) signal.addEventListener('abort', giveUp);
      else this.#options.after(ASK_LIMIT_MS, giveUp);
    });
  }
}

/** The client's wire over a raw socket. It reports every loss and leaves the trying again to the one above. */
class FaultyWire implements Wire {
  readonly #network: FaultyNetwork;
  readonly #options: NetworkOptions;
  readonly #open: Set<FaultyWire>;
  #listeners: WireListeners | null = null;
  #socket: RawSocket | null = null;
  #removeBarrier = () => {};
  /** Counts connections: what an earlier one brings is no longer wanted. */
  #generation = 0;

  constructor(network: FaultyNetwork, options: NetworkOptions, open: Set<FaultyWire>) {
    this.#network = network;
    this.#options = options;
    this.#open = open;
  }

  get isConnected() {
    return this.#socket !== null;
  }

  listen(listeners: WireListeners) {
    this.#listeners = listeners;
  }

  connect() {
    const mine = ++this.#generation;
    this.#options.after(CONNECT_MS, () => {
      if (mine !== this.#generation) return;
      if (!this.#network.isUp) this.#listeners?.refused(null, false);
      else void this.#options.traffic.inTurn(() => this.#connectNow(mine));
    });
  }

  disconnect() {
    this.#generation += 1;
    this.#close();
  }

  /** The network's doing: the client is told. */
  break() {
    if (!this.#socket) return;
    this.disconnect();
    this.#options.after(0, () => this.#listeners?.lost(false));
  }

  subscribe(stream: string, after: number) {
    return this.#ask<SubscribeAck>('subscribe', { stream, after });
  }

  unsubscribe(stream: string) {
    this.#socket?.request('unsubscribe', { stream }, () => {});
  }

  command(envelope: CommandEnvelope) {
    return this.#ask<CommandAck>('command', envelope);
  }

  pen() {
    // told to others and kept nowhere: nothing to prove
  }

  time() {
    return this.#ask<number>('time', undefined);
  }

  async #connectNow(mine: number) {
    const { server, jar, traffic } = this.#options;
    try {
      if (server.port === null) throw new TypeError('the server is down');
      const socket = await RawSocket.open({
        port: server.port,
        cookie: jar.cookie,
        auth: { protocol: 1 },
        onEvent: (payload) => this.#handleEvent(mine, payload.toString()),
        onClose: () => this.#options.after(0, () => mine === this.#generation && this.break()),
      });
      if (mine !== this.#generation) return socket.close();
      this.#socket = socket;
      this.#open.add(this);
      this.#removeBarrier = traffic.addBarrier(() => socket.ask('time', undefined));
      this.#listeners?.connected();
    } catch (error) {
      if (mine === this.#generation) this.#listeners?.refused(codeOf(error), false);
    }
  }

  #handleEvent(mine: number, text: string) {
    const { frameRandom, afterFrame, receive } = this.#options;
    const { delay, reorder } = this.#network.weather;
    const [name, data] = JSON.parse(receive(text)) as [keyof WireListeners, never];
    // in order unless it is one that overtakes: those that came before it are on their way with the longest delay
    const overtakes = name === 'events' && frameRandom.chance(reorder);
    afterFrame(overtakes ? 0 : delay, () => {
      if (mine !== this.#generation || !this.#listeners) return;
      (this.#listeners[name] as ((data: never) => void) | undefined)?.(data);
    });
  }

  async #ask<Answer>(name: string, data: unknown): Promise<Answer> {
    const socket = this.#socket;
    if (!socket) throw new Error('not connected');
    const { traffic, receive } = this.#options;
    const answer = await this.#network.pass(() => traffic.inTurn(() => socket.ask(name, data), name === 'time'), null);
    return JSON.parse(receive(JSON.stringify(answer))) as Answer;
  }

  #close() {
    this.#removeBarrier();
    this.#open.delete(this);
    this.#socket?.close();
    this.#socket = null;
  }
}

/** The refusal's body is what the server gave as the error's data. */
function codeOf(error: unknown): string | null {
  const text = error instanceof Error ? error.message : '';
  return /"code":"(\w+)"/.exec(text)?.[1] ?? null;
}
