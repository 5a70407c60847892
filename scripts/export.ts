import { userInfo } from 'node:os';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { exportChain } from '@ledningsplats/db/export/export-chain.ts';
import { databasePath } from '@ledningsplats/db/open-store.ts';
import { VERSION } from '@ledningsplats/server/http/health.ts';
import { uuid } from '@ledningsplats/shared/core/field-schemas.ts';
import { count, faultWords } from './backup/words.ts';
import { understood } from './house/understood.ts';

/**
 * `npm run export -- --incident ID --to DIR [--data DIR] [--secret]`: an incident as JSON lines with its chain, for
 * somebody who verifies it by other means than ours [LG9] [EX1]. Ends with 0 when it is made, 1 when it is not, 2 when it
 * was not understood.
 */
const USAGE = `Skriver en händelse med sin kedja till en fil som andra kan kontrollera.
Så här: npm run export -- --incident ID --to KATALOG [--data KATALOG] [--secret]`;

process.exitCode = main();

function main(): number {
  const asked = readArguments();
  const { data, to: directory, incident, secret: withSecret } = asked;
  try {
    const database = databasePath(data);
    const by = userInfo().username;
    const made = exportChain({ database, incident, withSecret, directory, by, version: VERSION, at: Date.now() });
    if (!made) {
      console.error(`Det finns ingen händelse ${incident} i ${database}.`);
      return 1;
    }
    console.log(`Export: ${made.path}`);
    console.log(
      `${count(made.events)} händelser i kedjan. Kontrolleras med: python3 docs/verify-export.py ${made.path}`,
    );
    console.log('Huvuden, att jämföra med dem som kontrollen visar:');
    for (const { stream, seq, hash } of made.heads) console.log(`- ${stream}:${seq}:${hash}`);
    if (withSecret)
      console.log('Exporten innehåller SEKRETESSMARKERADE uppgifter. Pröva utlämnandet, och förvara den därefter.');
    return 0;
  } catch (error) {
    console.error(`Ingen export gjordes. ${faultWords(error)}`);
    return 1;
  }
}

function readArguments() {
  return understood(USAGE, () => {
    const { values } = parseArgs({
      options: {
        data: { type: 'string', default: process.env.DATA_DIR ?? 'data' },
        to: { type: 'string' },
        incident: { type: 'string' },
        secret: { type: 'boolean', default: false },
      },
    });
    const { data, to, incident, secret } = values;
    if (!to || !uuid.safeParse(incident).success || !incident) {
      throw new Error('Ange händelsens id med --incident (det står i sidans adress) och katalogen med --to.');
    }
    return { data: resolve(data), to: resolve(to), incident, secret };
  });
}
