import type { PositionFault } from '@ledningsplats/shared/geo/read-position.ts';
import type { ShapeForm, ShapeKind } from '@ledningsplats/shared/shapes/events.ts';

const kinds: Readonly<Record<ShapeKind, string>> = {
  event_site: 'Händelseplats',
  danger_area: 'Riskområde',
  cordon: 'Avspärrning',
  closed_road: 'Avstängd väg',
  evacuation_area: 'Utrymningsområde',
  outage_area: 'Bortfallsområde',
  assembly_point: 'Uppsamlingsplats',
  text: 'Text',
};

/** `riskområde «Tallmyra industriområde»`: its kind, and what it is called where that is known. */
const named = (kind: ShapeKind, label: string | null) =>
  `${kinds[kind].toLocaleLowerCase('sv')}${label === null ? '' : ` «${label}»`}`;

/** What is drawn on an incident's map. */
export const shapeTexts = {
  kinds,
  forms: { point: 'Punkt', line: 'Linje', area: 'Yta' } satisfies Record<ShapeForm, string>,
  named,
  aShape: 'figur',
  removed: '(borttaget enligt beslut)',

  // Lines of the log, each about a shape by `named`
  drawnLine: (what: string) => `Ritade ${what} på kartan.`,
  changedLine: (what: string) => `Ändrade ${what} på kartan.`,
  removedLine: (what: string) => `Tog bort ${what} från kartan.`,
  restoredLine: (what: string) => `La tillbaka ${what} på kartan.`,

  // What waits, and what was refused
  commands: {
    DrawShape: (what: string) => `Rita ${what}`,
    ChangeShape: (what: string) => `Ändra ${what}`,
    RemoveShape: (what: string) => `Ta bort ${what} från kartan`,
    RestoreShape: (what: string) => `Lägg tillbaka ${what} på kartan`,
  },
  changedNow: (who: string, when: string) => `${who} ändrade den ${when}.`,
  removedNow: (who: string, when: string) => `${who} tog bort den från kartan ${when}.`,
  settledNow: 'Det som var ritat är borttaget enligt beslut.',
  faults: {
    form: 'Den sortens figur ritas på ett annat sätt.',
    too_few: (least: number) =>
      least === 2 ? 'En linje behöver minst två punkter.' : 'En yta behöver minst tre hörn.',
    too_many: (most: number) => `Det är för många punkter: högst ${most} går att spara.`,
    outside: (point: number) => `Punkt ${point} ligger utanför Sverige.`,
    crosses: (one: number, other: number) => `Ytans kant korsar eller rör sig själv: sida ${one} och sida ${other}.`,
    no_label: 'Skriv texten som ska stå på kartan.',
    full: (most: number) => `Kartan är full: högst ${most} figurer på en gång. Ta bort någon först.`,
    full_points: 'Kartan är full: figurerna har för många punkter tillsammans. Ta bort någon stor figur först.',
  },
  fileFaults: {
    kind: (value: string | null, kinds: string) =>
      `${value === null ? 'Det står inte vad det är.' : `«${value}» är inget slag som går att rita.`} Egenskapen slag ska vara något av: ${kinds}.`,
    geometry: (value: string | null) =>
      value === null ? 'Den saknar läge på kartan.' : `«${value}» går inte att rita. Punkt, linje och yta går.`,
    position: {
      unreadable: (point: number) => `Punkt ${point} går inte att läsa.`,
      off_earth: (point: number) => `Punkt ${point} ligger inte på jorden.`,
      not_sweden: (point: number) => `Punkt ${point} ligger utanför Sverige.`,
      turned: (point: number) => `Punkt ${point} har latitud och longitud omkastade.`,
    } satisfies Record<PositionFault, (point: number) => string>,
    too_long: { label: 'Namnet är längre än 60 tecken.', note: 'Anteckningen är längre än 2 000 tecken.' },
    repeated: (line: number) => `Samma figur som nummer ${line}.`,
    holes: 'Ytan har hål. Dela upp den i flera ytor utan hål.',
    removed: 'Den är borttagen från kartan. Lägg tillbaka den i listan.',
    settled: 'Innehållet är borttaget enligt beslut och läses inte in igen.',
    files: {
      empty: 'Filen innehåller inga figurer.',
      not_geojson: 'Filen är inte GeoJSON. Spara den som GeoJSON (FeatureCollection) och försök igen.',
      too_many_rows: 'Filen innehåller fler figurer än kartan rymmer. Dela upp den.',
      exercise: 'Filen är ritad i en övning och läses inte in i en händelse på riktigt.',
    },
  },
} as const;
