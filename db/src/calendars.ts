import type { CalendarScope } from '@ledningsplats/shared/roster/calendar-address.ts';
import type Database from 'better-sqlite3';
import { sha256 } from './sqlite/sha256.ts';
import { stored } from './sqlite/store-errors.ts';

export interface CalendarAddress {
  account: string;
  scope: CalendarScope;
  /** UTC milliseconds, as the other times. */
  madeAt: number;
  /** When it was last asked for. */
  usedAt: number | null;
}

/** What a calendar has been told under a uid. */
export interface CalendarEntry {
  uid: string;
  /** JSON. */
  shift: string;
  sequence: number;
  changedAt: number;
  isCancelled: boolean;
}

export type Calendars = ReturnType<typeof createCalendars>;

type Row = Omit<CalendarEntry, 'isCancelled'> & { isCancelled: number };

/** Calendar addresses, and what has been told at them. The token is stored as its hash alone. */
export function createCalendars(db: Database.Database, now: () => number) {
  const columns = 'account, scope, made_at AS madeAt, used_at AS usedAt';
  const put = db.prepare<[string, CalendarScope, string, number]>(
    `INSERT INTO calendar_addresses (account, scope, token_hash, made_at) VALUES (?, ?, ?, ?)
     ON CONFLICT (account, scope) DO UPDATE
     SET token_hash = excluded.token_hash, made_at = excluded.made_at, used_at = NULL`,
  );
  const byToken = db.prepare<[string], CalendarAddress>(
    `SELECT ${columns} FROM calendar_addresses WHERE token_hash = ?`,
  );
  const ofAccount = db.prepare<[string], CalendarAddress>(
    `SELECT ${columns} FROM calendar_addresses WHERE account = ? ORDER BY scope`,
  );
  const use = db.prepare<[number, string, CalendarScope]>(
    'UPDATE calendar_addresses SET used_at = ? WHERE account = ? AND scope = ?',
  );
  const revoke = db.prepare<[string, CalendarScope]>('DELETE FROM calendar_addresses WHERE account = ? AND scope = ?');
  const told = db.prepare<[string], Row>(
    `SELECT uid, shift, sequence, changed_at AS changedAt, is_cancelled AS isCancelled
     FROM calendar_entries WHERE calendar = ? ORDER BY uid`,
  );
  const save = db.prepare<[string, string, string, number, number, number]>(
    `INSERT INTO calendar_entries (calendar, uid, shift, sequence, changed_at, is_cancelled) VALUES (?, ?, ?, ?, ?, ?)
     ON CONFLICT (calendar, uid) DO UPDATE SET shift = excluded.shift, sequence = excluded.sequence,
       changed_at = excluded.changed_at, is_cancelled = excluded.is_cancelled`,
  );
  const forget = db.prepare<[string, string]>('DELETE FROM calendar_entries WHERE calendar = ? AND uid = ?');
  const revokeAll = db.prepare<[string]>('DELETE FROM calendar_addresses WHERE account = ?');
  const forgetAll = db.prepare<[string]>('DELETE FROM calendar_entries WHERE calendar = ?');
  const tell = db.transaction((calendar: string, changed: readonly CalendarEntry[], gone: readonly string[]) => {
    for (const { uid, shift, sequence, changedAt, isCancelled } of changed)
      save.run(calendar, uid, shift, sequence, changedAt, isCancelled ? 1 : 0);
    for (const uid of gone) forget.run(calendar, uid);
  });

  return {
    /** In the place of the one before, which is unknown from then on. */
    make: (account: string, scope: CalendarScope, token: string): Promise<void> =>
      stored(() => void put.run(account, scope, sha256(token), now())),
    /** Null: there is none. */
    byToken: (token: string): Promise<CalendarAddress | null> => stored(() => byToken.get(sha256(token)) ?? null),
    of: (account: string): Promise<CalendarAddress[]> => stored(() => ofAccount.all(account)),
    used: (account: string, scope: CalendarScope): Promise<void> => stored(() => void use.run(now(), account, scope)),
    /** Whether there was one. */
    revoke: (account: string, scope: CalendarScope): Promise<boolean> =>
      stored(() => revoke.run(account, scope).changes > 0),
    told: (calendar: string): Promise<CalendarEntry[]> =>
      stored(() => told.all(calendar).map((row) => ({ ...row, isCancelled: row.isCancelled === 1 }))),
    /** What changed is told from now on, and what is gone is no longer. */
    tell: (calendar: string, changed: readonly CalendarEntry[], gone: readonly string[]): Promise<void> =>
      stored(() => tell(calendar, changed, gone)),
    revokeAll: (account: string): Promise<void> => stored(() => void revokeAll.run(account)),
    /** What has been told of one person's own shifts. */
    forget: (person: string): Promise<void> => stored(() => void forgetAll.run(person)),
  };
}
