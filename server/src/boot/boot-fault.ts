import { StoreUnavailable } from '@ledningsplats/db/event-store.ts';
import { CannotOpenStore, type OpenFault } from '@ledningsplats/db/sqlite/store-errors.ts';
import { ConfigFault } from '../config.ts';
import { WrittenByNewerVersion } from '../core/read-events.ts';
import { WrongKindOfData } from '../demo/fill-demo.ts';

const OPEN_FAULTS: Record<OpenFault, string> = {
  in_use:
    'En annan Ledningsplats använder redan databasen. Två servrar kan inte dela på en fil: ' +
    'stäng den andra, eller ange en annan katalog med DATA_DIR.',
  damaged:
    'Databasen är skadad och öppnas inte, så att inget mer förstörs. Inget har ändrats i filen. ' +
    'Ta en kopia av katalogen och återställ från den senaste säkerhetskopian.',
  newer:
    'Databasen är skriven av en nyare version av Ledningsplats. Starta den versionen, eller återställ en ' +
    'säkerhetskopia från tiden före uppgraderingen. Inget har ändrats i filen.',
  foreign: 'Filen är inte en databas från Ledningsplats. Inget har ändrats i den. Ange en annan katalog med DATA_DIR.',
  no_access: 'Databasen går inte att läsa eller skriva. Se efter att kontot som kör servern äger katalogen och filen.',
};

const STORE_FAULTS: Record<StoreUnavailable['kind'], string> = {
  full: 'Disken är full, så databasen kan inte öppnas. Frigör utrymme och starta igen. Det som redan är sparat är kvar.',
  read_only:
    'Databasen går bara att läsa. Se efter att disken inte är skrivskyddad och att kontot får skriva i katalogen.',
  damaged: OPEN_FAULTS.damaged,
  busy: 'Databasen är upptagen av ett annat program. Försök igen om en stund.',
};

const DATA_FAULTS: Record<WrongKindOfData['found'], string> = {
  real:
    'Katalogen innehåller riktiga konton. Demoläget startar inte där, för i det kommer vem som helst in utan lösenord. ' +
    'Ange en annan katalog med DATA_DIR.',
  demo:
    'Katalogen innehåller en demonstration, vars konton inte har några lösenord. Starta den med --demo, eller ange en ' +
    'annan katalog med DATA_DIR.',
};

/** Why the server does not start, and what to do about it, in words for the one who starts it. */
export function bootFault(error: unknown): string {
  if (error instanceof ConfigFault)
    return `Inställningarna stämmer inte:\n${error.faults.map((fault) => `  - ${fault}`).join('\n')}`;
  if (error instanceof CannotOpenStore) return `${OPEN_FAULTS[error.fault]}\n  ${error.path}`;
  if (error instanceof StoreUnavailable) return STORE_FAULTS[error.kind];
  if (error instanceof WrongKindOfData) return DATA_FAULTS[error.found];
  if (error instanceof WrittenByNewerVersion) {
    return `${OPEN_FAULTS.newer}\n  Okänd uppgift: ${error.message}`;
  }
  const { code, port, address } = error as NodeJS.ErrnoException & { port?: number; address?: string };
  if (code === 'EADDRINUSE') {
    return `Port ${port} är upptagen av ett annat program. Stäng det, eller välj en annan port med PORT.`;
  }
  if (code === 'EACCES' && port !== undefined) {
    return `Kontot som kör servern får inte öppna port ${port}. Välj en port över 1023 med PORT.`;
  }
  if (code === 'EADDRNOTAVAIL') return `Den här datorn har inte adressen ${address}. Ändra HOST.`;
  return `Servern kunde inte starta.\n${error instanceof Error ? error.stack : String(error)}`;
}
