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
    return [...this.#parts, await this.#screen.page.content(), await allKeptOn(this.#screen)].join('\n');
  }
}

/** What the device keeps on its disk, as text. Of the page itself, which is full of words, the addresses alone. */
export function keptOn(screen: Screen): Promise<string> {
  return screen.page.evaluate(keptOnDevice, { withPage: false });
}

/** Of that, the last known states of incidents: what a line says is there when it is neither draft nor unsent. */
export async function picturesOn(screen: Screen): Promise<string> {
  const said: unknown[] = JSON.parse(await keptOn(screen));
  return JSON.stringify(said.slice(said.indexOf('pictures'), said.indexOf('readings')));
}

/** To the last byte, the text of the page's own files too. */
export function allKeptOn(screen: Screen): Promise<string> {
  return screen.page.evaluate(keptOnDevice, { withPage: true });
}

/** Runs in the page: IndexedDB, both storages and the caches, as text. */
async function keptOnDevice({ withPage }: { withPage: boolean }): Promise<string> {
  const said: unknown[] = [{ ...localStorage }, { ...sessionStorage }];
  const asked = <Value>(request: IDBRequest<Value>) =>
    new Promise<Value>((resolve, reject) => {
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
  const directory = await navigator.storage.getDirectory();
  let deviceKeys: { id: string; raw: number[] }[] = [];
  // the file may be replaced while it is read
  for (let attempt = 0; attempt < 5; attempt++) {
    try {
      const file = await (await directory.getFileHandle('device-keys.json')).getFile();
      deviceKeys = JSON.parse((await file.text()) || '[]');
      break;
    } catch {}
  }
  // what lies sealed with the device's own key, as whoever has the device can read it
  const opened = async (row: { deviceKey?: string; sealed?: Uint8Array<ArrayBuffer> }, bound: string) => {
    const own = deviceKeys.find(({ id }) => id === row?.deviceKey);
    if (!own || !row.sealed) return row;
    const key = await crypto.subtle.importKey('raw', Uint8Array.from(own.raw), 'AES-GCM', false, ['decrypt']);
    const additionalData = new TextEncoder().encode(bound);
    const ways = { name: 'AES-GCM', iv: row.sealed.slice(0, 12), additionalData };
    const plain = await crypto.subtle.decrypt(ways, key, row.sealed.slice(12)).catch(() => null);
    return plain && JSON.parse(new TextDecoder().decode(plain));
  };
  for (const { name } of await indexedDB.databases()) {
    const database = await asked(indexedDB.open(name ?? ''));
    for (const store of database.objectStoreNames) {
      const keys = await asked(database.transaction(store).objectStore(store).getAllKeys());
      const rows = await asked(database.transaction(store).objectStore(store).getAll());
      said.push(store, ...(await Promise.all(rows.map((row, at) => opened(row, `${store}|${keys[at]}`)))));
    }
    database.close();
  }
  for (const name of await caches.keys()) {
    const cache = await caches.open(name);
    for (const request of await cache.keys()) {
      const isPage = /^\/(assets\/|index\.html$|icon\.svg$)/.test(new URL(request.url).pathname);
      said.push(request.url);
      if (withPage || !isPage) said.push(await (await cache.match(request))?.text());
    }
  }
  return JSON.stringify(said);
}

/** Runs in the page. */
export async function rowsByTable(): Promise<Record<string, number>> {
  const asked = <Value>(request: IDBRequest<Value>) =>
    new Promise<Value>((resolve, reject) => {
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
  const database = await asked(indexedDB.open('ledningsplats'));
  const counts: Record<string, number> = {};
  for (const store of database.objectStoreNames) {
    counts[store] = await asked(database.transaction(store).objectStore(store).count());
  }
  database.close();
  return counts;
}
