import type { Screen } from './screen.ts';

/** Everything that reaches a browser and stays in it, as text. */
export class Overheard {
  readonly #screen: Screen;
  readonly #parts: string[] = [];
  readonly #bodies: Promise<void>[] = [];

  /** Begins before the page is opened, or what it fetched first is missed. */
  constructor(screen: Screen) {
    this.#screen = screen;
    screen.page.on('response', (response) => {
      const body = response.body().then(
        (bytes) => void this.#parts.push(`${response.url()}\n${bytes.toString('utf8')}`),
        // a redirect or an answer that was called off has no body
        () => {},
      );
      this.#bodies.push(body);
    });
    screen.page.on('websocket', (socket) => {
      socket.on('framereceived', ({ payload }) => void this.#parts.push(payload.toString()));
    });
  }

  /** What came over the network, and what the device keeps of it. */
  async all(): Promise<string> {
    await Promise.all(this.#bodies);
    return [...this.#parts, await this.#screen.page.content(), await keptOn(this.#screen)].join('\n');
  }
}

/** What the device keeps on its disk, as text. */
export function keptOn(screen: Screen): Promise<string> {
  return screen.page.evaluate(keptOnDevice);
}

/** Runs in the page: IndexedDB, both storages and the caches, as text. */
async function keptOnDevice(): Promise<string> {
  const said: unknown[] = [{ ...localStorage }, { ...sessionStorage }];
  const asked = <Value>(request: IDBRequest<Value>) =>
    new Promise<Value>((resolve, reject) => {
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
  for (const { name } of await indexedDB.databases()) {
    const database = await asked(indexedDB.open(name ?? ''));
    for (const store of database.objectStoreNames) {
      said.push(store, await asked(database.transaction(store).objectStore(store).getAll()));
    }
    database.close();
  }
  for (const name of await caches.keys()) {
    const cache = await caches.open(name);
    for (const request of await cache.keys()) said.push(request.url, await (await cache.match(request))?.text());
  }
  return JSON.stringify(said);
}
