import { statfs } from 'node:fs/promises';
import { join } from 'node:path';
import { type Accounts, createAccounts } from './accounts.ts';
import type { EventStore } from './event-store.ts';
import { createOneTimeLinks, type OneTimeLinks } from './one-time-links.ts';
import { createPeople, type People } from './people.ts';
import { createReaderMarks, type ReaderMarks } from './reader-marks.ts';
import { createSessions, type Sessions } from './sessions.ts';
import { createSettings, type Settings } from './settings.ts';
import { openDatabase } from './sqlite/open-database.ts';
import { createSqliteEventStore } from './sqlite/sqlite-event-store.ts';
import { asStoreError } from './sqlite/store-errors.ts';
import { createWalWiper } from './sqlite/wal-wiper.ts';
import { createStreamReaders, type StreamReaders } from './stream-readers.ts';

export interface Store {
  /** The database file. */
  path: string;
  events: EventStore;
  accounts: Accounts;
  people: People;
  sessions: Sessions;
  links: OneTimeLinks;
  readers: StreamReaders;
  marks: ReaderMarks;
  settings: Settings;
  /** Commits something small, to see whether writing works again; throws `StoreUnavailable` when it does not. */
  probe: () => Promise<void>;
  /** Bytes free on the database's disk. */
  freeBytes: () => Promise<number>;
  close: () => Promise<void>;
}

/** The database's file in the data directory. */
export function databasePath(directory: string): string {
  return join(directory, 'ledningsplats.sqlite');
}

/**
 * Opens everything that is stored, creating the directory and the file where they are missing. One process at a time.
 * `now` is the server's clock, UTC milliseconds. Throws `CannotOpenStore` or `StoreUnavailable` (see `openDatabase`).
 */
export async function openStore({ directory, now }: { directory: string; now: () => number }): Promise<Store> {
  const path = databasePath(directory);
  const { db, close } = openDatabase(path);
  try {
    const wal = createWalWiper(db);
    const events = createSqliteEventStore(db, wal);
    const settings = createSettings(db);
    return {
      path,
      events,
      accounts: createAccounts(db, now),
      people: createPeople(db, wal.wipe),
      sessions: createSessions(db, now),
      links: createOneTimeLinks(db, now),
      readers: createStreamReaders(db),
      marks: createReaderMarks(db),
      settings,
      probe: () => settings.set('probe', now()),
      freeBytes: async () => {
        const { bavail, bsize } = await statfs(directory);
        return bavail * bsize;
      },
      close: async () => {
        await events.close();
        close();
      },
    };
  } catch (error) {
    close();
    throw asStoreError(error);
  }
}
