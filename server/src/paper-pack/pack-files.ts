import { constants } from 'node:fs';
import { access, chmod, mkdir, open, readdir, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { IncidentMode } from '@ledningsplats/shared/incident/events.ts';

/** Told from anything else that lies in a folder that others use too. */
const NAME = /^(ledningsplats|ovning)-\d{4}-\d\d-\d\d-\d{6}\.pdf$/;
const PREFIX: Readonly<Record<IncidentMode, string>> = { live: 'ledningsplats', exercise: 'ovning' };
const TEMPORARY = '.skrivs.tmp';
export const FORMS_FILE = 'blanketter.pdf';

/** What is on paper is for those who may read it here, and nobody else on the machine. */
const FOLDER_MODE = 0o700;
const FILE_MODE = 0o600;

export interface PackFile {
  name: string;
  mode: IncidentMode;
  /** When it was written, UTC milliseconds. */
  at: number;
  bytes: number;
}

/** As `ledningsplats-2026-11-22-030500.pdf`, by the municipality's own clock. */
export function packName(mode: IncidentMode, at: number, timeZone: string): string {
  const wall = new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short', timeStyle: 'medium' }).format(at);
  return `${PREFIX[mode]}-${wall.replace(' ', '-').replaceAll(':', '')}.pdf`;
}

/**
 * Makes the folder ready. One that somebody has named is theirs, and is not made here: a disk that is not there would be
 * written to beside itself. Throws what the file system says.
 */
export async function prepareFolder(folder: string, isOwn: boolean): Promise<void> {
  if (isOwn) {
    await mkdir(folder, { recursive: true, mode: FOLDER_MODE });
    await chmod(folder, FOLDER_MODE);
  }
  await access(folder, constants.W_OK);
}

/**
 * A whole file under its name or none: what is half written has another name, and is on the disk before it is given this one.
 * Throws what the file system says, and leaves nothing half written behind then.
 */
export async function writeWhole(folder: string, name: string, bytes: Uint8Array): Promise<void> {
  const temporary = join(folder, `.${name}${TEMPORARY}`);
  try {
    const file = await open(temporary, 'w', FILE_MODE);
    try {
      await file.chmod(FILE_MODE);
      await file.writeFile(bytes);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(temporary, join(folder, name));
    await syncFolder(folder);
  } catch (error) {
    await rm(temporary, { force: true }).catch(() => {});
    throw error;
  }
}

/** Newest first. Throws what the file system says. */
export async function listPacks(folder: string): Promise<PackFile[]> {
  const names = (await readdir(folder)).filter((name) => NAME.test(name));
  const files = await Promise.all(
    names.map(async (name): Promise<PackFile[]> => {
      // another one who prunes may have been first
      const found = await stat(join(folder, name)).catch(() => null);
      if (found === null) return [];
      const mode = name.startsWith(PREFIX.exercise) ? 'exercise' : 'live';
      return [{ name, mode, at: Math.floor(found.mtimeMs), bytes: found.size }];
    }),
  );
  return files.flat().sort((one, other) => other.at - one.at || other.name.localeCompare(one.name));
}

/** Removes all packs of a mode but the newest `keep`, and what a killed server left half written. */
export async function prune(folder: string, mode: IncidentMode, keep: number): Promise<void> {
  const old = (await listPacks(folder)).filter((file) => file.mode === mode).slice(keep);
  const halves = (await readdir(folder)).filter((name) => name.startsWith('.') && name.endsWith(TEMPORARY));
  for (const name of [...old.map((file) => file.name), ...halves]) await rm(join(folder, name), { force: true });
  if (old.length > 0) await syncFolder(folder);
}

/** The new name itself is on the disk. Not every file system lets a folder be synced: then the name comes with the next flush. */
async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r').catch(() => null);
  await handle?.sync().catch(() => {});
  await handle?.close();
}
