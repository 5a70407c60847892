import type { FailureReason, MessageState } from '@ledningsplats/shared/channels/message.ts';
import type { TrialChannel } from '@ledningsplats/shared/contact-trials/channel-of.ts';
import type { RungResult, TrialAnswer } from '@ledningsplats/shared/contact-trials/way-state.ts';
import type Database from 'better-sqlite3';
import { prepareContactTrials } from './contact-trial-statements.ts';
import { sha256 } from './sqlite/sha256.ts';
import { stored } from './sqlite/store-errors.ts';

export interface ContactTrial {
  id: string;
  startedAt: number;
  /** Person. */
  startedBy: string | null;
  /** Messages are sent no later than this. */
  notAfter: number;
  stoppedAt: number | null;
  /** Messages that have not left. */
  waiting: number;
}

/** A way as it is taken into a proof. */
export interface NewTrialWay {
  way: string;
  person: string;
  /** Null: it is tried by hand. */
  sent: { channel: TrialChannel; message: string; token: string; sealed: string } | null;
}

/** What a proof knows of a way. */
export interface TrialWay {
  way: string;
  person: string;
  channel: TrialChannel | null;
  message: string | null;
  sealed: string | null;
  /** Of its message; null where there is none. */
  state: MessageState | null;
  at: number | null;
  reason: FailureReason | null;
  answer: TrialAnswer | null;
  answeredAt: number | null;
  answeredBy: 'link' | 'sms' | null;
  rung: RungResult | null;
  rungAt: number | null;
  /** Person. */
  rungBy: string | null;
}

export type ContactTrials = ReturnType<typeof createContactTrials>;

/**
 * The proofs of numbers and addresses [LM5], in ordinary tables [SE4]: of ways by their id, so that one that is changed is no
 * longer known. `afterErasure` wipes the log that SQLite keeps of what is gone.
 */
export function createContactTrials(db: Database.Database, afterErasure: () => void) {
  const sql = prepareContactTrials(db);

  const startOne = db.transaction(
    (trial: Omit<ContactTrial, 'stoppedAt' | 'waiting'>, ways: readonly NewTrialWay[]): boolean => {
      const { id, startedAt, startedBy, notAfter } = trial;
      if (sql.insert.run(id, startedAt, startedBy, notAfter).changes === 0) return false;
      // what is known of numbers that nobody has any more serves nobody
      sql.forgetOthers.run(JSON.stringify(ways.map(({ way }) => way)));
      for (const { way, person, sent } of ways) {
        const hash = sent && sha256(sent.token);
        sql.insertWay.run(id, way, person, sent?.channel ?? null, sent?.message ?? null, hash, sent?.sealed ?? null);
      }
      return true;
    },
  ).immediate;

  const eraseOne = db.transaction((person: string) => {
    if (sql.erase.run(person).changes === 0) return false;
    rewrite(db);
    return true;
  }).immediate;

  return {
    /** One commit. False: it is known already, and nothing is changed. */
    start: (trial: Omit<ContactTrial, 'stoppedAt' | 'waiting'>, ways: readonly NewTrialWay[]): Promise<boolean> =>
      stored(() => startOne(trial, ways)),
    /** Null: there never was one. */
    latest: (): Promise<ContactTrial | null> => stored(() => sql.latest.get() ?? null),
    stop: (trial: string, at: number): Promise<void> => stored(() => void sql.stop.run(at, trial)),
    /** By way, with where each message stands now. */
    ways: (trial: string): Promise<Map<string, TrialWay>> =>
      stored(() => new Map(sql.ways.all(trial).map((row) => [row.way, row]))),
    /** When each way was last known to lead to its person, in whichever proof; UTC milliseconds. */
    provedAt: (): Promise<Map<string, number>> =>
      stored(() => new Map(sql.proved.all().map(({ way, at }) => [way, at]))),
    /** What a message is for; null where it is of no proof. */
    ofMessage: (message: string): Promise<{ trial: string; way: string; sealed: string | null } | null> =>
      stored(() => sql.byMessage.get(message) ?? null),
    /** Null: there is no such link. */
    byToken: (
      token: string,
    ): Promise<{ trial: string; way: string; person: string; said: TrialAnswer | null } | null> =>
      stored(() => sql.byToken.get(sha256(token)) ?? null),
    /** The latest answer holds. */
    answer: (trial: string, way: string, said: TrialAnswer, by: 'link' | 'sms', at: number): Promise<void> =>
      stored(() => void sql.answer.run(said, at, by, trial, way)),
    /** What came of ringing; null takes it back. A way that is new since the proof began is taken into it. */
    ring: (
      trial: string,
      { way, person }: { way: string; person: string },
      rung: { said: RungResult; by: string | null; at: number } | null,
    ): Promise<void> =>
      stored(() => void sql.ring.run(trial, way, person, rung?.said ?? null, rung?.at ?? null, rung?.by ?? null)),
    /** All that is known of somebody's ways, in every proof. */
    ofPerson: (person: string): Promise<(TrialWay & { startedAt: number })[]> => stored(() => sql.ofPerson.all(person)),
    /** All that is known of somebody's ways; the bytes are gone from the disk. */
    erasePerson: (person: string): Promise<void> =>
      stored(() => {
        if (eraseOne(person)) afterErasure();
      }),
  };
}

/** Only a freed page is sure to be wiped. A few hundred rows for each proof. */
function rewrite(db: Database.Database): void {
  db.exec(`
    CREATE TEMP TABLE trials_kept AS SELECT * FROM main.trial_ways ORDER BY row;
    DELETE FROM main.trial_ways;
    INSERT INTO main.trial_ways SELECT * FROM temp.trials_kept;
    DROP TABLE temp.trials_kept;
  `);
}
