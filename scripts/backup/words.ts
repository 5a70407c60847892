import { BackupFault, type BackupFaultKind } from '@ledningsplats/db/backup/backup-fault.ts';
import { CannotOpenStore, type OpenFault } from '@ledningsplats/db/sqlite/store-errors.ts';
import { WrittenByNewerVersion } from '@ledningsplats/server/core/read-events.ts';

const BACKUP_FAULTS: Record<BackupFaultKind, string> = {
  no_space: 'Disken har inte plats. Frigör utrymme, eller välj en annan katalog. Inget har ändrats.',
  no_access: 'Katalogen eller filen finns inte, eller får inte läsas och skrivas av det här kontot.',
  busy: 'En annan säkerhetskopiering till samma katalog pågår. Vänta tills den är klar.',
  removals: 'Texter togs bort ur historiken gång på gång under kopieringen. Försök igen om en stund.',
  not_sound:
    'Kopian stämmer inte med sin historik och används inte. Kontrollera databasen med npm run verify, och disken.',
  no_manifest: 'Filen saknar sin innehållsförteckning (samma namn med .json efter), eller så går den inte att läsa.',
  other_file: 'Filen är inte den som innehållsförteckningen beskriver: den är ändrad eller skadad. Ta en annan kopia.',
};

const OPEN_FAULTS: Record<OpenFault, string> = {
  in_use: 'Servern är igång på den här databasen. Stäng den först, och försök igen.',
  damaged: 'Databasfilen är skadad och går inte att öppna.',
  newer: 'Databasen är skriven av en nyare version av Ledningsplats. Använd den versionen.',
  foreign: 'Filen är inte en databas från Ledningsplats.',
  no_access: 'Databasen finns inte, eller får inte läsas av det här kontot.',
};

/** Why a backup or a restore was not made, in words for the one at the terminal. */
export function faultWords(error: unknown): string {
  if (error instanceof BackupFault) return `${BACKUP_FAULTS[error.kind]}\n  ${error.path}${because(error.cause)}`;
  if (error instanceof CannotOpenStore) return `${OPEN_FAULTS[error.fault]}\n  ${error.path}`;
  if (error instanceof WrittenByNewerVersion) return `${OPEN_FAULTS.newer}\n  Okänd uppgift: ${error.message}`;
  return `Det gick inte: ${error instanceof Error ? error.message : error}`;
}

/** On one line that is written over; nothing where nobody looks. */
export function showProgress(what: string, done: number, total: number): void {
  if (!process.stderr.isTTY) return;
  const share = total === 0 ? 100 : Math.floor((done / total) * 100);
  process.stderr.write(`\r${what} … ${share} %\x1b[K${done >= total ? '\r\x1b[K' : ''}`);
}

export function megabytes(bytes: number): string {
  return `${new Intl.NumberFormat('sv', { maximumFractionDigits: 1 }).format(bytes / 1_000_000)} MB`;
}

export function count(number: number): string {
  return new Intl.NumberFormat('sv').format(number);
}

/** Date and time of this machine, in Swedish. */
export function moment(at: number): string {
  return new Intl.DateTimeFormat('sv', { dateStyle: 'short', timeStyle: 'medium' }).format(at);
}

function because(cause: unknown): string {
  return cause instanceof Error ? ` (${cause.message})` : '';
}
