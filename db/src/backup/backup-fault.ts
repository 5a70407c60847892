/** Why a backup was not made, or cannot be used; each has its own words to the operator. */
export type BackupFaultKind =
  /** Too little room on the disk. */
  | 'no_space'
  /** The directory or a file cannot be read or written. */
  | 'no_access'
  /** Another backup to the same directory is under way. */
  | 'busy'
  /** Removals came so thick that no copy was without removed text. */
  | 'removals'
  /** The copy does not verify. */
  | 'not_sound'
  /** There is no manifest beside the file, or it cannot be read. */
  | 'no_manifest'
  /** The file is not the one that the manifest describes. */
  | 'other_file';

/** Nothing was changed in the database, and nothing is left that looks like a good backup. */
export class BackupFault extends Error {
  override name = 'BackupFault';
  readonly kind: BackupFaultKind;
  readonly path: string;
  constructor(kind: BackupFaultKind, path: string, cause?: unknown) {
    super(`${kind}: ${path}`, { cause });
    this.kind = kind;
    this.path = path;
  }
}

/** The system's refusals as faults; every other error is a bug and stands. */
export function asBackupFault(error: unknown, path: string): unknown {
  const code = error instanceof Error && 'code' in error ? error.code : null;
  if (code === 'ENOSPC' || code === 'EDQUOT' || code === 'SQLITE_FULL') return new BackupFault('no_space', path, error);
  const isDenied = ['EACCES', 'EPERM', 'EROFS', 'ENOENT', 'ENOTDIR', 'EEXIST', 'SQLITE_CANTOPEN', 'SQLITE_READONLY'];
  return isDenied.includes(String(code)) ? new BackupFault('no_access', path, error) : error;
}
