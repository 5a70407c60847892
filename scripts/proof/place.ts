import { randomBytes, randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openStore, type Store } from '@ledningsplats/db/open-store.ts';
import { cookieName } from '@ledningsplats/server/accounts/session-cookie.ts';
import { EVENT_VERSIONS } from '@ledningsplats/shared/core/upcast.ts';
import { PROOF_PLAN } from './proof-plan.ts';

/** An account in a prepared place, signed in. */
export interface Member {
  user: string;
  person: string;
  roles: string[];
  /** The session's cookie as a header's value. */
  cookie: string;
}

export interface Place {
  dataDir: string;
  members: Member[];
  remove(): void;
}

const SESSION_MS = 12 * 3_600_000;

/**
 * A data directory with a plan, and one signed-in account for each list of roles: what a municipality is after its first
 * day. It lies in `within`, or is temporary; `now` is its clock.
 */
export async function preparePlace(
  roles: readonly string[][],
  { within, now = Date.now }: { within?: string; now?: () => number } = {},
): Promise<Place> {
  const dataDir = within ?? mkdtempSync(join(tmpdir(), 'ledningsplats-proof-'));
  const members = await withStore(dataDir, async (store) => {
    await adoptPlan(store, now());
    const added: Member[] = [];
    for (const [index, own] of roles.entries()) added.push(await addMember(store, index, own, now()));
    return added;
  });
  return { dataDir, members, remove: () => rmSync(dataDir, { recursive: true, force: true }) };
}

/** Opens a place's store while no server runs on it. */
export async function withStore<Result>(dataDir: string, use: (store: Store) => Promise<Result>): Promise<Result> {
  const store = await openStore({ directory: dataDir, now: Date.now });
  try {
    return await use(store);
  } finally {
    await store.close();
  }
}

/** A session made beside the server, as the cookie header's value: nobody logs in with a password here. */
export async function signIn(store: Store, user: string, now = Date.now()): Promise<string> {
  const token = randomBytes(32).toString('base64url');
  const expiresAt = now + SESSION_MS;
  await store.sessions.create({ token, user, function: 'stabschef', expiresAt, userAgent: 'prov', isShared: false });
  return `${cookieName(false)}=${token}`;
}

async function adoptPlan(store: Store, now: number) {
  const meta = { by: 'system', person: null, function: null, occurredAt: now, recordedAt: now, command: randomUUID() };
  const adopted = {
    stream: 'plan',
    seq: 1,
    type: 'PlanAdopted',
    version: EVENT_VERSIONS.PlanAdopted,
    data: { plan: PROOF_PLAN },
    content: null,
  };
  await store.events.append({
    events: [{ ...adopted, meta }],
    commands: [],
    index: [],
    headlines: [],
    redactions: [],
    attachments: [],
    expected: new Map([['plan', 0]]),
  });
}

async function addMember(store: Store, index: number, roles: string[], now: number): Promise<Member> {
  const person = randomUUID();
  const user = randomUUID();
  const contact = { title: 'Prov', function: 'stabschef', capacities: ['tib'], phone: null, email: null };
  await store.people.save([{ id: person, name: `Person ${index + 1}`, ...contact }]);
  await store.accounts.create({ id: user, username: `konto${index + 1}`, passwordHash: 'none', person, roles });
  return { user, person, roles, cookie: await signIn(store, user, now) };
}
