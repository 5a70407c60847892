import type { BackupFaultCode, BackupProgress } from '@ledningsplats/shared/core/administration.ts';

/** The backups that the server makes, as they went and as they are to be. */
export const backupTexts = {
  backups: 'Säkerhetskopia',
  failed: 'Läget för säkerhetskopiorna kunde inte hämtas',
  now: 'Säkerhetskopiera nu',
  working: 'Säkerhetskopierar…',
  steps: {
    copying: 'Kopierar',
    checking: 'Kontrollerar kopian',
    trying: 'Provar att återställa den',
  } satisfies Record<BackupProgress['step'], string>,
  share: (done: number, total: number) => (total === 0 ? '…' : `${Math.floor((done / total) * 100)} %`),
  meanwhile: 'Du kan lämna sidan. Alla arbetar vidare som vanligt.',

  fine: 'Säkerhetskopior tas',
  notYet: 'Ingen kopia är tagen än',
  last: 'Senaste som fungerar',
  none: 'Ingen än',
  tried: 'Provåterställd',
  triedFine: (events: number) =>
    `ja, historiken är hel: ${events === 1 ? '1 post' : `${events.toLocaleString('sv-SE')} poster`}`,
  lastTry: 'Senaste försöket',
  tryFailed: 'misslyckades',
  next: 'Nästa',
  nextSoon: 'strax',
  kept: 'Sparade kopior',
  keptOf: (kept: number, keep: number) => `${kept} av högst ${keep}`,
  keptUnknown: 'katalogen går inte att läsa',

  offTitle: 'Ingen säkerhetskopia tas',
  offText:
    'Går disken sönder är allt borta. Be den som sköter servern att ange en katalog på en annan disk i inställningen BACKUP_DIR och starta om servern. Då tas och provas en kopia varje dygn. Hur står i drifthandboken, «Säkerhetskopia».',
  offLast: (when: string) => `Den senaste togs ${when}.`,
  failedTitle: 'Den senaste säkerhetskopian misslyckades',
  lateTitle: 'Säkerhetskopian är för gammal',
  lateText: (when: string) => `Den senaste som fungerar är från ${when}.`,
  lateNone: 'Ingen kopia har lyckats än.',
  again: (when: string) => `Servern försöker igen ${when}.`,
  untouched: 'Databasen är orörd och äldre kopior finns kvar.',
  faults: {
    no_space: 'Disken har inte plats. Frigör utrymme i kopiornas katalog, eller spara färre (BACKUP_KEEP).',
    no_access: 'Katalogen för kopiorna finns inte eller går inte att skriva i. Kontrollera disken och rättigheterna.',
    busy: 'En annan säkerhetskopiering till samma katalog pågick. Vänta tills den är klar och försök igen.',
    removals: 'Texter togs bort ur historiken gång på gång medan den gjordes. Försök igen om en stund.',
    not_sound: 'Kopian stämde inte med historiken. Kontrollera historiken här under, och disken.',
    no_manifest:
      'Kopians innehållsförteckning (.json) försvann innan den hann provas. Se vad mer som skriver i katalogen.',
    other_file: 'Kopian, eller dess nyckel (.key), ändrades innan den hann provas. Se vad mer som skriver i katalogen.',
    in_use: 'Platsen för provet var upptagen. Se efter att inga andra program använder katalogen.',
    damaged: 'Databasfilen gick inte att läsa. Kontrollera historiken här under, och disken.',
    newer: 'Kopian gick inte att läsa med den här versionen. Uppdatera Ledningsplats.',
    foreign: 'Filen som kopierades är inte en databas från Ledningsplats. Kontrollera DATA_DIR.',
    stopped: 'Kopieringen avbröts. Försök igen. Händer det igen står mer i serverns logg.',
    failed: 'Något oväntat gick fel. Mer står i serverns logg.',
  } satisfies Record<BackupFaultCode, string>,
} as const;
