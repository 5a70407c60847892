import type Database from 'better-sqlite3';
import { parseStrings } from './json-column.ts';
import { sha256 } from './sqlite/sha256.ts';
import { stored } from './sqlite/store-errors.ts';

export interface TotpSecret {
  /** As the caller sealed it; this package neither opens nor checks it. */
  sealed: string;
  /** UTC milliseconds, as the other times. */
  createdAt: number;
}

export interface Passkey {
  /** The credential's own id, base64url. */
  id: string;
  user: string;
  /** COSE, base64url. */
  publicKey: string;
  /** The authenticator's own count of uses; zero for those that keep none. */
  counter: number;
  transports: string[];
  /** What its owner calls it. */
  name: string;
  createdAt: number;
  usedAt: number | null;
}

export interface FactorsOfUser {
  totp: TotpSecret | null;
  /** Oldest first. */
  passkeys: Passkey[];
  recoveryCodesLeft: number;
}

export type SecondFactors = ReturnType<typeof createSecondFactors>;

type PasskeyRow = Omit<Passkey, 'transports'> & { transports: string };

/** What an account signs in with beside its password [SE2]. Recovery codes are stored as hashes alone. */
export function createSecondFactors(db: Database.Database) {
  const columns = `id, user, public_key AS publicKey, counter, transports, name, created_at AS createdAt,
    used_at AS usedAt`;
  const totp = db.prepare<[string], TotpSecret>(
    'SELECT sealed, created_at AS createdAt FROM totp_secrets WHERE user = ?',
  );
  const saveTotp = db.prepare(
    `INSERT INTO totp_secrets (user, sealed, last_step, created_at) VALUES (@user, @sealed, @step, @at)
     ON CONFLICT (user) DO UPDATE SET sealed = @sealed, last_step = @step, created_at = @at`,
  );
  const useStep = db.prepare('UPDATE totp_secrets SET last_step = @step WHERE user = @user AND last_step < @step');
  const dropTotp = db.prepare<[string]>('DELETE FROM totp_secrets WHERE user = ?');
  const passkeys = db.prepare<[string], PasskeyRow>(
    `SELECT ${columns} FROM passkeys WHERE user = ? ORDER BY created_at, id`,
  );
  const findPasskey = db.prepare<[string], PasskeyRow>(`SELECT ${columns} FROM passkeys WHERE id = ?`);
  const addPasskey = db.prepare(
    `INSERT INTO passkeys (id, user, public_key, counter, transports, name, created_at)
     VALUES (@id, @user, @publicKey, @counter, @transports, @name, @createdAt)`,
  );
  const usePasskey = db.prepare<[number, number, string]>('UPDATE passkeys SET counter = ?, used_at = ? WHERE id = ?');
  const dropPasskey = db.prepare<[string, string]>('DELETE FROM passkeys WHERE user = ? AND id = ?');
  const dropPasskeys = db.prepare<[string]>('DELETE FROM passkeys WHERE user = ?');
  const codesLeft = db
    .prepare<[string], number>('SELECT count(*) FROM recovery_codes WHERE user = ? AND used_at IS NULL')
    .pluck();
  const addCode = db.prepare('INSERT INTO recovery_codes (user, code_hash) VALUES (?, ?)');
  const useCode = db.prepare<[number, string, string]>(
    'UPDATE recovery_codes SET used_at = ? WHERE user = ? AND code_hash = ? AND used_at IS NULL',
  );
  const dropCodes = db.prepare<[string]>('DELETE FROM recovery_codes WHERE user = ?');

  const dropUnneededCodes = (user: string): void => {
    if (!totp.get(user) && passkeys.all(user).length === 0) dropCodes.run(user);
  };
  const removeTotp = db.transaction((user: string) => {
    dropTotp.run(user);
    dropUnneededCodes(user);
  }).immediate;
  const removePasskey = db.transaction((user: string, id: string) => {
    const isThere = dropPasskey.run(user, id).changes === 1;
    dropUnneededCodes(user);
    return isThere;
  }).immediate;
  const removeAll = db.transaction((user: string) => {
    for (const drop of [dropTotp, dropPasskeys, dropCodes]) drop.run(user);
  }).immediate;
  const replaceCodes = db.transaction((user: string, codes: readonly string[]) => {
    dropCodes.run(user);
    for (const code of codes) addCode.run(user, hashOfCode(user, code));
  }).immediate;

  return {
    of: (user: string): Promise<FactorsOfUser> =>
      stored(() => ({
        totp: totp.get(user) ?? null,
        passkeys: passkeys.all(user).map(asPasskey),
        recoveryCodesLeft: codesLeft.get(user) ?? 0,
      })),
    /** Replaces the one that was. `step`: of the code that showed that the new one works, which is then used. */
    saveTotp: (user: string, { sealed, step, at }: { sealed: string; step: number; at: number }): Promise<void> =>
      stored(() => void saveTotp.run({ user, sealed, step, at })),
    /** False when a code of this step, or of a later one, has been used before. */
    spendTotpStep: (user: string, step: number): Promise<boolean> =>
      stored(() => useStep.run({ user, step }).changes === 1),
    removeTotp: (user: string): Promise<void> => stored(() => removeTotp(user)),
    /** Fails when the credential is known, whoever's it is. */
    addPasskey: (passkey: Omit<Passkey, 'usedAt'>): Promise<void> =>
      stored(() => void addPasskey.run({ ...passkey, transports: JSON.stringify(passkey.transports) })),
    findPasskey: (id: string): Promise<Passkey | null> =>
      stored(() => {
        const row = findPasskey.get(id);
        return row ? asPasskey(row) : null;
      }),
    notePasskeyUse: (id: string, counter: number, at: number): Promise<void> =>
      stored(() => void usePasskey.run(counter, at, id)),
    /** False when the user has no such passkey. With the last factor go the recovery codes. */
    removePasskey: (user: string, id: string): Promise<boolean> => stored(() => removePasskey(user, id)),
    /** The earlier ones work no more. */
    replaceRecoveryCodes: (user: string, codes: readonly string[]): Promise<void> =>
      stored(() => replaceCodes(user, codes)),
    /** True once for each code. */
    spendRecoveryCode: (user: string, code: string, at: number): Promise<boolean> =>
      stored(() => useCode.run(at, user, hashOfCode(user, code)).changes === 1),
    removeAll: (user: string): Promise<void> => stored(() => removeAll(user)),
  };
}

/** A code has eighty bits of chance: a plain hash is enough, bound to the user so that two rows never tell that they are equal. */
function hashOfCode(user: string, code: string): string {
  return sha256(`${user}\n${code}`);
}

function asPasskey(row: PasskeyRow): Passkey {
  return { ...row, transports: parseStrings(row.transports) };
}
