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
import { asChange, type MessageRow, purposeKey, readPurpose } from './message-rows.ts';
import { prepareMessages, type Waiting } from './message-statements.ts';
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

export type StoredMessages = ReturnType<typeof createMessages>;

/**
 * What goes out and what became of it [LM3]. Every method is one commit. Answers carry the changes, for those who listen.
 * `afterErasure` wipes the log that SQLite keeps of what is gone.
 */
export function createMessages(db: Database.Database, now: () => number, afterErasure: () => void) {
  const sql = prepareMessages(db);

  const enqueueAll = db.transaction((messages: readonly OutgoingMessage[]) =>
    messages.flatMap(({ id, purpose, person, channel, subject, text, notAfter }) => {
      const at = now();
      const made = sql.insert.run(id, purposeKey(purpose), person, channel, notAfter, at, at, at);
      if (made.changes === 0) return [];
      sql.insertText.run(made.lastInsertRowid, subject, text);
      return [{ id, purpose, person, channel, state: 'queued' as const, at, reason: null }];
    }),
  ).immediate;

  const take = db.transaction(({ channel, via, most, now: at }: Taking) => {
    const expired = sql.expire.all(at, channel, at).map(asChange);
    const rows = most > 0 ? sql.due.all(channel, at, most) : [];
    for (const { row } of rows) sql.begin.run(at, via, row);
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
  function move(row: MessageRow | undefined, settlement: Omit<Settlement, 'id'>) {
    if (!row) return null;
    const { reason, viaId = null, nextAt = 0 } = settlement;
    const at = now();
    const isInDoubt = settlement.state === 'queued' && (reason === 'no_answer' || reason === 'interrupted');
    // its text was removed while it was on its way: there is nothing to try again with [LG10]
    const isEmpty = settlement.state === 'queued' && sql.hasText.get(row.row) === undefined;
    const endedAs = isInDoubt ? 'doubtful' : 'cancelled';
    const state = isEmpty ? endedAs : settlement.state;
    sql.settleRow.run(state, at, reason, viaId, nextAt, isInDoubt ? 1 : 0, row.row);
    return asChange({ ...row, state, reason, at });
  }

  const settle = db.transaction(({ id, ...settlement }: Settlement) => {
    const row = sql.byId.get(id);
    if (row?.state === 'sending') return move(row, settlement);
    if (row && settlement.viaId) sql.nameRow.run(settlement.viaId, row.row);
    return null;
  }).immediate;

  const reportOf = db.transaction(
    (channel: Channel, by: { id: string } | { viaId: string }, said: 'sent' | 'delivered' | 'failed') => {
      const row = 'id' in by ? sql.byId.get(by.id) : sql.byViaId.get(by.viaId, channel);
      if (!row || row.channel !== channel || row.via === null) return { isKnown: false, change: null };
      const next = afterReport(row.state, said);
      const change = next && move(row, { state: next, reason: next === 'failed' ? 'undelivered' : null });
      return { isKnown: true, change };
    },
  ).immediate;

  const recoverAll = db.transaction((channel: Channel, repeatableVia: string | null) =>
    sql.interrupted.all(channel).flatMap((row) => {
      const isRepeated = row.via !== null && row.via === repeatableVia;
      return move(row, { state: isRepeated ? 'queued' : 'doubtful', reason: 'interrupted' }) ?? [];
    }),
  ).immediate;

  const reportAll = db.transaction((changes: readonly Pick<MessageChange, 'id' | 'state'>[]) => {
    for (const { id, state } of changes) sql.report.run(state, id, state);
  }).immediate;

  return {
    /** All or none; those whose id is known are left as they are. Answers the new ones. */
    enqueue: (messages: readonly OutgoingMessage[]): Promise<MessageChange[]> => stored(() => enqueueAll(messages)),
    cancel: (purpose: MessagePurpose): Promise<MessageChange[]> =>
      stored(() => sql.cancel.all(now(), purposeKey(purpose)).map(asChange)),
    of: (purpose: MessagePurpose): Promise<MessageChange[]> =>
      stored(() => sql.byPurpose.all(purposeKey(purpose)).map(asChange)),
    /** All that was ever sent to somebody, with the texts that are still held. */
    toPerson: (person: string): Promise<(MessageChange & { text: string | null })[]> =>
      stored(() => sql.toPerson.all(person).map((row) => ({ ...asChange(row), text: row.text }))),
    find: (id: string): Promise<MessageChange | null> =>
      stored(() => {
        const row = sql.byId.get(id);
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
    /** It may not leave the exercise that it belongs to [OV1]. Null: it has been settled already. */
    withhold: (id: string): Promise<MessageChange | null> =>
      stored(() => {
        const row = sql.withhold.get(now(), id);
        return row ? asChange(row) : null;
      }),
    /** All that waits for a channel, oldest first. */
    queuedFor: (channel: Channel): Promise<TakenMessage[]> =>
      stored(() =>
        sql.queuedFor.all(channel).map(({ subject, text, notAfter, attempts, ...row }) => {
          const { id, purpose, person } = asChange({ ...row, notAfter, attempts });
          return { id, purpose, person, channel, subject, text, notAfter, attempts };
        }),
      ),
    /** All that waits for a channel that is down. */
    failQueued: (channel: Channel, reason: FailureReason): Promise<MessageChange[]> =>
      stored(() => sql.failQueued.all(reason, now(), channel).map(asChange)),
    /**
     * At the start: attempts that nobody saw the end of. They are in doubt, but for those of an adapter that a repetition
     * is known to (`repeatableVia`, its name), which are queued again.
     */
    recover: (channel: Channel, repeatableVia: string | null): Promise<MessageChange[]> =>
      stored(() => recoverAll(channel, repeatableVia)),
    /** After a restore: what the backup had queued may have been sent since. Answers how many. */
    doubtQueued: (): Promise<number> => stored(() => sql.doubtQueued.run(now()).changes),
    /** The changes of TiB that something is still queued for. */
    queuedHandovers: (): Promise<MessagePurpose[]> =>
      stored(() => sql.queuedHandovers.all().map(({ purpose }) => readPurpose(purpose))),
    /** The change of TiB that somebody was last sent a message of; null: there has been none. */
    lastHandover: (): Promise<MessagePurpose | null> =>
      stored(() => {
        const row = sql.lastHandover.get();
        return row ? readPurpose(row.purpose) : null;
      }),
    /** Neither tests nor changes of TiB: they are asked about, and stand in no history. */
    unreported: (): Promise<MessageChange[]> => stored(() => sql.unreported.all().map(asChange)),
    markReported: (changes: readonly Pick<MessageChange, 'id' | 'state'>[]): Promise<void> =>
      stored(() => reportAll(changes)),
    waiting: (): Promise<Waiting[]> => stored(() => sql.waiting.all()),
    /** What those that wait are for, each once. */
    queuedPurposes: (): Promise<MessagePurpose[]> => stored(() => sql.queuedPurposes.all().map(readPurpose)),
    ...createMessageErasure(db, afterErasure),
  };
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
