import type {
  ContactRow,
  ContactRowFault,
  ContactRowWarning,
  ContactsFileFault,
} from '@ledningsplats/shared/people/people-file.ts';

/** The contacts as a file: out, and in after it has been looked through. */
export const peopleFileTexts = {
  title: 'Kontakterna som fil',
  help: 'Kolumnerna heter namn, befattning, sort, organisation, stabsfunktion, mobil, telefon, e-post, språk och talgrupper. Namn måste finnas, och befattning för den som är ny. Flera nummer i en ruta skiljs med komma, och (jour), (arbete) eller (privat) får stå efter. Konton, egenskaper och det som filen inte har ändras inte.',
  download: 'Hämta som CSV',
  choose: 'Läs in fil…',
  tooLarge: 'Filen är för stor för att vara en lista med kontakter. Ta bara med de rader som ska in.',
  failed: 'Filen kunde inte läsas. Inget är ändrat',
  atLine: (line: number) => `rad ${line}`,
  fileFaults: {
    empty: 'Filen har inga rader.',
    quote_open: 'Ett citattecken saknar sitt slut.',
    no_name_column: 'Kolumnen namn saknas i första raden.',
    too_many_rows: 'Filen har fler än 2 000 rader. Dela den.',
  } satisfies Record<ContactsFileFault, string>,

  previewTitle: (file: string) => `Läs in ${file}`,
  counts: { new: 'nya', changed: 'ändras', same: 'finns redan som de är', fault: 'har fel och läses inte in' },
  notYet: 'Ingenting är sparat än.',
  nothing: 'Ingen rad ändrar något.',
  encoding: 'Filen är sparad i äldre teckenkodning. Se efter att å, ä och ö ser rätt ut.',
  ignored: (columns: string) => `Kolumner som inte läses: ${columns}.`,
  faultsTitle: (count: number) => `Fel (${count})`,
  warningsTitle: (count: number) => `Värt att se på (${count})`,
  changesTitle: (count: number) => `Läses in (${count})`,
  row: 'Rad',
  name: 'Namn',
  what: 'Vad',
  unnamed: '(utan namn)',
  apply: (count: number) => (count === 1 ? 'Läs in 1 kontakt' : `Läs in ${count} kontakter`),
  applying: 'Läser in…',
  applied: (count: number) => (count === 1 ? '1 kontakt är inläst.' : `${count} kontakter är inlästa.`),
  staleTitle: 'Inget är inläst',
  stale: 'Någon ändrade kontakterna medan du läste. Stäng och läs in filen igen, så ser du vad som gäller nu.',
} as const;

/** «Ny», or what it was known by. */
export function rowWords({ what, by }: ContactRow): string {
  if (what === 'new') return 'Ny';
  if (by === 'id') return 'Ändras: samma id';
  return by === 'email' ? 'Ändras: samma e-postadress' : 'Ändras: samma namn och befattning';
}

export const contactWarningWords = {
  no_way: 'Varken nummer eller adress',
  no_call_out: 'Bara fast telefon: utlarmning når dit bara om någon ringer',
} as const satisfies Record<ContactRowWarning, string>;

/** What is wrong with a row, with the column and what stands there. */
export function contactFaultWords(
  code: ContactRowFault,
  column: string | null,
  value: string | null,
  otherLine?: number,
): string {
  const at = [column, value === null || value === '' ? null : `«${value}»`].filter((part) => part !== null).join(' ');
  return `${at === '' ? '' : `${at}: `}${code === 'repeated' ? FAULTS.repeated(otherLine ?? 0) : FAULTS[code]}`;
}

const FAULTS = {
  ragged: 'fel antal rutor på raden',
  name_missing: 'namnet saknas',
  title_missing: 'befattningen saknas (för en organisation: vad den hjälper till med)',
  id_unknown: 'ingen kontakt har det id:t, eller så är den borttagen. Töm rutan om raden är en ny kontakt',
  several: 'flera kontakter stämmer. Ta med kolumnen id från en hämtad fil',
  repeated: (line: number) => `samma kontakt som på rad ${line}`,
  kind_unknown: 'skriv Person eller Organisation',
  has_account: 'har ett konto, och en organisation kan inte logga in',
  has_capacities: 'kan fatta beslut i en egenskap, och det kan ingen organisation',
  function_unknown: 'planen har ingen sådan stabsfunktion',
  way_unreadable: 'går inte att läsa som ett helt nummer eller en hel adress',
  not_mobile: 'är inget mobilnummer. Flytta det till kolumnen telefon',
  too_many: 'för många i en kontakt',
  too_long: 'för långt',
} as const satisfies Record<ContactRowFault, unknown>;
