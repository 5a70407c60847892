import type { PlaceText, ReservePower } from '@ledningsplats/shared/places/events.ts';
import type { FileFault, RowFaultCode, RowWarningCode } from '@ledningsplats/shared/places/import-preview.ts';

/** The register of places: what is prepared in peace. */
export const placeTexts = {
  title: 'Platser',
  note: (count: number) => (count === 1 ? '1 plats' : `${count} platser`),
  shownNote: (shown: number, all: number) => `visar ${shown} av ${all}`,
  help: 'Trygghetspunkter, värmestugor, sirener och andra platser, förberedda i lugn och ro. De öppnas i en händelse.',
  forbidden: 'Du får inte se platserna',
  forbiddenText: 'Rollen du är inloggad med ger inte rätt till det.',
  empty: 'Inga platser än',
  emptyText: 'Lägg upp den första för hand, eller läs in en fil från kartan eller ett kalkylblad.',
  emptyReader: 'Den som sköter platserna lägger upp dem här.',
  noneFound: 'Ingen plats passar',
  noneFoundText: 'Ändra sökningen eller visa alla slag.',
  noKinds: 'Planen har inga slag av platser',
  noKindsText: 'Lägg till slag av platser i kommunens plan, så kan platser läggas upp här.',
  search: 'Sök plats',
  searchPlaceholder: 'Namn, adress eller nummer',
  kind: 'Slag',
  allKinds: 'Alla slag',
  show: 'Visa',
  shows: { used: 'De som används', retired: 'Borttagna' },
  new: 'Ny plats',
  import: 'Läs in fil',
  exportCsv: 'Spara som CSV',
  exportGeoJson: 'Spara som GeoJSON',
  columns: { name: 'Plats', kind: 'Slag', capacity: 'Plats för', power: 'Reservkraft', position: 'Koordinater' },
  noPosition: 'Saknas',
  outside: 'Utanför kommunen',
  hasPosition: 'Angivna',
  notFound: 'Platsen finns inte',
  notFoundText: 'Den kan ha tagits bort för länge sedan. Sök i listan.',
  toList: 'Alla platser',
  removed: '(texten är borttagen)',

  // One place
  change: 'Ändra…',
  retire: 'Ta bort…',
  restore: 'Lägg tillbaka',
  restored: 'Platsen är tillbaka i listan.',
  facts: 'Om platsen',
  historyTitle: 'Historik',
  historyNone: 'Inget är ändrat än.',
  historyFailed: 'Historiken kunde inte hämtas.',
  changedLast: (when: string, who: string) => `Senast ändrad ${when} av ${who}`,
  usedBy: (number: string) => `Används i händelse ${number}`,
  retiredNote: (when: string, who: string) => `Borttagen ${when} av ${who}`,
  people: (count: number) => (count === 1 ? '1 person' : `${count} personer`),
  hours: (hours: number) => `${String(hours).replace('.', ',')} h`,
  power: { yes: 'Ja', partly: 'Delvis', no: 'Nej', unknown: 'Okänt' } satisfies Record<ReservePower, string>,
  powerHours: (word: string, hours: string) => `${word}, ${hours}`,
  contactFor: { keys: 'nycklar', place: 'platsen' },
  erasedPerson: 'Borttagen person',

  fields: {
    name: 'Namn',
    address: 'Adress',
    services: 'Vad som finns för besökare',
    power: 'Om reservkraften',
    water: 'Vatten',
    accessibility: 'Tillgänglighet',
    keys: 'Nycklar',
    radio: 'Rakel',
    equipment: 'Utrustning',
    staffedBy: 'Vem bemannar',
    owner: 'Ägare',
    operator: 'Driftansvarig',
    note: 'Anmärkning',
  } satisfies Record<PlaceText, string>,
  reference: 'Nummer i annat register',
  capacity: 'Plats för',
  reservePower: 'Reservkraft',
  reserveHours: 'Reservkraften räcker',
  position: 'Läge',
  contacts: 'Kontakter',

  // The form
  newTitle: 'Ny plats',
  changeTitle: (name: string) => `Ändra ${name}`,
  save: 'Spara platsen',
  saved: 'Platsen är sparad.',
  nameMissing: 'Skriv vad platsen heter.',
  kindMissing: 'Välj vilket slags plats det är.',
  kindPlaceholder: 'Välj slag',
  referenceHelp: 'Så att samma plats känns igen när en fil läses in.',
  positionHelp: 'Grader som 59,3293 18,0686 eller SWEREF 99 TM som 6580822 674032.',
  positionRead: (degrees: string, grid: string) => `${degrees} · SWEREF 99 TM ${grid}`,
  positionUnreadable: 'Det går inte att läsa som en position i Sverige. Skriv till exempel 59,3293 18,0686.',
  positionOutside: 'Läget ligger utanför kommunen. Det går bra om det är meningen.',
  capacityLabel: 'Plats för hur många?',
  capacityUnreadable: 'Skriv ett helt antal, till exempel 120.',
  hoursLabel: 'Räcker hur många timmar?',
  hoursUnreadable: 'Skriv ett antal timmar, till exempel 18 eller 7,5.',
  more: 'Mer om platsen',
  noNames: 'Skriv inga namn eller telefonnummer här. Personer väljs under Kontakter.',
  contactsHelp: 'Personer och organisationer ur personregistret. Telefonnumren står bara där.',
  contact: (number: number) => `Kontakt ${number}`,
  contactAbout: (number: number) => `Kontakt ${number} gäller`,
  contactUnknown: 'Välj någon ur personregistret. Saknas personen läggs den till där först.',
  addContact: 'Lägg till kontakt',
  removeContact: (number: number) => `Ta bort kontakt ${number}`,

  retireTitle: (name: string) => `Ta bort ${name}?`,
  retireText:
    'Platsen försvinner ur listan och kan inte öppnas. Historiken finns kvar, och den går att lägga tillbaka.',
  retireReason: 'Varför tas den bort?',
  retireReasonMissing: 'Skriv varför, kort.',
  retireSubmit: 'Ta bort platsen',
  retireDone: 'Platsen är borttagen.',

  // History
  entries: {
    registered: 'Upplagd',
    changed: 'Ändrades',
    retired: 'Borttagen',
    restored: 'Lades tillbaka',
    taken: (number: string) => `Togs i bruk i händelse ${number}`,
    released: 'Stängd, ledig igen',
  },
  entryBy: (what: string, who: string, when: string) => `${what} av ${who} ${when}`,
  fromTo: (field: string, before: string, after: string) => `${field}: från ${before} till ${after}`,
  nothing: 'inget',
  system: 'systemet',

  // Own commands on their way
  waiting: (what: string) => `${what}: väntar på servern`,
  refused: (what: string) => `${what} gick inte igenom`,
  discard: 'Ta bort meddelandet',
  staleNow: (who: string, when: string) => `${who} ändrade platsen ${when}. Öppna den igen och gör om din ändring.`,
  existsNow: 'Det finns redan en plats med samma namn på samma ställe.',
  usedNow: (number: string) => `Platsen används i händelse ${number}.`,
} as const;

/** Reading a file of places. */
export const importTexts = {
  title: 'Läs in platser från fil',
  help: 'CSV eller GeoJSON. Inget sparas förrän du har sett vad som ändras och sagt ja.',
  helpColumns:
    'Första raden i en CSV-fil är rubriker, till exempel namn; slag; adress; latitud; longitud; kapacitet; reservkraft. Läget kan också stå som sweref_n och sweref_e. Personer läses inte in.',
  choose: 'Välj fil…',
  chooseOther: 'Välj en annan fil…',
  reading: 'Läser filen…',
  file: (name: string) => `Filen ${name}`,
  counts: { new: 'nya', changed: 'ändrade', same: 'oförändrade', fault: 'med fel' },
  nothing: 'Inget i filen är nytt. Registret är redan som filen säger.',
  apply: (count: number) => (count === 1 ? 'Läs in 1 plats' : `Läs in ${count} platser`),
  applying: 'Läser in…',
  applied: (count: number) => (count === 1 ? '1 plats är inläst' : `${count} platser är inlästa`),
  appliedFaults: (count: number) =>
    count === 1
      ? 'En rad hade fel och lästes inte in. Rätta den i filen och läs in filen igen.'
      : `${count} rader hade fel och lästes inte in. Rätta dem i filen och läs in filen igen.`,
  appliedNone: 'Alla rader är inlästa.',
  ignored: (columns: string) => `Kolumner som inte läses: ${columns}`,
  encoding: 'Filen var skriven i Windows-1252. Kontrollera att å, ä och ö ser rätt ut.',
  faultsTitle: (count: number) => (count === 1 ? '1 rad med fel' : `${count} rader med fel`),
  faultsHelp: 'De här raderna läses inte in. De andra påverkas inte.',
  warningsTitle: (count: number) => (count === 1 ? '1 rad att titta på' : `${count} rader att titta på`),
  warningsHelp: 'De läses in som de är.',
  changesTitle: (count: number) => (count === 1 ? '1 plats läses in' : `${count} platser läses in`),
  row: 'Rad',
  place: 'Plats',
  wrong: 'Fel',
  look: 'Att titta på',
  what: 'Blir',
  whats: { new: 'ny', changed: 'ändrad' },
  unnamed: '(namn saknas)',
  failed: 'Filen kunde inte läsas',
  tooLarge: 'Filen är för stor. Dela upp den i flera.',
  tooLargeCode: 'Högst 2 MB.',
  fileFaults: {
    empty: 'Filen har inga rader att läsa.',
    not_geojson: 'Filen ser ut som GeoJSON men följer inte formen. Den ska vara en FeatureCollection med punkter.',
    no_name_column: 'Ingen kolumn heter namn. Första raden ska vara rubriker, åtskilda av semikolon eller komma.',
    quote_open: 'Ett citattecken öppnas men stängs aldrig',
    too_many_rows: 'Filen har fler än 2 000 rader. Dela upp den.',
  } satisfies Record<FileFault, string>,
  atLine: (line: number) => `rad ${line}`,
  stopped: 'En del av platserna lästes inte in. Läs in filen igen: det som redan är inläst ändras inte.',
} as const;

/** What is wrong with a row, with what stands there where it helps. */
export function rowFaultWords(code: RowFaultCode, column: string | null, value: string | null, other?: number): string {
  const said = value === null || value === '' ? '' : ` «${value}»`;
  const at = column === null ? '' : `${column}: `;
  switch (code) {
    case 'ragged': {
      const [found, wanted] = (value ?? '').split('/');
      return `Raden har ${found} fält men rubriken har ${wanted}`;
    }
    case 'name_missing':
      return 'Namn saknas';
    case 'kind_missing':
      return 'Slag saknas';
    case 'kind_unknown':
      return `${at}slaget${said} finns inte i kommunens plan`;
    case 'position_half':
      return `${at}bara den ena av de två koordinaterna är ifylld`;
    case 'position_unreadable':
      return `${at}${said.trim()} är ingen koordinat`;
    case 'position_turned':
      return `${at}${said.trim()} – koordinaterna verkar ha bytt plats`;
    case 'position_off_earth':
      return `${at}${said.trim()} finns inte på jorden`;
    case 'position_not_sweden':
      return `${at}${said.trim()} ligger inte i Sverige`;
    case 'geometry_not_point':
      return `Formen är${said}, det ska vara en punkt`;
    case 'number_unreadable':
      return `${at}${said.trim()} är inget tal som går att använda`;
    case 'number_negative':
      return `${at}${said.trim()} är mindre än noll`;
    case 'number_too_large':
      return `${at}${said.trim()} är orimligt stort`;
    case 'power_unreadable':
      return `${at}${said.trim()} – skriv ja, nej eller delvis först`;
    case 'too_long':
      return `${at}texten är för lång`;
    case 'repeated':
      return `Samma plats står redan på rad ${other}`;
    case 'retired':
      return 'Platsen är borttagen ur registret. Lägg tillbaka den först.';
    default:
      throw new Error(code satisfies never);
  }
}

export const rowWarningWords: Readonly<Record<RowWarningCode, string>> = {
  position_outside: 'Läget ligger utanför kommunen',
  position_missing: 'Läge saknas, så platsen kan inte föreslås när en annan är full',
};
