import type Database from 'better-sqlite3';
import { stored } from './sqlite/store-errors.ts';

export interface EmergencyState {
  /** The account's id. */
  user: string;
  /** When its credential was made; UTC milliseconds, as the other times. */
  sealedAt: number;
  /** The latest use since then; null: the envelope is unopened. */
  usedAt: number | null;
  /** When an administrator said that the latest use is known. */
  acknowledgedAt: number | null;
  acknowledgedBy: string | null;
}

export type EmergencyAccount = ReturnType<typeof createEmergencyAccount>;

/** The sealed account that works when no other does, and what must be told of its use [SE2]. */
export function createEmergencyAccount(db: Database.Database) {
  const find = db.prepare<[], EmergencyState>(
    `SELECT user, sealed_at AS sealedAt, used_at AS usedAt, acknowledged_at AS acknowledgedAt,
       acknowledged_by AS acknowledgedBy FROM emergency_account`,
  );
  const seal = db.prepare(
    `INSERT INTO emergency_account (only, user, sealed_at) VALUES (1, @user, @at)
     ON CONFLICT (only) DO UPDATE SET user = @user, sealed_at = @at, used_at = NULL, acknowledged_at = NULL,
       acknowledged_by = NULL`,
  );
  const use = db.prepare<[number]>(
    'UPDATE emergency_account SET used_at = ?, acknowledged_at = NULL, acknowledged_by = NULL',
  );
  const acknowledge = db.prepare<[number, string]>(
    `UPDATE emergency_account SET acknowledged_at = ?, acknowledged_by = ?
     WHERE used_at IS NOT NULL AND acknowledged_at IS NULL`,
  );
  return {
    /** Null where none was ever made. */
    find: (): Promise<EmergencyState | null> => stored(() => find.get() ?? null),
    /** A new credential: nothing is told of earlier uses any more. */
    seal: (user: string, at: number): Promise<void> => stored(() => void seal.run({ user, at })),
    /** Each use is told anew, also after an earlier one was acknowledged. */
    use: (at: number): Promise<void> => stored(() => void use.run(at)),
    /** False when there was nothing to acknowledge. */
    acknowledge: (by: string, at: number): Promise<boolean> => stored(() => acknowledge.run(at, by).changes === 1),
  };
}
