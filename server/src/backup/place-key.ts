import { existsSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { isKeyOf, readBackupKey, secretKeyPath } from '@ledningsplats/db/backup/key-file.ts';
import type { Manifest } from '@ledningsplats/db/backup/manifest.ts';

/**
 * Whether the code apps work after a restore [SE2]: `matching` the key is the one that the backup was made with; `unknown`
 * the backup tells of none, or has lost it, and the data directory's own stays; `none` there is no key anywhere.
 */
export type KeyPlace = 'matching' | 'unknown' | 'none';

export interface StagedKey {
  /** Puts the key in its place; one that is there and is another gets another name. */
  place: (stamp: string) => KeyPlace;
  /** Takes away what was never put in its place. */
  discard: () => void;
}

/** Lays a backup's key ready in the data directory, readable by its owner alone. */
export function stageKey(backup: string, manifest: Manifest, dataDir: string): StagedKey {
  const path = secretKeyPath(dataDir);
  const next = `${path}.restoring`;
  const key = readBackupKey(backup, manifest);
  if (key) writeFileSync(next, key, { mode: 0o600, flush: true });
  return {
    place: (stamp) => {
      const present = existsSync(path) ? readFileSync(path) : null;
      if (present && isKeyOf(present, manifest.key)) return 'matching';
      if (!key) return present ? 'unknown' : 'none';
      if (present) renameSync(path, `${path}.before-restore-${stamp}`);
      renameSync(next, path);
      return 'matching';
    },
    discard: () => rmSync(next, { force: true }),
  };
}
