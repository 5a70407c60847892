import { createHash, randomBytes, randomUUID } from 'node:crypto';
import type { Store } from '@ledningsplats/db/open-store.ts';
import type { Wall, WallChange } from '@ledningsplats/db/walls.ts';
import {
  ongoingIncident,
  WALL_CODE_LENGTH,
  WALL_CODE_SIGNS,
  WALL_PERMISSIONS,
  type WallReading,
} from '@ledningsplats/shared/access/wall-access.ts';
import type { Actor } from '@ledningsplats/shared/core/actor.ts';
import type { IncidentHeadline } from '@ledningsplats/shared/core/protocol.ts';
import type { FastifyBaseLogger } from 'fastify';
import { ExpiringMap } from './expiring-map.ts';

/** Long enough to walk to one's own screen and log in, short enough that what stood on a wall is soon nothing. */
const CODE_MS = 10 * 60_000;
/** A wall that nobody has had on since is let in anew: the screen may hang somewhere else by now. */
const UNSEEN_MS = 60 * 24 * 3_600_000;
/** When a wall was last in contact is written now and then only: each write is a sync to disk. */
const WRITE_MS = 60_000;
/** More than are open at once in any municipality. */
const OPEN_LIMIT = 200;

/** A screen that shows a code and waits. */
interface Waiting {
  token: string;
  code: string;
  expiresAt: number;
  device: string;
  address: string | null;
}

/** The screens on the walls [ST9]: those that wait to be let in, in memory, and those that are, in memory over the stored ones. */
export class WallRegistry {
  readonly #store: Store;
  readonly #now: () => number;
  readonly #log: FastifyBaseLogger;
  readonly #byCode: ExpiringMap<Waiting>;
  readonly #byToken: ExpiringMap<Waiting>;
  readonly #walls = new Map<string, Wall>();
  readonly #open = new Map<string, IncidentHeadline>();
  #ongoing: string | null = null;
  readonly #connected = new Map<string, number>();
  readonly #ended = new Set<(wall: string) => void>();
  readonly #changed = new Set<(wall: string) => void>();
  readonly #timer: NodeJS.Timeout;

  private constructor(options: { store: Store; now: () => number; log: FastifyBaseLogger }) {
    this.#store = options.store;
    this.#now = options.now;
    this.#log = options.log;
    this.#byCode = new ExpiringMap({ ttlMs: CODE_MS, now: options.now });
    this.#byToken = new ExpiringMap({ ttlMs: CODE_MS, now: options.now });
    this.#timer = setInterval(() => void this.#write(), WRITE_MS).unref();
  }

  static async load(options: { store: Store; now: () => number; log: FastifyBaseLogger }): Promise<WallRegistry> {
    const registry = new WallRegistry(options);
    for (const wall of await options.store.walls.list()) registry.#walls.set(wall.id, wall);
    registry.#follow(await options.store.events.headlines({ open: true, before: null, limit: OPEN_LIMIT }));
    options.store.events.committed(({ headlines }) => registry.#follow(headlines));
    return registry;
  }

  /** A code for a screen to show, and the token by which it is let in when somebody has approved it. */
  ask(device: string, address: string | null): Waiting {
    let code = randomCode();
    while (this.#byCode.get(code)) code = randomCode();
    const token = randomBytes(32).toString('base64url');
    const waiting = { token, code, expiresAt: this.#now() + CODE_MS, device, address };
    this.#byCode.put(code, waiting);
    this.#byToken.put(token, waiting);
    return waiting;
  }

  /** The screen that waits with this token; null: none does, or its code has run out. */
  waiting(token: string): Waiting | null {
    return this.#byToken.get(token);
  }

  /** Lets in the screen that shows the code, which works once. Null: no screen shows it now. */
  async approve(code: string, how: WallChange & { by: string }): Promise<Wall | null> {
    const waiting = this.#byCode.take(code);
    if (!waiting) return null;
    const { token, device, address } = waiting;
    const { name, incident, theme, by } = how;
    const id = randomUUID();
    try {
      const wall = await this.#store.walls.add({ id, token, name, incident, theme, device, address, approvedBy: by });
      this.#walls.set(id, wall);
      this.#byToken.take(token);
      return wall;
    } catch (error) {
      // the code still stands on the wall: it can be tried again
      this.#byCode.put(code, waiting);
      throw error;
    }
  }

  /** The wall that has this token, if it holds at this moment. */
  byToken(token: string): Wall | null {
    const hash = createHash('sha256').update(token).digest('hex');
    const wall = [...this.#walls.values()].find(({ tokenHash }) => tokenHash === hash);
    return wall ? this.current(wall.id) : null;
  }

  current(id: string): Wall | null {
    const wall = this.#walls.get(id);
    return wall && wall.seenAt > this.#now() - UNSEEN_MS ? wall : null;
  }

  list(): (Wall & { isConnected: boolean })[] {
    return [...this.#walls.values()].map((wall) => ({ ...wall, isConnected: this.#connected.has(wall.id) }));
  }

  /** What a wall is told of itself. */
  reading({ name, incident, theme }: Wall): WallReading {
    return { name, incident: incident ?? this.#ongoing, isFollowing: incident === null, theme };
  }

  /** Nobody's account, with what any wall may. */
  actor({ id }: Pick<Wall, 'id'>): Actor {
    const user = wallUser(id);
    return { user, person: null, function: null, capacities: [], permissions: WALL_PERMISSIONS, via: 'wall' };
  }

  /** The name of a wall by what the log of readers calls it; null for what is none of ours. */
  nameOf(user: string): string | null {
    return [...this.#walls.values()].find(({ id }) => wallUser(id) === user)?.name ?? null;
  }

  /** False: there is none. */
  async change(id: string, change: WallChange): Promise<boolean> {
    const wall = this.#walls.get(id);
    if (!wall || !(await this.#store.walls.change(id, change))) return false;
    Object.assign(wall, change);
    this.#tell(this.#changed, id);
    return true;
  }

  /** Disconnects it at once, also when the disk refuses: then it throws, and the wall is out until the server starts again. */
  async revoke(id: string): Promise<Wall | null> {
    const wall = this.#walls.get(id);
    if (!wall) return null;
    this.#walls.delete(id);
    this.#tell(this.#ended, id);
    await this.#store.walls.remove(id);
    return wall;
  }

  /** It is in contact; to be called again with `isOver` when that connection is gone. */
  connected(id: string, isOver = false): void {
    const left = (this.#connected.get(id) ?? 0) + (isOver ? -1 : 1);
    if (left > 0) this.#connected.set(id, left);
    else this.#connected.delete(id);
    const wall = this.#walls.get(id);
    if (wall) wall.seenAt = this.#now();
  }

  ended(listener: (wall: string) => void): void {
    this.#ended.add(listener);
  }

  /** What it is to show is another, by somebody's choice or because something else is under way. */
  changed(listener: (wall: string) => void): void {
    this.#changed.add(listener);
  }

  async close(): Promise<void> {
    clearInterval(this.#timer);
    await this.#write();
  }

  #follow(headlines: readonly IncidentHeadline[]): void {
    for (const row of headlines) {
      if (row.erased) this.#leave(row.id);
      if (row.lifecycle === 'open') this.#open.set(row.id, row);
      else this.#open.delete(row.id);
    }
    const ongoing = ongoingIncident(this.#open.values());
    if (ongoing === this.#ongoing) return;
    this.#ongoing = ongoing;
    for (const { id, incident } of this.#walls.values()) if (incident === null) this.#tell(this.#changed, id);
  }

  /** What has been erased stands on no wall [OV1]: those that were given it show what is under way. */
  #leave(incident: string): void {
    for (const wall of this.#walls.values()) {
      if (wall.incident !== incident) continue;
      // off the screen at once, whatever the disk says
      wall.incident = null;
      this.#tell(this.#changed, wall.id);
      const { id, name, theme } = wall;
      this.#store.walls
        .change(id, { name, incident: null, theme })
        .catch((error) => this.#log.warn({ err: error, wall: id }, 'a wall still names what was erased'));
    }
  }

  #tell(listeners: Iterable<(wall: string) => void>, id: string): void {
    for (const listener of listeners) listener(id);
  }

  async #write(): Promise<void> {
    const now = this.#now();
    for (const id of this.#connected.keys()) {
      const wall = this.#walls.get(id);
      if (wall) wall.seenAt = now;
    }
    const seen = [...this.#walls.values()].map(({ id, seenAt }) => [id, seenAt] as const);
    if (seen.length === 0) return;
    await this.#store.walls.seen(seen).catch((error) => this.#log.warn({ err: error }, 'walls not noted as seen'));
  }
}

const WALL_USER = 'wall:';

/** What a wall is called where an account's id would stand: the log of who has been given what. */
function wallUser(id: string): string {
  return `${WALL_USER}${id}`;
}

export function isWallUser(user: string): boolean {
  return user.startsWith(WALL_USER);
}

function randomCode(): string {
  const limit = 256 - (256 % WALL_CODE_SIGNS.length);
  let code = '';
  // what lies above the last whole round would make the first signs likelier
  while (code.length < WALL_CODE_LENGTH) {
    for (const byte of randomBytes(WALL_CODE_LENGTH)) {
      if (byte < limit && code.length < WALL_CODE_LENGTH) code += WALL_CODE_SIGNS[byte % WALL_CODE_SIGNS.length];
    }
  }
  return code;
}
