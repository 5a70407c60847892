import type { RosterFileFault, RosterRowFault } from '@ledningsplats/shared/roster/roster-file.ts';

/** The roster as a file: out, and in after it has been looked through. */
export const rosterFileTexts = {
  title: 'Schemat som fil',
  help: 'Kolumnerna heter Från, Till, TiB och Ersättare. Tider skrivs som 2026-11-23 08:00 och personer med namnet de har i registret. En tom ruta är ingen; saknas kolumnen Ersättare ändras inte ersättarna.',
  download: 'Hämta som CSV',
  choose: 'Läs in fil…',
  tooLarge: 'Filen är större än ett schema kan vara. Ta bara med de rader som ska in.',
  failed: 'Filen kunde inte läsas',
  atLine: (line: number) => `rad ${line}`,
  fileFaults: {
    empty: 'Filen är tom.',
    quote_open: 'Ett citattecken saknar sitt slut.',
    no_columns: 'Kolumnerna Från, Till och TiB saknas i första raden.',
  } satisfies Record<RosterFileFault, string>,

  previewTitle: (file: string) => `Läs in ${file}`,
  counts: (taken: number, faults: number, past: number) =>
    [
      `${taken} pass läses in`,
      ...(faults > 0 ? [`${faults} ${faults === 1 ? 'rad' : 'rader'} har fel och läses inte in`] : []),
      ...(past > 0 ? [`${past} har redan varit`] : []),
    ].join(' · '),
  replaces: 'Det som redan står för samma tid ersätts, också byten. Ingenting är sparat än.',
  nothing: 'Ingen rad går att läsa in. Rätta filen och välj den igen.',
  row: (line: number) => `Rad ${line}`,
  faults: {
    ragged: 'fel antal rutor på raden',
    from: 'Från är ingen tid som 2026-11-23 08:00',
    until: 'Till är ingen tid som 2026-11-23 08:00',
    span: 'Till ska komma efter Från',
    past: 'har redan varit',
    far: 'ligger mer än ett och ett halvt år framåt',
    primary: 'TiB finns inte i personregistret',
    deputy: 'Ersättaren finns inte i personregistret',
    same_name: 'flera i registret heter så',
    double: 'TiB och ersättare är samma person',
    overlap: 'krockar med en rad ovanför',
  } satisfies Record<RosterRowFault, string>,
  apply: (shifts: number) => `Läs in ${shifts} pass`,
  applied: (shifts: number) => `${shifts} pass är inlästa.`,
};
