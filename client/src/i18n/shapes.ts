import type { ShapeForm, ShapeKind } from '@ledningsplats/shared/shapes/events.ts';

const kinds: Readonly<Record<ShapeKind, string>> = {
  event_site: 'Händelseplats',
  danger_area: 'Riskområde',
  cordon: 'Avspärrning',
  closed_road: 'Avstängd väg',
  evacuation_area: 'Utrymningsområde',
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

  // Lines of the log
  drawnLine: (kind: ShapeKind, label: string | null) => `Ritade ${named(kind, label)} på kartan.`,
  changedLine: (kind: ShapeKind, label: string | null) => `Ändrade ${named(kind, label)} på kartan.`,
  removedLine: (kind: ShapeKind, label: string | null) => `Tog bort ${named(kind, label)} från kartan.`,
  restoredLine: (kind: ShapeKind, label: string | null) => `La tillbaka ${named(kind, label)} på kartan.`,

  // What waits, and what was refused
  commands: {
    DrawShape: (what: string) => `Rita ${what}`,
    ChangeShape: (what: string) => `Ändra ${what}`,
    RemoveShape: (what: string) => `Ta bort ${what} från kartan`,
    RestoreShape: (what: string) => `Lägg tillbaka ${what} på kartan`,
  },
  changedNow: (who: string, when: string) => `${who} ändrade den ${when}.`,
  removedNow: (who: string, when: string) => `${who} tog bort den från kartan ${when}.`,
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
} as const;
