import type { Reach } from '@ledningsplats/shared/warnings/areas.ts';
import type { WarningReading } from '@ledningsplats/shared/warnings/events.ts';
import type { FeedFault } from '@ledningsplats/shared/warnings/feed-status.ts';
import type { WarningKind, WarningLevel, WarningSource } from '@ledningsplats/shared/warnings/warning.ts';

/** The outer world's warnings, on the board and on their own page. */
export const warningTexts = {
  title: 'Varningar',
  sources: {
    vma: 'VMA (Sveriges Radio)',
    vma_test: 'VMA, provadress (Sveriges Radio)',
    smhi: 'SMHI',
    krisinformation: 'Krisinformation.se',
  } satisfies Record<WarningSource, string>,
  kinds: { actual: 'Skarpt', exercise: 'Övning', test: 'Prov' } satisfies Record<WarningKind, string>,
  levels: {
    message: 'Meddelande',
    yellow: 'Gul varning',
    orange: 'Orange varning',
    red: 'Röd varning',
  } satisfies Record<WarningLevel, string>,
  reaches: {
    here: 'Gäller här',
    country: 'Gäller hela landet',
    near: 'Gäller grannkommun',
    elsewhere: 'Gäller på annat håll',
  } satisfies Record<Reach, string>,
  ends: {
    cancelled: 'Återkallad av avsändaren',
    absent: 'Finns inte kvar hos avsändaren',
    replaced: 'Ersatt av en ny',
    elsewhere: 'Gäller inte längre här',
  } satisfies Record<NonNullable<WarningReading['end']>['how'], string>,
  faults: {
    unreachable: 'går inte att nå',
    too_slow: 'svarar för långsamt',
    certificate: 'har ett certifikat som inte godtas',
    refused: 'svarar inte oss',
    trouble: 'har fel hos sig',
    not_json: 'svarar med något annat än varningar',
    not_theirs: 'svarar på ett sätt som inte känns igen',
    too_large: 'svarar med för mycket',
    moved: 'hänvisar till en annan adress',
    busy: 'ber oss vänta',
    old: 'svarar med gamla uppgifter',
    not_stored: 'har svarat, men det gick inte att spara',
  } satisfies Record<FeedFault, string>,
  none: 'Inga varningar för kommunen.',
  noneKnown: 'Det är inte känt om det finns varningar.',
  nothingChosen: 'Inga källor är valda i kommunens plan.',
  nothingRead: 'Servern läser inga källor: läsningen är avstängd i dess inställningar.',
  feeds: 'Källorna',
  read: 'Läst',
  neverRead: 'Har inte svarat än',
  stale: (source: string) => `${source}: inget svar`,
  staleHelp: 'Varningar kan ha kommit som inte syns här. Lyssna på P4 eller se källans webbplats.',
  unreadable: (count: number) =>
    count === 1 ? 'En varning gick inte att läsa.' : `${count} varningar gick inte att läsa.`,
  isCut: 'Det finns fler varningar än som visas.',
  from: 'Från',
  until: 'Till',
  untilNotSaid: 'Slut ej angivet',
  areaNotSaid: 'Område ej angivet',
  removed: 'Texten är borttagen.',
  english: 'In English',
  more: 'Hela texten',
  web: 'Hos avsändaren',
  live: 'SKARPT',
  allWarnings: 'Alla varningar',
  ended: 'Avslutade',
  noneEnded: 'Inga varningar har avslutats.',
  older: 'Visa äldre',
  noReading: 'De avslutade varningarna gick inte att hämta.',
  toLog: 'Skriv i loggen',
  toLogNamed: (headline: string) => `Skriv i loggen: «${headline}»`,
  toIncident: 'Ny händelse',
  toIncidentNamed: (headline: string) => `Ny händelse av «${headline}»`,
  logged: 'Varningen är skriven i loggen.',
  soundOn: 'Ljud vid VMA: på',
  soundOff: 'Ljud vid VMA: av',
  soundHelp: 'Ljuder en gång när ett skarpt VMA som gäller här kommer. Aldrig för prov eller övning.',
  banner: (isExercise: boolean, reach: Reach, count: number) => {
    const where = reach === 'country' ? 'VMA gäller hela landet' : 'VMA gäller här';
    const many = count > 1 ? ` (${count} stycken)` : '';
    return `${isExercise ? 'SKARPT: ' : ''}${where}${many}`;
  },
  show: 'Visa',
  intro: 'Det andra varnar för som gäller kommunen eller grannarna. Ingenting här höjer nivån av sig självt.',
  mayNot: 'Du har inte rätt att se varningarna.',
  sound: 'Ljud på den här enheten',
  notFound: 'Varningen gäller inte längre. Registrera händelsen som vanligt, eller se de avslutade varningarna.',
  madeOf: 'Ifyllt ur varningen. Ändra som du vill.',
  quoted: (when: string) => `sänt ${when}`,
} as const;
