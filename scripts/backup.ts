import { setPriority } from 'node:os';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { type Backup, makeBackup } from '@ledningsplats/db/backup/make-backup.ts';
import { databasePath } from '@ledningsplats/db/open-store.ts';
import { VERSION } from '@ledningsplats/server/http/health.ts';
import { count, faultWords, megabytes, moment, showProgress } from './backup/words.ts';
import { understood } from './house/understood.ts';

/**
 * `npm run backup -- --data DIR [--to DIR]`: a verified backup of the database, beside a running server. Ends with 0 when
 * it is made, 1 when it is not, 2 when it was not understood.
 */
const USAGE = `Gör en kontrollerad säkerhetskopia av databasen, också medan servern går.
Så här: npm run backup -- --data KATALOG [--to KATALOG]`;
const STEPS = { copying: 'Kopierar', checking: 'Kontrollerar kopian' };
/** After everything else on the machine, the server above all. */
const LAST = 19;

process.exitCode = await main();

async function main(): Promise<number> {
  const asked = readArguments();
  setPriority(LAST);
  try {
    const backup = await makeBackup({
      database: databasePath(asked.data),
      directory: asked.to,
      version: VERSION,
      now: Date.now,
      onProgress: (step, done, total) => showProgress(STEPS[step], done, total),
    });
    tell(backup);
    return 0;
  } catch (error) {
    console.error(`Ingen säkerhetskopia gjordes. ${faultWords(error)}`);
    return 1;
  }
}

function readArguments(): { data: string; to: string } {
  return understood(USAGE, () => {
    const { values } = parseArgs({
      options: {
        data: { type: 'string', default: process.env.DATA_DIR ?? 'data' },
        to: { type: 'string', default: process.env.BACKUP_DIR ?? 'backup' },
      },
    });
    return { data: resolve(values.data), to: resolve(values.to) };
  });
}

function tell({ path, manifest }: Backup): void {
  console.log(`Säkerhetskopia: ${path}`);
  console.log(`Läget ${moment(manifest.at)}. ${count(manifest.events)} händelser, ${megabytes(manifest.bytes)}.`);
  console.log('Kontrollerad: historiken i kopian är hel.');
  console.log(
    'Flytta den till en annan maskin tillsammans med sina filer .json och .key. Den är lika hemlig som databasen.',
  );
}
