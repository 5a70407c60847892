import { parseArgs } from 'node:util';
import type { VerifyReport } from '../db/src/event-store.ts';
import { databasePath } from '../db/src/open-store.ts';
import { openDatabaseForReading } from '../db/src/sqlite/open-database.ts';
import { CannotOpenStore } from '../db/src/sqlite/store-errors.ts';
import { verifyChains } from '../db/src/sqlite/verify-chains.ts';
import { understood } from './house/understood.ts';

/**
 * `npm run verify -- --data DIR [--stream NAME] [--head stream:seq:hash …]`: walks every hash chain in the database,
 * beside a running server, or with `--file FILE` in a backup, and says in Swedish what it found [LG9]. Ends with 0 when
 * all is sound, 1 when something is not, 2 when it could not be tried.
 */
const USAGE = `Kontrollerar att historiken är hel, i databasen eller i en säkerhetskopia.
Så här: npm run verify -- --data KATALOG | --file SÄKERHETSKOPIA [--stream NAMN] [--head ström:nummer:kontrollsumma]`;

const WORDS: Record<VerifyReport['faults'][number]['what'], string> = {
  chain: 'Händelsen är ändrad, flyttad eller utbytt: den hänger inte ihop med den före.',
  content: 'Texten är ändrad, eller borttagen utan beslut.',
  gap: 'En eller flera händelser saknas.',
  head: 'Historiken slutar inte där den ska, eller stämmer inte med den angivna kontrollsumman.',
  unreadable: 'Databasfilen är skadad här och går inte att läsa.',
};

process.exitCode = await main();

async function main(): Promise<number> {
  const asked = readArguments();
  const { path } = asked;
  try {
    const db = openDatabaseForReading(path);
    const report = await verifyChains(db, { ...asked.options, onProgress: showProgress });
    db.close();
    return tell(path, report, asked.options.heads.length);
  } catch (error) {
    console.error(cannotOpen(path, error));
    return 2;
  }
}

function readArguments() {
  return understood(USAGE, () => {
    const { values } = parseArgs({
      options: {
        data: { type: 'string', default: process.env.DATA_DIR ?? 'data' },
        file: { type: 'string' },
        stream: { type: 'string' },
        head: { type: 'string', multiple: true, default: [] },
      },
    });
    const heads = values.head.map(parseHead);
    const options = values.stream === undefined ? { heads } : { heads, stream: values.stream };
    return { path: values.file ?? databasePath(values.data), options };
  });
}

function parseHead(text: string) {
  const match = /^(.+):(\d+):([0-9a-fA-F]{64})$/.exec(text.trim());
  if (!match) throw new Error(`”${text}” är inte på formen ström:nummer:kontrollsumma.`);
  const [, stream = '', seq, hash = ''] = match;
  // typed from paper, in whatever case
  return { stream, seq: Number(seq), hash: hash.toLowerCase() };
}

function showProgress(done: number, total: number): void {
  if (process.stderr.isTTY)
    process.stderr.write(`\r${done} av ${total} händelser …\x1b[K${done >= total ? '\r\x1b[K' : ''}`);
}

function tell(path: string, report: VerifyReport, heads: number): number {
  const number = new Intl.NumberFormat('sv');
  console.log(`Databas: ${path}`);
  console.log(`Kontrollerat: ${number.format(report.events)} händelser, strömmar: ${number.format(report.streams)}.`);
  console.log(`Innehåll borttaget efter beslut: ${number.format(report.redacted)}.`);
  if (report.ok) {
    if (heads > 0) console.log(`Går genom de angivna punkterna: ${number.format(heads)}.`);
    console.log('Historiken är hel: inget är ändrat, borttaget eller flyttat.');
    return 0;
  }
  console.log(`FEL: ${number.format(report.faults.length)} avvikelser.`);
  for (const { stream, seq, what, detail } of report.faults) {
    console.log(`- ${stream}, händelse ${seq}: ${WORDS[what]} (${detail})`);
  }
  console.log('Ändra inget i filen. Ta en kopia av den och jämför med en säkerhetskopia.');
  return 1;
}

function cannotOpen(path: string, error: unknown): string {
  const fault = error instanceof CannotOpenStore ? error.fault : null;
  if (fault === 'no_access') return `Databasen ${path} finns inte eller får inte läsas.\n${USAGE}`;
  if (fault === 'damaged') return `Databasfilen ${path} är skadad och går inte att öppna.`;
  if (fault === 'foreign') return `${path} är inte en databas från Ledningsplats.`;
  if (fault === 'newer') return `Databasen ${path} är skriven av en nyare version. Kontrollera med den.`;
  return `Kontrollen avbröts: ${error instanceof Error ? error.message : error}`;
}
