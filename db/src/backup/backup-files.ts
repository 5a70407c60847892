import { existsSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { backupKeyPath } from './key-file.ts';
import { manifestPath } from './manifest.ts';

const NAME = /^ledningsplats-\d{8}T\d{6}Z(_\d+)?\.sqlite$/;
const BESIDE = /^(ledningsplats-\d{8}T\d{6}Z(?:_\d+)?\.sqlite)\.(?:json|key)$/;
const UNFINISHED = /^ledningsplats-.*\.sqlite(\.json|\.key)?\.partial(-journal|-wal|-shm)?$/;

/** A free name in the directory for a backup of that moment, UTC milliseconds: sorted by name they are sorted by time. */
export function newBackupPath(directory: string, at: number): string {
  const stamp = new Date(at).toISOString().replace(/[-:]|\.\d+/g, '');
  for (let attempt = 1; ; attempt += 1) {
    const path = join(directory, `ledningsplats-${stamp}${attempt === 1 ? '' : `_${attempt}`}.sqlite`);
    if (!existsSync(path) && !existsSync(manifestPath(path))) return path;
  }
}

/** The whole backups in a directory, oldest first: those with their manifest beside them. */
export function listBackups(directory: string): string[] {
  return readdirSync(directory)
    .filter((name) => NAME.test(name))
    .sort()
    .map((name) => join(directory, name))
    .filter((path) => existsSync(manifestPath(path)));
}

/** Removes the oldest until `keep` are left; answers those removed. Other files are left alone. */
export function rotateBackups(directory: string, keep: number): string[] {
  const backups = listBackups(directory);
  const old = backups.slice(0, Math.max(0, backups.length - keep));
  for (const path of old) {
    // in this order: a backup without its manifest would be what is left of one
    rmSync(path);
    for (const beside of [manifestPath(path), backupKeyPath(path)]) rmSync(beside, { force: true });
  }
  return old;
}

/** Removes what a killed backup left behind. Only for the one who holds the directory's lock. */
export function removeUnfinished(directory: string): void {
  const names = readdirSync(directory);
  const isAlone = (name: string) => {
    const backup = BESIDE.exec(name)?.[1];
    return backup !== undefined && !names.includes(backup);
  };
  for (const name of names) if (UNFINISHED.test(name) || isAlone(name)) rmSync(join(directory, name));
}
