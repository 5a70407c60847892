import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { type Restored, restoreBackup } from '@ledningsplats/server/backup/restore.ts';
import { count, faultWords, moment, showProgress } from './backup/words.ts';
import { understood } from './house/understood.ts';

/**
 * `npm run restore -- --from FILE --data DIR`: puts a backup in the database's place while the server is down. Ends with 0
 * when it is there, 1 when nothing was changed, 2 when it was not understood.
 */
const USAGE = `Lägger en säkerhetskopia i databasens ställe. Servern ska vara stoppad.
Så här: npm run restore -- --from SÄKERHETSKOPIA --data KATALOG`;

const KEY_WORDS = {
  unknown:
    'OBS: säkerhetskopian har ingen nyckel (.key) för kodapparna. Den som ligger i datakatalogen är kvar; stämmer den inte fungerar inga kodappar.',
  none: 'OBS: nyckeln (.key) för kodapparna saknas. Inga kodappar fungerar: logga in med reservkod eller passkey, eller låt en administratör ta bort det andra steget.',
} satisfies Record<Exclude<Restored['key'], 'matching'>, string>;

process.exitCode = await main();

async function main(): Promise<number> {
  const asked = readArguments();
  try {
    const restored = await restoreBackup({
      backup: asked.from,
      dataDir: asked.data,
      now: Date.now,
      onProgress: (done, total) => showProgress('Kontrollerar säkerhetskopian', done, total),
    });
    tell(asked.from, asked.data, restored);
    return 0;
  } catch (error) {
    console.error(`Inget återställdes. Databasen är som den var. ${faultWords(error)}`);
    return 1;
  }
}

function readArguments(): { from: string; data: string } {
  return understood(USAGE, () => {
    const { values } = parseArgs({
      options: { from: { type: 'string' }, data: { type: 'string', default: process.env.DATA_DIR ?? 'data' } },
    });
    if (values.from === undefined) throw new Error('Ange vilken säkerhetskopia med --from.');
    return { from: resolve(values.from), data: resolve(values.data) };
  });
}

function tell(from: string, data: string, { manifest, events, removedAgain, keptAs, lost, key }: Restored): void {
  console.log(`Återställt från ${from}`);
  console.log(`Läget är det från ${moment(manifest.at)}: ${count(events)} händelser. Historiken är hel.`);
  if (removedAgain > 0) console.log(`Texter som togs bort efter det är borttagna igen: ${count(removedAgain)}.`);
  if (lost === null) console.log('Den tidigare databasen går inte att läsa, så det går inte att säga vad som saknas.');
  else if (lost.length > 0) {
    const total = lost.reduce((sum, { kept, had }) => sum + had - kept, 0);
    console.log(`SAKNAS nu, jämfört med den tidigare databasen: ${count(total)} händelser.`);
    for (const { stream, kept, had } of lost) console.log(`- ${stream}: nummer ${kept + 1} till ${had}`);
  } else if (keptAs) console.log('Inget saknas, jämfört med den tidigare databasen.');
  if (keptAs) console.log(`Den tidigare databasen är kvar som ${keptAs}`);
  console.log('Gör nu så här:');
  console.log(`1. Starta servern på ${data}.`);
  console.log('2. Alla loggar in på nytt. Öppna sidor ska få vara öppna: det som inte hann skickas skickas in.');
  console.log(
    '3. Se över konton och förvaltningarnas länkar: det som ändrades efter säkerhetskopian, avstängningar och återkallade länkar också, är ogjort. Inbjudningar och länkar för nytt lösenord görs på nytt.',
  );
  if (keptAs) console.log('4. Ta bort den tidigare databasen först när allt är som det ska.');
  if (key !== 'matching') console.log(KEY_WORDS[key]);
}
