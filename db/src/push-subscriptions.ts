import type Database from 'better-sqlite3';
import { stored } from './sqlite/store-errors.ts';

/** A browser that takes notices for an account. */
export interface PushSubscription {
  /** Its address at the browser's push service: a secret, since whoever has it may send there. */
  endpoint: string;
  p256dh: string;
  auth: string;
  user: string;
  /** The session that turned them on. */
  session: string;
  /** UTC milliseconds. */
  createdAt: number;
}

export type PushSubscriptions = ReturnType<typeof createPushSubscriptions>;

/** Which devices take notices, and whose they are. */
export function createPushSubscriptions(db: Database.Database, now: () => number) {
  const columns = 'endpoint, p256dh, auth, user, session, created_at AS createdAt';
  const save = db.prepare(
    `INSERT INTO push_subscriptions (endpoint, p256dh, auth, user, session, created_at) VALUES (?, ?, ?, ?, ?, ?)
     ON CONFLICT (endpoint) DO UPDATE SET p256dh = excluded.p256dh, auth = excluded.auth, user = excluded.user,
       session = excluded.session, created_at = excluded.created_at`,
  );
  const find = db.prepare<[string], PushSubscription>(`SELECT ${columns} FROM push_subscriptions WHERE endpoint = ?`);
  const ofUser = db.prepare<[string], PushSubscription>(
    `SELECT ${columns} FROM push_subscriptions WHERE user = ? ORDER BY row`,
  );
  const remove = db.prepare<[string]>('DELETE FROM push_subscriptions WHERE endpoint = ?');
  const removeOfUser = db.prepare<[string, string]>('DELETE FROM push_subscriptions WHERE user = ? AND session <> ?');
  const removeAll = db.prepare<[]>('DELETE FROM push_subscriptions');

  return {
    /** A device has one owner: whoever turned them on last. */
    save: ({ endpoint, p256dh, auth, user, session }: Omit<PushSubscription, 'createdAt'>): Promise<void> =>
      stored(() => void save.run(endpoint, p256dh, auth, user, session, now())),
    find: (endpoint: string): Promise<PushSubscription | null> => stored(() => find.get(endpoint) ?? null),
    ofUser: (user: string): Promise<PushSubscription[]> => stored(() => ofUser.all(user)),
    remove: (endpoint: string): Promise<void> => stored(() => void remove.run(endpoint)),
    /** `except`: the session that asked. Sessions that are ended take their devices with them (`sessions.ts`). */
    removeOfUser: (user: string, except = ''): Promise<void> => stored(() => void removeOfUser.run(user, except)),
    /** When the server's keys are others: nothing that is sealed with them opens there. */
    removeAll: (): Promise<void> => stored(() => void removeAll.run()),
  };
}
