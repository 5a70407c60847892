import type { PaperFault } from '@ledningsplats/shared/core/administration.ts';

const CELLS = {
  sheet: 'Blad',
  row: 'Rad',
  date: 'Datum',
  clock: 'Klockan',
  kind: 'Slag',
  from: 'Från',
  to: 'Till',
  text: 'Vad',
  wroteBy: 'Skrev',
} as const;

/** Paper: what is on it, the forms, and the way back into the log. */
export const paperTexts = {
  title: 'Papper',
  intro: 'För när verktyget står stilla: det senaste läget, blanketter att skriva på, och vägen tillbaka in i loggen.',
  pack: 'Ledningsplats på papper',
  packHelp:
    'TiB, larmlistor, platser, uppgifter, beslut, inriktning och det senaste ur loggen. Skrivs om när något ändras och minst varje timme. Skriv ut och lägg i krispärmen, men inte framme: där står telefonnummer.',
  failed: 'Papperen kunde inte hämtas',
  fresh: 'Papperen är färska',
  noneYet: 'Inga papper är skrivna än.',
  open: 'Öppna papperen',
  openExercise: 'Öppna övningens papper',
  writtenAt: (when: string, ago: string) => `Skriven ${when}, ${ago}`,
  older: (count: number) => (count === 1 ? '1 äldre' : `${count} äldre`),
  notOnDevice:
    'Papperen sparas inte i webbläsaren. Utan kontakt med servern finns de i serverns mapp, och det du har skrivit ut.',
  offTitle: 'Inga papper skrivs',
  offText: 'Servern är inställd på att inte skriva papper (PAPER_KEEP=0). Be den som sköter servern att ändra det.',
  failedTitle: 'Papperen kunde inte skrivas',
  lateTitle: 'Papperen är för gamla',
  lateText: 'Be den som sköter servern att se efter i dess logg.',
  lastGood: (when: string) => `De senaste skrevs ${when} och ligger kvar.`,
  again: 'Servern försöker igen varje minut.',
  lastWritten: 'Senast skrivna',
  kept: 'Sparade',
  keptUnknown: 'mappen går inte att läsa',
  writeFaults: {
    no_space: 'Disken är full. Frigör utrymme, eller spara färre (PAPER_KEEP).',
    no_access: 'Mappen finns inte eller går inte att skriva i. Kontrollera PAPER_DIR, disken och rättigheterna.',
    failed: 'Något oväntat gick fel. Mer står i serverns logg.',
  } satisfies Record<PaperFault, string>,

  forms: 'Blanketter',
  formsHelp: 'Loggblad, beslut, besökare och telefonlista, med planens egna ord, och hur vi går över till papper.',
  openForms: 'Öppna blanketterna',

  entryTitle: 'Skriv in från papper',
  entryHelp: 'Välj händelse. Raderna hamnar i loggen på den tid då de hände.',
  noOpen: 'Ingen händelse pågår.',
  entryFor: (number: string, title: string | null, isExercise: boolean) =>
    `${isExercise ? 'ÖVNING ' : ''}${number} ${title ?? ''}`.trim(),
  toLog: 'Loggen',
  entryIntro:
    'Tabb går till nästa ruta, Enter till nästa rad, Ctrl+Enter skriver in. Tomt blad, datum och namn är som raden ovanför, och raden är nästa nummer. Du kan klistra in från ett kalkylblad.',
  columns: CELLS,
  cell: (column: keyof typeof CELLS, row: number) => `${CELLS[column]}, rad ${row} i tabellen`,
  addRow: 'Ny rad',
  send: (count: number) => {
    if (count === 0) return 'Skriv in';
    return count === 1 ? 'Skriv in 1 rad' : `Skriv in ${count} rader`;
  },
  sending: (count: number) => (count === 1 ? '1 rad skrivs in' : `${count} rader skrivs in`),
  someLeft: (count: number) =>
    count === 1 ? '1 rad är kvar: se vad som står vid den.' : `${count} rader är kvar: se vad som står vid dem.`,
  waiting: (count: number) => (count === 1 ? '1 rad är på väg.' : `${count} rader är på väg.`),
  written: (count: number) => (count === 1 ? '1 rad är inskriven.' : `${count} rader är inskrivna.`),
  rowSent: 'På väg till servern. Raden försvinner härifrån när den står i loggen.',
  rowSays: (row: number) => `Rad ${row} i tabellen:`,
  faults: {
    sheet: 'Skriv bladets nummer, till exempel 3 eller A1.',
    row: 'Raden ska vara ett tal mellan 1 och 999.',
    date: 'Datumet går inte att läsa. Skriv 22/11, 2026-11-22 eller igår.',
    clock: 'Klockslaget går inte att läsa. Skriv 1412 eller 14:12.',
    never: 'Det klockslaget fanns inte: klockan ställdes fram en timme den natten.',
    future: 'Den tiden har inte varit än. Är det rätt dag?',
    text: 'Skriv vad som hände.',
    twice: 'Samma blad och rad står högre upp i tabellen.',
  },
  already: 'Samma blad och rad är redan inskriven i loggen.',
  isOther: 'Det är en annan rad, skriv in',
  removeRow: 'Ta bort raden',
  paper: 'Från papper',
  source: (sheet: string, row: number, wroteBy: string) =>
    `Från papper, blad ${sheet}, rad ${row}${wroteBy === '' ? '' : `, skrivet av ${wroteBy}`}`,
  mayNot: 'Du får inte skriva i loggen',
  mayNotText: 'Be den som för loggen att skriva in raderna.',
} as const;
