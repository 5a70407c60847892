import type { MessageChange } from '@ledningsplats/shared/channels/message.ts';
import type Database from 'better-sqlite3';
import { asChange, MESSAGE_COLUMNS, type MessageRow, purposeKey } from './message-rows.ts';
import { sha256 } from './sqlite/sha256.ts';
import { stored } from './sqlite/store-errors.ts';

export type ReplyTokens = ReturnType<typeof createReplyTokens>;

/** What stands in the address that one letter is replied to [LM2]: found by its hash, and bound to that message alone. */
export function createReplyTokens(db: Database.Database, now: () => number) {
  const set = db.prepare<[string, string, number]>(
    `INSERT INTO reply_tokens (message, token_hash, made_at) VALUES (?, ?, ?)
     ON CONFLICT (message) DO UPDATE SET token_hash = excluded.token_hash, made_at = excluded.made_at`,
  );
  const find = db.prepare<[string], MessageRow & { queuedAt: number }>(
    `SELECT ${MESSAGE_COLUMNS}, queued_at AS queuedAt FROM messages
     WHERE id = (SELECT message FROM reply_tokens WHERE token_hash = ?)`,
  );
  // what begins as the incident's purposes do, in the order of their index: no pattern to escape
  const removeBut = db.prepare<[string, string, string]>(
    `DELETE FROM reply_tokens WHERE message IN (SELECT id FROM messages
       WHERE purpose >= ? AND purpose < ? AND purpose NOT IN (SELECT value FROM json_each(?)))`,
  );
  const clear = db.prepare<[number]>('DELETE FROM reply_tokens WHERE made_at <= ?');

  return {
    /** For the attempt that is being made: one of an attempt before it, which never left, is none any more. */
    set: (message: string, token: string): Promise<void> => stored(() => void set.run(message, sha256(token), now())),
    /** The message that it replies to, and when that was handed over to be sent. Null: there is none. */
    find: (token: string): Promise<(MessageChange & { queuedAt: number }) | null> =>
      stored(() => {
        const row = find.get(sha256(token));
        return row ? { ...asChange(row), queuedAt: row.queuedAt } : null;
      }),
    /** Of an incident's call-outs these are still known; letters of all others are replied to no more. */
    keep: (incident: string, callOuts: readonly string[]): Promise<void> =>
      stored(() => {
        const purposes = callOuts.map((callOut) => purposeKey({ kind: 'callout', incident, callOut }));
        removeBut.run(`callout/${incident}/`, `callout/${incident}0`, JSON.stringify(purposes));
      }),
    /** Those made no later than `by`, UTC milliseconds. */
    clear: (by: number): Promise<number> => stored(() => clear.run(by).changes),
  };
}
