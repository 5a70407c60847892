import type Database from 'better-sqlite3';
import { stored } from './sqlite/store-errors.ts';

/** What is personal in messages is let go of: texts when they have served, and all of a person's [SE4]. */
export function createMessageErasure(db: Database.Database, afterErasure: () => void) {
  const clear = db.prepare<[number]>(
    `DELETE FROM message_texts WHERE message IN
       (SELECT row FROM messages WHERE state NOT IN ('queued', 'sending') AND at <= ?)`,
  );
  const eraseTexts = db.prepare<[string]>(
    'DELETE FROM message_texts WHERE message IN (SELECT row FROM messages WHERE person = ?)',
  );
  const eraseTokens = db.prepare<[string]>(
    'DELETE FROM reply_tokens WHERE message IN (SELECT id FROM messages WHERE person = ?)',
  );
  const erase = db.prepare<[string]>('DELETE FROM messages WHERE person = ?');

  const clearAll = db.transaction((by: number) => {
    const { changes } = clear.run(by);
    if (changes > 0) rewriteTexts(db);
    return changes;
  }).immediate;
  const eraseAll = db.transaction((person: string) => {
    if (eraseTexts.run(person).changes > 0) rewriteTexts(db);
    eraseTokens.run(person);
    return erase.run(person).changes;
  }).immediate;

  return {
    /** Of what has been settled since before `by`, UTC milliseconds. Answers how many. */
    clearTexts: (by: number): Promise<number> =>
      stored(() => {
        const count = clearAll(by);
        if (count > 0) afterErasure();
        return count;
      }),
    /** All that was ever sent to somebody; the bytes are gone from the disk. */
    erasePerson: (person: string): Promise<void> =>
      stored(() => {
        if (eraseAll(person) > 0) afterErasure();
      }),
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
