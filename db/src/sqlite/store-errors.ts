import Database from 'better-sqlite3';
import { StoreUnavailable } from '../event-store.ts';

/** Why the store would not open; each has its own words to the operator. */
export type OpenFault = 'in_use' | 'damaged' | 'newer' | 'foreign' | 'no_access';

/** The file cannot be used by this server as it stands. Nothing was changed in it. */
export class CannotOpenStore extends Error {
  override name = 'CannotOpenStore';
  readonly fault: OpenFault;
  readonly path: string;
  constructor(fault: OpenFault, path: string, cause?: unknown) {
    super(`cannot open ${path}: ${fault}`, { cause });
    this.fault = fault;
    this.path = path;
  }
}

/** What the system says of the disk when a file beside the database is written. */
const SYSTEM_ERRORS: Readonly<Record<string, StoreUnavailable['kind']>> = {
  ENOSPC: 'full',
  EDQUOT: 'full',
  EROFS: 'read_only',
  EACCES: 'read_only',
  EPERM: 'read_only',
  EIO: 'damaged',
};

/** Errors that say something about the disk become `StoreUnavailable`; every other error is a bug and stands. */
export function asStoreError(error: unknown): unknown {
  if (!(error instanceof Error) || !('code' in error) || typeof error.code !== 'string') return error;
  const kind = error instanceof Database.SqliteError ? unavailability(error.code) : SYSTEM_ERRORS[error.code];
  return kind ? new StoreUnavailable(kind, error) : error;
}

/** Runs synchronous database work as a promise, with its errors translated. */
export async function stored<Result>(work: () => Result): Promise<Result> {
  try {
    return work();
  } catch (error) {
    throw asStoreError(error);
  }
}

function unavailability(code: string): StoreUnavailable['kind'] | null {
  // The -shm file could not grow: the disk is full, although SQLite calls it an I/O error.
  if (code === 'SQLITE_FULL' || code === 'SQLITE_IOERR_SHMSIZE') return 'full';
  if (code.startsWith('SQLITE_READONLY') || code.startsWith('SQLITE_CANTOPEN') || code === 'SQLITE_PERM') {
    return 'read_only';
  }
  if (code.startsWith('SQLITE_IOERR') || code.startsWith('SQLITE_CORRUPT') || code === 'SQLITE_NOTADB') {
    return 'damaged';
  }
  if (code.startsWith('SQLITE_BUSY') || code.startsWith('SQLITE_LOCKED')) return 'busy';
  return null;
}
