import { statfs } from 'node:fs/promises';
import { join } from 'node:path';
import { type Accounts, createAccounts } from './accounts.ts';
import { type Attachments, createAttachments } from './attachments.ts';
import { type Audit, createAudit } from './audit.ts';
import { type Calendars, createCalendars } from './calendars.ts';
import { type CallOutLinks, createCallOutLinks } from './call-out-links.ts';
import { type ContactTrials, createContactTrials } from './contact-trials.ts';
import { createDepartmentLinks, type DepartmentLinks } from './department-links.ts';
import { createEmergencyAccount, type EmergencyAccount } from './emergency-account.ts';
import type { EventStore } from './event-store.ts';
import { createKrisstodLinks, type KrisstodLinks } from './krisstod-links.ts';
import { createMaskedCopies, type MaskedCopies } from './masked-copies.ts';
import { createMessages, type StoredMessages } from './messages.ts';
import { createOneTimeLinks, type OneTimeLinks } from './one-time-links.ts';
import { createPeople, type People } from './people.ts';
import { createPersonTraces, type PersonTraces } from './person-traces.ts';
import { createPlaceSheets, type PlaceSheets } from './place-sheets.ts';
import { createPushSubscriptions, type PushSubscriptions } from './push-subscriptions.ts';
import { createReaderMarks, type ReaderMarks } from './reader-marks.ts';
import { createReplyTokens, type ReplyTokens } from './reply-tokens.ts';
import { createSecondFactors, type SecondFactors } from './second-factors.ts';
import { createServiceLinks, type ServiceLinks } from './service-links.ts';
import { createSessions, type Sessions } from './sessions.ts';
import { createSettings, type Settings } from './settings.ts';
import { createSirenListeners, type SirenListeners } from './siren-listeners.ts';
import { openDatabase } from './sqlite/open-database.ts';
import { rebuildRemovalList } from './sqlite/rebuild-removal-list.ts';
import { createSqliteEventStore } from './sqlite/sqlite-event-store.ts';
import { asStoreError } from './sqlite/store-errors.ts';
import { createWalWiper } from './sqlite/wal-wiper.ts';
import { createStreamReaders, type StreamReaders } from './stream-readers.ts';
import { createVisitSheets, type VisitSheets } from './visit-sheets.ts';
import { createWalls, type Walls } from './walls.ts';

export interface Store {
  /** The database file. */
  path: string;
  events: EventStore;
  accounts: Accounts;
  audit: Audit;
  factors: SecondFactors;
  emergency: EmergencyAccount;
  people: People;
  /** Where in the history a person has acted. */
  tracesOf: PersonTraces;
  sessions: Sessions;
  links: OneTimeLinks;
  departmentLinks: DepartmentLinks;
  sheets: PlaceSheets;
  calendars: Calendars;
  callOutLinks: CallOutLinks;
  krisstodLinks: KrisstodLinks;
  visitSheets: VisitSheets;
  sirenListeners: SirenListeners;
  serviceLinks: ServiceLinks;
  walls: Walls;
  maskedCopies: MaskedCopies;
  messages: StoredMessages;
  replyTokens: ReplyTokens;
  trials: ContactTrials;
  push: PushSubscriptions;
  readers: StreamReaders;
  marks: ReaderMarks;
  settings: Settings;
  attachments: Attachments;
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
    rebuildRemovalList(db);
    const wal = createWalWiper(db);
    // what a crash left in the WAL, and a copy that outlived the server held there when it was opened, goes when it lets go
    wal.wipe();
    const events = createSqliteEventStore(db, wal);
    const settings = createSettings(db);
    return {
      path,
      events,
      accounts: createAccounts(db, now, wal.wipe),
      audit: createAudit(db),
      factors: createSecondFactors(db),
      emergency: createEmergencyAccount(db),
      people: createPeople(db, wal.wipe),
      tracesOf: createPersonTraces(db),
      sessions: createSessions(db, now),
      links: createOneTimeLinks(db, now),
      departmentLinks: createDepartmentLinks(db, now),
      sheets: createPlaceSheets(db, now),
      calendars: createCalendars(db, now),
      callOutLinks: createCallOutLinks(db),
      krisstodLinks: createKrisstodLinks(db, now),
      visitSheets: createVisitSheets(db, now),
      sirenListeners: createSirenListeners(db, now, wal.wipe),
      serviceLinks: createServiceLinks(db, now),
      walls: createWalls(db, now),
      maskedCopies: createMaskedCopies(db),
      messages: createMessages(db, now, wal.wipe),
      replyTokens: createReplyTokens(db, now),
      trials: createContactTrials(db, wal.wipe),
      push: createPushSubscriptions(db, now),
      readers: createStreamReaders(db),
      marks: createReaderMarks(db),
      settings,
      attachments: createAttachments(db, now),
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
