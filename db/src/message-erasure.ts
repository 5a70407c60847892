import type Database from 'better-sqlite3';
import { stored } from './sqlite/store-errors.ts';

/** In the place of a number that was somebody's: what was to be rung is known by the roster. */
const REMOVED = '(borttaget)';

/** What is personal in messages is let go of: texts when they have served, and all of a person's [SE4]. */
export function createMessageErasure(db: Database.Database, afterErasure: () => void) {
  const clear = db.prepare<[number]>(
    `DELETE FROM message_texts WHERE message IN
       (SELECT row FROM messages WHERE state NOT IN ('queued', 'sending') AND at <= ?)`,
  );
  // a text of a change of TiB names others than the one it was sent to, with their numbers
  const eraseTexts = db.prepare<[string]>(
    `DELETE FROM message_texts WHERE message IN
       (SELECT row FROM messages WHERE person = ?
          OR (purpose LIKE 'handover/%' AND state NOT IN ('queued', 'sending')))`,
  );
  const eraseTokens = db.prepare<[string]>(
    'DELETE FROM reply_tokens WHERE message IN (SELECT id FROM messages WHERE person = ?)',
  );
  const erase = db.prepare<[string]>('DELETE FROM messages WHERE person = ?');
  const withoutNumber = db.prepare<[string, string, string]>(
    'UPDATE message_texts SET text = replace(text, ?, ?) WHERE instr(text, ?) > 0',
  );

  const clearAll = db.transaction((by: number) => {
    const { changes } = clear.run(by);
    if (changes > 0) rewriteTexts(db);
    return changes;
  }).immediate;
  const eraseAll = db.transaction((person: string, ways: readonly string[]) => {
    const own = eraseTexts.run(person).changes;
    const others = ways.reduce((sum, way) => sum + withoutNumber.run(way, REMOVED, way).changes, 0);
    if (own + others > 0) rewriteTexts(db);
    eraseTokens.run(person);
    return erase.run(person).changes + own + others;
  }).immediate;

  return {
    /** Of what has been settled since before `by`, UTC milliseconds. Answers how many. */
    clearTexts: (by: number): Promise<number> =>
      stored(() => {
        const count = clearAll(by);
        if (count > 0) afterErasure();
        return count;
      }),
    /**
     * All that was ever sent to somebody, the texts of changes of TiB, and their numbers and addresses (`ways`, as they were
     * written) where others were told to ring them; the bytes are gone from the disk.
     */
    erasePerson: (person: string, ways: readonly string[]): Promise<void> =>
      stored(() => {
        if (eraseAll(person, ways) > 0) afterErasure();
      }),
  };
}

/** Of what was sent for a purpose, the texts that hold this one; what still waits to be sent is sent no more [LG10]. Within a commit. */
export function createTextRemoval(db: Database.Database) {
  const holding = 'SELECT message FROM message_texts WHERE instr(text, ?) > 0';
  const cancel = db.prepare<[string, string]>(
    `UPDATE messages SET state = CASE WHEN may_have_left THEN 'doubtful' ELSE 'cancelled' END,
       reason = CASE WHEN may_have_left THEN 'no_answer' END
     WHERE purpose = ? AND state = 'queued' AND row IN (${holding})`,
  );
  const forget = db.prepare<[string, string]>(
    `DELETE FROM message_texts WHERE message IN (SELECT row FROM messages WHERE purpose = ? AND row IN (${holding}))`,
  );
  return {
    remove: (purpose: string, text: string): void => {
      cancel.run(purpose, text);
      if (forget.run(purpose, text).changes > 0) rewriteTexts(db);
    },
  };
}

/** All that was sent for an exercise that is erased [OV1]: messages, texts and the addresses of replies. Within a commit. */
export function createTextErasure(db: Database.Database) {
  // each kind of purpose that belongs to an incident (see purposeKey)
  const own = ['callout', 'krisstod', 'service'].map((kind) => `purpose LIKE '${kind}/' || @incident || '/%'`);
  const of = `SELECT row FROM messages WHERE ${own.join(' OR ')}`;
  const forget = db.prepare<{ incident: string }>(`DELETE FROM message_texts WHERE message IN (${of})`);
  const tokens = db.prepare<{ incident: string }>(
    `DELETE FROM reply_tokens WHERE message IN (SELECT id FROM messages WHERE row IN (${of}))`,
  );
  const messages = db.prepare<{ incident: string }>(`DELETE FROM messages WHERE row IN (${of})`);
  return {
    eraseOf: (incident: string): void => {
      if (forget.run({ incident }).changes > 0) rewriteTexts(db);
      tokens.run({ incident });
      messages.run({ incident });
    },
  };
}

/** Only a freed page is sure to be wiped. There are few texts: those of the last days. */
function rewriteTexts(db: Database.Database): void {
  db.exec(`
    CREATE TEMP TABLE texts_kept AS SELECT * FROM main.message_texts ORDER BY message;
    DELETE FROM main.message_texts;
    INSERT INTO main.message_texts SELECT * FROM temp.texts_kept;
    DROP TABLE temp.texts_kept;
  `);
}
