import type { MapFault, MapNameKind } from '@ledningsplats/shared/geo/map-reading.ts';

const KINDS = {
  place: 'ort',
  area: 'område',
  water: 'vatten',
  island: 'ö',
  road: 'väg',
  building: 'byggnad',
} satisfies Record<MapNameKind, string>;

/** The map, its ground and what a device keeps of it. */
export const mapTexts = {
  title: 'Karta',
  mapOf: (municipality: string) => `Karta över ${municipality}`,
  keys: 'Piltangenterna flyttar kartan, plus och minus ändrar skalan.',
  loading: 'Kartan hämtas…',

  zoomIn: 'Zooma in',
  zoomOut: 'Zooma ut',
  home: 'Visa hela kommunen',
  fullScreen: 'Hela skärmen',
  leaveFullScreen: 'Lämna hela skärmen',

  goTo: 'Gå till',
  goToPlaceholder: 'Ort, väg eller koordinater',
  goThere: 'Gå dit',
  searching: 'Söker…',
  goneTo: (name: string) => `Kartan visar ${name}.`,
  notFound: (text: string) => `«${text}» finns inte på kartan. Skriv ett namn som står där, eller koordinater.`,
  outside: 'Platsen ligger utanför kommunens karta.',
  target: (name: string) => `Sökt plats: ${name}`,
  clearTarget: 'Ta bort markeringen',

  kindBy: (kind: MapNameKind, place: string | null): string =>
    place === null ? KINDS[kind] : `${KINDS[kind]} vid ${place}`,

  centre: 'Mitten',
  pointer: 'Pekaren',
  sweref: (north: string, east: string) => `N ${north} E ${east}`,
  swerefName: 'SWEREF 99 TM',
  wgs: (lat: string, lon: string) => `${lat}° N, ${lon}° E`,
  wgsName: 'WGS 84',
  copy: 'Kopiera koordinaterna för kartans mitt',
  copied: 'Koordinaterna är kopierade.',
  copyFailed: 'Det gick inte att kopiera. Markera koordinaterna och kopiera dem för hand.',

  inView: (count: number) => `Orter i bild (${count})`,
  noneInView: 'Inga namngivna orter i den här delen av kartan.',

  rasterFailed: (whose: string) => `${whose} svarar inte. Kommunens egen karta visas i stället.`,
  tryAgain: 'Försök igen',
  useOwn: 'Kommunens karta',
  useRaster: 'Bildkarta',
  partsMissing: 'Delar av kartan kunde inte hämtas.',
  unreached: 'Kartan kunde inte hämtas',
  unreachedText:
    'Ingen kontakt med servern, och kartan är inte sparad på den här enheten. Det du ritar och söker på koordinater fungerar ändå.',
  failedToLoad: 'Kartan kunde inte öppnas',
  failedToLoadText: 'Programmet kan ha fått en ny version. Ladda om sidan.',
  faultTitle: {
    missing: 'Kommunens karta saknas',
    unreadable: 'Kommunens karta går inte att läsa',
    not_pmtiles: 'Kommunens karta är skadad eller av fel slag',
    not_vector: 'Kommunens karta är av fel slag',
    cut_short: 'Kommunens karta är bara halv',
  } satisfies Record<MapFault, string>,
  /** What to do, for the one who runs the server. */
  faultText: {
    missing: 'Den som sköter servern lägger filen map.pmtiles i datakatalogen. Handboken «Karta» säger hur.',
    unreadable: 'Den som sköter servern ger tjänsten rätt att läsa map.pmtiles i datakatalogen.',
    not_pmtiles: 'Den som sköter servern byter map.pmtiles i datakatalogen mot en PMTiles-fil, version 3.',
    not_vector: 'Den som sköter servern byter map.pmtiles mot en med vektorplattor (MVT), opackade eller gzip.',
    cut_short: 'Den som sköter servern kopierar map.pmtiles till datakatalogen en gång till.',
  } satisfies Record<MapFault, string>,
  stillWorks: 'Allt annat fungerar: det som ritas visas på en tom botten.',

  // Kept on the device
  keep: 'Spara kartan på enheten…',
  isKept: 'Kartan finns på enheten',
  keepTitle: 'Kartan på den här enheten',
  keepText: 'Då fungerar kartan och sökningen även helt utan nät. Kartan innehåller inget om händelsen.',
  keepShared: 'Du har sagt att datorn är delad: kartan tas bort när du loggar ut.',
  keepSize: 'Storlek',
  keepRoom: (free: string) => `· ${free} ledigt på enheten`,
  keepTooLarge: 'Den får inte plats på enheten.',
  keepNow: 'Spara kartan',
  keeping: 'Sparar kartan',
  keepProgress: (done: string, all: string) => `${done} av ${all}`,
  keepStop: 'Avbryt',
  keepStopped: 'Du avbröt. Inget av kartan ligger kvar på enheten.',
  keepDone: 'Kartan är sparad på enheten.',
  keepFailed: 'Kartan kunde inte sparas. Kontrollera nätet och utrymmet och försök igen. Inget halvt ligger kvar.',
  keepImpossible: 'Webbläsaren kan inte spara kartan. Det kräver https, och går inte i ett privat fönster.',
  kept: 'Sparad',
  keptMadeAt: (when: string) => `· kartfilen är från ${when}`,
  notKept: 'Inte sparad på den här enheten',
  keptNewer: '· servern har en nyare karta',
  keptVersion: 'Version',
  renew: 'Hämta den nya',
  removeKept: 'Ta bort från enheten',
  removed: 'Kartan är borttagen från enheten.',
  noMapToKeep: 'Servern har ingen karta att spara.',
  close: 'Stäng',

  // Among the installation's facts
  operation: 'Kartan',
  operationDate: (when: string) => `· från ${when}`,
} as const;
