import Database from 'better-sqlite3';
import { parseStrings } from './json-column.ts';
import { stored } from './sqlite/store-errors.ts';

export interface Account {
  id: string;
  username: string;
  /** As the caller made it (argon2id); this package neither makes nor checks it. */
  passwordHash: string;
  /** The person's id in the people register. */
  person: string;
  roles: string[];
  isActive: boolean;
  /** UTC milliseconds. */
  createdAt: number;
}

export type AccountChange = Partial<Pick<Account, 'username' | 'passwordHash' | 'person' | 'roles' | 'isActive'>>;

/** Usernames are unique whatever their case, by Swedish letters. */
export class UsernameTaken extends Error {
  override name = 'UsernameTaken';
}

export type Accounts = ReturnType<typeof createAccounts>;

interface AccountRow extends Omit<Account, 'roles' | 'isActive'> {
  roles: string;
  isActive: number;
}

/**
 * Local accounts. They are deactivated, never deleted: the history points at them. `afterErasure` is called when an
 * erasure has been committed, to wipe the log that SQLite keeps of it.
 */
export function createAccounts(db: Database.Database, now: () => number, afterErasure: () => void) {
  const columns =
    'id, username, password_hash AS passwordHash, person, roles, is_active AS isActive, created_at AS createdAt';
  const insert = db.prepare(
    `INSERT INTO accounts (id, username, username_key, password_hash, person, roles, is_active, created_at)
     VALUES (?, ?, ?, ?, ?, ?, 1, ?)`,
  );
  const update = db.prepare(
    `UPDATE accounts SET username = ?, username_key = ?, password_hash = ?, person = ?, roles = ?, is_active = ?
     WHERE id = ?`,
  );
  const erase = db.prepare(
    `UPDATE accounts SET username = ?, username_key = ?, password_hash = '', roles = '[]', is_active = 0 WHERE id = ?`,
  );
  const find = db.prepare<[string], AccountRow>(`SELECT ${columns} FROM accounts WHERE id = ?`);
  const findByUsername = db.prepare<[string], AccountRow>(`SELECT ${columns} FROM accounts WHERE username_key = ?`);
  const list = db.prepare<[], AccountRow>(`SELECT ${columns} FROM accounts ORDER BY username_key`);
  const count = db.prepare<[], number>('SELECT count(*) FROM accounts').pluck();

  /** Answers the changed account, or null where there is none. Throws `UsernameTaken`. */
  const change = (id: string, changes: AccountChange): Promise<Account | null> =>
    stored(() => {
      const row = find.get(id);
      if (!row) return null;
      const next = { ...asAccount(row), ...changes };
      const { username, passwordHash, person, roles, isActive } = next;
      taking(username, () =>
        update.run(username, keyOf(username), passwordHash, person, JSON.stringify(roles), isActive ? 1 : 0, id),
      );
      return next;
    });

  const eraseOne = db.transaction((id: string) => {
    const username = `borttaget-${id}`;
    erase.run(username, keyOf(username), id);
    rewrite(db);
  }).immediate;

  return {
    /** Throws `UsernameTaken`. */
    create: (account: Omit<Account, 'isActive' | 'createdAt'>): Promise<Account> =>
      stored(() => {
        const { id, username, passwordHash, person, roles } = account;
        const createdAt = now();
        taking(username, () =>
          insert.run(id, username, keyOf(username), passwordHash, person, JSON.stringify(roles), createdAt),
        );
        return { ...account, isActive: true, createdAt };
      }),
    update: change,
    /** The caller also ends the account's sessions. */
    deactivate: (id: string): Promise<Account | null> => change(id, { isActive: false }),
    /**
     * Removes username, password and roles; the id stays, for the history, and nobody signs in with it again. The bytes
     * are gone from the disk. The caller also ends the account's sessions.
     */
    erase: (id: string): Promise<void> =>
      stored(() => {
        if (!find.get(id)) return;
        withoutForeignKeys(db, () => eraseOne(id));
        afterErasure();
      }),
    find: (id: string): Promise<Account | null> => stored(() => asAccountOrNull(find.get(id))),
    findByUsername: (username: string): Promise<Account | null> =>
      stored(() => asAccountOrNull(findByUsername.get(keyOf(username)))),
    list: (): Promise<Account[]> => stored(() => list.all().map(asAccount)),
    /** All accounts, the deactivated included: zero means a new installation. */
    count: (): Promise<number> => stored(() => count.get() ?? 0),
  };
}

/** Lays the whole table out anew, so that no page keeps a copy of what a row once was; see the people register. */
function rewrite(db: Database.Database): void {
  db.exec(`
    CREATE TEMP TABLE accounts_kept AS SELECT * FROM main.accounts ORDER BY id;
    DELETE FROM main.accounts;
    INSERT INTO main.accounts SELECT * FROM temp.accounts_kept;
    DROP TABLE temp.accounts_kept;
  `);
}

/**
 * Sessions and second factors refer to accounts, and a table that is referred to is emptied row by row, its pages kept: only one that is
 * not is emptied by freeing, and thereby wiping, its pages. The same ids are back when the work is done.
 */
function withoutForeignKeys(db: Database.Database, work: () => void): void {
  db.pragma('foreign_keys = OFF');
  try {
    work();
  } finally {
    db.pragma('foreign_keys = ON');
  }
}

function keyOf(username: string): string {
  return username.trim().normalize('NFC').toLocaleLowerCase('sv');
}

function taking(username: string, write: () => unknown): void {
  try {
    write();
  } catch (error) {
    const isTaken = error instanceof Database.SqliteError && error.message.includes('accounts.username_key');
    throw isTaken ? new UsernameTaken(username, { cause: error }) : error;
  }
}

function asAccountOrNull(row: AccountRow | undefined): Account | null {
  return row ? asAccount(row) : null;
}

function asAccount(row: AccountRow): Account {
  return { ...row, roles: parseStrings(row.roles), isActive: row.isActive === 1 };
}
