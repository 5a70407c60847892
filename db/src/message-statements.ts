import type { Channel, FailureReason, MessageState } from '@ledningsplats/shared/channels/message.ts';
import type Database from 'better-sqlite3';
import { MESSAGE_COLUMNS, type MessageRow } from './message-rows.ts';

export interface Waiting {
  channel: Channel;
  queued: number;
  /** Since when the one that has waited longest has, and when the next is due. */
  oldestAt: number;
  nextAt: number;
}

/** The statements of `messages.ts`, prepared once. */
export function prepareMessages(db: Database.Database) {
  const insert = db.prepare<[string, string, string, string, number, number, number, number]>(
    `INSERT INTO messages (id, purpose, person, channel, not_after, state, at, queued_at, attempts, next_at)
     VALUES (?, ?, ?, ?, ?, 'queued', ?, ?, 0, ?) ON CONFLICT (id) DO NOTHING`,
  );
  const insertText = db.prepare<[number | bigint, string, string]>('INSERT INTO message_texts VALUES (?, ?, ?)');
  const byId = db.prepare<[string], MessageRow>(`SELECT ${MESSAGE_COLUMNS} FROM messages WHERE id = ?`);
  const byViaId = db.prepare<[string, Channel], MessageRow>(
    `SELECT ${MESSAGE_COLUMNS} FROM messages WHERE via_id = ? AND channel = ?`,
  );
  const byPurpose = db.prepare<[string], MessageRow>(
    `SELECT ${MESSAGE_COLUMNS} FROM messages WHERE purpose = ? ORDER BY row`,
  );
  const toPerson = db.prepare<[string], MessageRow & { text: string | null }>(
    `SELECT ${MESSAGE_COLUMNS}, text FROM messages LEFT JOIN message_texts ON message = row WHERE person = ? ORDER BY row`,
  );
  const unreported = db.prepare<[], MessageRow>(
    `SELECT ${MESSAGE_COLUMNS} FROM messages WHERE reported IS NOT state AND purpose NOT LIKE 'test/%'
       AND purpose NOT LIKE 'trial/%' AND purpose NOT LIKE 'handover/%' AND purpose NOT LIKE 'improvement/%' ORDER BY row`,
  );
  const queuedHandovers = db.prepare<[], { purpose: string }>(
    "SELECT DISTINCT purpose FROM messages WHERE state = 'queued' AND purpose LIKE 'handover/%'",
  );
  // by the index, from the end: what comes after the last that begins with `handover/` begins with `handover0`
  const lastHandover = db.prepare<[], { purpose: string }>(
    `SELECT purpose FROM messages WHERE purpose >= 'handover/' AND purpose < 'handover0' ORDER BY purpose DESC LIMIT 1`,
  );
  const hasText = db.prepare<[number]>('SELECT 1 FROM message_texts WHERE message = ?');
  const report = db.prepare<[MessageState, string, MessageState]>(
    'UPDATE messages SET reported = ? WHERE id = ? AND state = ?',
  );
  const cancel = db.prepare<[number, string], MessageRow>(
    `UPDATE messages SET ${ended('cancelled', 'NULL')}, at = ? WHERE purpose = ? AND state = 'queued'
     RETURNING ${MESSAGE_COLUMNS}`,
  );
  const expire = db.prepare<[number, Channel, number], MessageRow>(
    `UPDATE messages SET ${ended('failed', "coalesce(reason, 'expired')")}, at = ?
     WHERE channel = ? AND state = 'queued' AND not_after < ? RETURNING ${MESSAGE_COLUMNS}`,
  );
  // a proof of numbers is never in the way of anything else [LM5]
  const due = db.prepare<[Channel, number, number], MessageRow & { subject: string; text: string }>(
    `SELECT ${MESSAGE_COLUMNS}, subject, text FROM messages JOIN message_texts ON message = row
     WHERE channel = ? AND state = 'queued' AND next_at <= ? ORDER BY purpose LIKE 'trial/%', row LIMIT ?`,
  );
  const failQueued = db.prepare<[FailureReason, number, Channel], MessageRow>(
    `UPDATE messages SET ${ended('failed', '?')}, at = ? WHERE channel = ? AND state = 'queued'
     RETURNING ${MESSAGE_COLUMNS}`,
  );
  const withhold = db.prepare<[number, string], MessageRow>(
    `UPDATE messages SET ${ended('cancelled', "'closed_in_exercise'")}, at = ?
     WHERE id = ? AND state IN ('queued', 'sending') RETURNING ${MESSAGE_COLUMNS}`,
  );
  const queuedFor = db.prepare<[Channel], MessageRow & { subject: string; text: string }>(
    `SELECT ${MESSAGE_COLUMNS}, subject, text FROM messages JOIN message_texts ON message = row
     WHERE channel = ? AND state = 'queued' ORDER BY row`,
  );
  const begin = db.prepare<[number, string, number]>(
    `UPDATE messages SET state = 'sending', at = ?, reason = NULL, attempts = attempts + 1, via = ? WHERE row = ?`,
  );
  const settleRow = db.prepare<[MessageState, number, FailureReason | null, string | null, number, number, number]>(
    `UPDATE messages SET state = ?, at = ?, reason = ?, via_id = coalesce(?, via_id), next_at = ?,
       may_have_left = may_have_left OR ? WHERE row = ?`,
  );
  const nameRow = db.prepare<[string, number]>('UPDATE messages SET via_id = ? WHERE row = ?');
  const interrupted = db.prepare<[Channel], MessageRow>(
    `SELECT ${MESSAGE_COLUMNS} FROM messages WHERE channel = ? AND state = 'sending'`,
  );
  const doubtQueued = db.prepare<[number]>(
    `UPDATE messages SET state = 'doubtful', reason = 'interrupted', at = ? WHERE state IN ('queued', 'sending')`,
  );
  const waiting = db.prepare<[], Waiting>(
    `SELECT channel, count(*) AS queued, min(queued_at) AS oldestAt, min(next_at) AS nextAt
     FROM messages WHERE state = 'queued' GROUP BY channel`,
  );
  const queuedPurposes = db.prepare<[], string>(`SELECT DISTINCT purpose FROM messages WHERE state = 'queued'`).pluck();
  return {
    insert,
    insertText,
    byId,
    byViaId,
    byPurpose,
    toPerson,
    unreported,
    queuedHandovers,
    lastHandover,
    report,
    cancel,
    hasText,
    expire,
    due,
    failQueued,
    withhold,
    queuedFor,
    begin,
    settleRow,
    nameRow,
    interrupted,
    doubtQueued,
    waiting,
    queuedPurposes,
  };
}

/** How one ends that waits no more: in doubt, where an attempt at it may have left. */
function ended(state: MessageState, reason: string): string {
  return `state = CASE WHEN may_have_left THEN 'doubtful' ELSE '${state}' END,
    reason = CASE WHEN may_have_left THEN 'no_answer' ELSE ${reason} END`;
}
