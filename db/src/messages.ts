import type {
  Channel,
  FailureReason,
  MessageChange,
  MessagePurpose,
  MessageState,
  OutgoingMessage,
} from '@ledningsplats/shared/channels/message.ts';
import type Database from 'better-sqlite3';
import { createMessageErasure } from './message-erasure.ts';
import { asChange, MESSAGE_COLUMNS, type MessageRow, purposeKey } from './message-rows.ts';
import { stored } from './sqlite/store-errors.ts';

/** A message that an attempt has been written for: what is now to be sent. */
export interface TakenMessage extends OutgoingMessage {
  /** This one included. */
  attempts: number;
}

/** What an attempt came to, or what a gateway reports of it afterwards. */
export interface Settlement {
  id: string;
  state: Exclude<MessageState, 'sending' | 'cancelled'>;
  reason: FailureReason | null;
  /** What the gateway calls it. */
  viaId?: string | null;
  /** Of what is queued again: not before then. */
  nextAt?: number;
}

export interface Taking {
  channel: Channel;
  /** The adapter's name. */
  via: string;
  most: number;
  now: number;
}

export interface Waiting {
  channel: Channel;
  queued: number;
  /** Since when the one that has waited longest has, and when the next is due. */
  oldestAt: number;
  nextAt: number;
}

export type StoredMessages = ReturnType<typeof createMessages>;

/**
 * What goes out and what became of it [LM3]. Every method is one commit. Answers carry the changes, for those who listen.
 * `afterErasure` wipes the log that SQLite keeps of what is gone.
 */
export function createMessages(db: Database.Database, now: () => number, afterErasure: () => void) {
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
    `SELECT ${MESSAGE_COLUMNS} FROM messages WHERE reported IS NOT state AND purpose NOT LIKE 'test/%' ORDER BY row`,
  );
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
  const due = db.prepare<[Channel, number, number], MessageRow & { subject: string; text: string }>(
    `SELECT ${MESSAGE_COLUMNS}, subject, text FROM messages JOIN message_texts ON message = row
     WHERE channel = ? AND state = 'queued' AND next_at <= ? ORDER BY row LIMIT ?`,
  );
  const failQueued = db.prepare<[FailureReason, number, Channel], MessageRow>(
    `UPDATE messages SET ${ended('failed', '?')}, at = ? WHERE channel = ? AND state = 'queued'
     RETURNING ${MESSAGE_COLUMNS}`,
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

  const enqueueAll = db.transaction((messages: readonly OutgoingMessage[]) =>
    messages.flatMap(({ id, purpose, person, channel, subject, text, notAfter }) => {
      const at = now();
      const made = insert.run(id, purposeKey(purpose), person, channel, notAfter, at, at, at);
      if (made.changes === 0) return [];
      insertText.run(made.lastInsertRowid, subject, text);
      return [{ id, purpose, person, channel, state: 'queued' as const, at, reason: null }];
    }),
  ).immediate;

  const take = db.transaction(({ channel, via, most, now: at }: Taking) => {
    const expired = expire.all(at, channel, at).map(asChange);
    const rows = most > 0 ? due.all(channel, at, most) : [];
    for (const { row } of rows) begin.run(at, via, row);
    const taken = rows.map(({ subject, text, notAfter, ...row }): TakenMessage => {
      const { id, purpose, person } = asChange(row as MessageRow);
      return { id, purpose, person, channel, subject, text, notAfter, attempts: row.attempts + 1 };
    });
    const changes = taken.map(
      ({ id, purpose, person }): MessageChange => ({
        id,
        purpose,
        person,
        channel,
        state: 'sending',
        at,
        reason: null,
      }),
    );
    return { taken, changes: [...expired, ...changes] };
  }).immediate;

  /** What is known already is not made less: a report may be ahead of the answer that it is about. */
  function move(row: MessageRow | undefined, { state, reason, viaId = null, nextAt = 0 }: Omit<Settlement, 'id'>) {
    if (!row) return null;
    const at = now();
    const isInDoubt = state === 'queued' && (reason === 'no_answer' || reason === 'interrupted');
    settleRow.run(state, at, reason, viaId, nextAt, isInDoubt ? 1 : 0, row.row);
    return asChange({ ...row, state, reason, at });
  }

  const settle = db.transaction(({ id, ...settlement }: Settlement) => {
    const row = byId.get(id);
    if (row?.state === 'sending') return move(row, settlement);
    if (row && settlement.viaId) nameRow.run(settlement.viaId, row.row);
    return null;
  }).immediate;

  const reportOf = db.transaction(
    (channel: Channel, by: { id: string } | { viaId: string }, said: 'sent' | 'delivered' | 'failed') => {
      const row = 'id' in by ? byId.get(by.id) : byViaId.get(by.viaId, channel);
      if (!row || row.channel !== channel || row.via === null) return { isKnown: false, change: null };
      const next = afterReport(row.state, said);
      const change = next && move(row, { state: next, reason: next === 'failed' ? 'undelivered' : null });
      return { isKnown: true, change };
    },
  ).immediate;

  const recoverAll = db.transaction((channel: Channel, repeatableVia: string | null) =>
    interrupted.all(channel).flatMap((row) => {
      const isRepeated = row.via !== null && row.via === repeatableVia;
      return move(row, { state: isRepeated ? 'queued' : 'doubtful', reason: 'interrupted' }) ?? [];
    }),
  ).immediate;

  const reportAll = db.transaction((changes: readonly Pick<MessageChange, 'id' | 'state'>[]) => {
    for (const { id, state } of changes) report.run(state, id, state);
  }).immediate;

  return {
    /** All or none; those whose id is known are left as they are. Answers the new ones. */
    enqueue: (messages: readonly OutgoingMessage[]): Promise<MessageChange[]> => stored(() => enqueueAll(messages)),
    cancel: (purpose: MessagePurpose): Promise<MessageChange[]> =>
      stored(() => cancel.all(now(), purposeKey(purpose)).map(asChange)),
    of: (purpose: MessagePurpose): Promise<MessageChange[]> =>
      stored(() => byPurpose.all(purposeKey(purpose)).map(asChange)),
    /** All that was ever sent to somebody, with the texts that are still held. */
    toPerson: (person: string): Promise<(MessageChange & { text: string | null })[]> =>
      stored(() => toPerson.all(person).map((row) => ({ ...asChange(row), text: row.text }))),
    find: (id: string): Promise<MessageChange | null> =>
      stored(() => {
        const row = byId.get(id);
        return row ? asChange(row) : null;
      }),
    /** Writes the attempt of those that are due before anything is sent, and lets go of what has become too late. */
    take: (taking: Taking): Promise<{ taken: TakenMessage[]; changes: MessageChange[] }> => stored(() => take(taking)),
    /** What the attempt under way came to. Null: nothing changed, for more is known already. */
    settle: (settlement: Settlement): Promise<MessageChange | null> => stored(() => settle(settlement)),
    /** What a gateway says afterwards, in whatever order and however often. */
    report: (
      channel: Channel,
      by: { id: string } | { viaId: string },
      said: 'sent' | 'delivered' | 'failed',
    ): Promise<{ isKnown: boolean; change: MessageChange | null }> => stored(() => reportOf(channel, by, said)),
    /** All that waits for a channel that is down. */
    failQueued: (channel: Channel, reason: FailureReason): Promise<MessageChange[]> =>
      stored(() => failQueued.all(reason, now(), channel).map(asChange)),
    /**
     * At the start: attempts that nobody saw the end of. They are in doubt, but for those of an adapter that a repetition
     * is known to (`repeatableVia`, its name), which are queued again.
     */
    recover: (channel: Channel, repeatableVia: string | null): Promise<MessageChange[]> =>
      stored(() => recoverAll(channel, repeatableVia)),
    /** After a restore: what the backup had queued may have been sent since. Answers how many. */
    doubtQueued: (): Promise<number> => stored(() => doubtQueued.run(now()).changes),
    unreported: (): Promise<MessageChange[]> => stored(() => unreported.all().map(asChange)),
    markReported: (changes: readonly Pick<MessageChange, 'id' | 'state'>[]): Promise<void> =>
      stored(() => reportAll(changes)),
    waiting: (): Promise<Waiting[]> => stored(() => waiting.all()),
    ...createMessageErasure(db, afterErasure),
  };
}

/** How one ends that waits no more: in doubt, where an attempt at it may have left. */
function ended(state: MessageState, reason: string): string {
  return `state = CASE WHEN may_have_left THEN 'doubtful' ELSE '${state}' END,
    reason = CASE WHEN may_have_left THEN 'no_answer' ELSE ${reason} END`;
}

/** A message that arrived has arrived, whatever is said of it before or after. Null: nothing new. */
function afterReport(
  state: MessageState,
  said: 'sent' | 'delivered' | 'failed',
): 'accepted' | 'delivered' | 'failed' | null {
  if (state === 'delivered') return null;
  if (said === 'delivered') return 'delivered';
  if (said === 'failed') return state === 'failed' ? null : 'failed';
  return state === 'doubtful' || state === 'sending' ? 'accepted' : null;
}
