import type { ShapeForm } from '@ledningsplats/shared/shapes/events.ts';

/** Drawing and measuring on the map itself. */
export const shapeMapTexts = {
  draw: 'Rita',
  measure: 'Mät',
  measureForms: { line: 'Mät sträcka', area: 'Mät yta' },

  // The bar while something is drawn or measured
  drawing: (kind: string) => `Ritar: ${kind.toLocaleLowerCase('sv')}`,
  reshaping: (kind: string) => `Ändrar form: ${kind.toLocaleLowerCase('sv')}`,
  naming: (kind: string) => `Ny: ${kind.toLocaleLowerCase('sv')}`,
  how: {
    point: 'Tryck på kartan där den ska stå.',
    line: 'Tryck på kartan för varje punkt. Dubbelklicka eller välj Klar när linjen är färdig.',
    area: 'Tryck på kartan för varje hörn. Dubbelklicka eller välj Klar när ytan är färdig.',
  } satisfies Record<ShapeForm, string>,
  howReshape: 'Dra i hörnen. De små punkterna mellan dem blir nya hörn.',
  howMove: 'Dra punkten dit den ska stå.',
  keys: 'Med tangentbordet: piltangenterna flyttar kartan under korset, Retur sätter en punkt där, Backsteg tar bort den senaste.',
  keysReshape:
    'Med tangentbordet: Tabb går mellan hörnen, pilarna flyttar (Skift för små steg), Insert lägger till och Delete tar bort.',
  areaSize: (area: string, around: string) => `${area}, ${around} runt om`,
  asForm: { point: 'Som punkt i stället', line: 'Som linje i stället', area: 'Som yta i stället' } satisfies Record<
    ShapeForm,
    string
  >,
  done: 'Klar',
  takeBack: 'Ångra punkt',
  setHere: 'Punkt i mitten',
  cancel: 'Avbryt',
  outside: 'En del ligger utanför kommunen. Det går att spara ändå.',
  tooMany: (most: number) => `Fler än ${most} punkter får inte plats i en figur.`,

  // Said aloud
  corner: (number: number, where: string, size: string | null) =>
    `Punkt ${number}: ${where}.${size === null ? '' : ` ${size}.`}`,
  takenBack: (left: number) =>
    left === 0 ? 'Punkten är borttagen. Inga punkter kvar.' : `Punkten är borttagen. ${left} kvar.`,
  middle: (where: string) => `Mitten: ${where}`,
  moved: (where: string, size: string | null) => `${where}.${size === null ? '' : ` ${size}.`}`,
  began: (what: string) => `${what}. Kartan har tangentbordet.`,
  kept: 'Det du ritade innan sidan laddades om finns kvar.',

  // Corners
  handle: (number: number, all: number) => `Hörn ${number} av ${all}`,
  handleAlone: 'Punkten',
  handleWhole: 'Flytta hela figuren',
  handleKeys: 'Pilarna flyttar, Skift och pil flyttar lite. Delete tar bort, Insert lägger till ett hörn efter.',
  handleWholeKeys: 'Pilarna flyttar, Skift och pil flyttar lite.',
  cannotRemove: (least: number) => (least === 2 ? 'En linje behöver två punkter.' : 'En yta behöver tre hörn.'),

  // Its words
  label: 'Namn på kartan',
  labelText: 'Text på kartan',
  note: 'Anteckning',
  save: 'Spara på kartan',
  saveForm: 'Spara formen',
  back: 'Tillbaka till ritningen',
  labelMissing: 'Skriv texten som ska stå på kartan.',
  saved: (what: string) => `${what} är ritad på kartan.`,
  changed: (what: string) => `${what} har sin nya form.`,
  throwTitle: 'Kasta ritningen?',
  throwText: (count: number) => `${count === 1 ? 'Punkten' : `De ${count} punkterna`} som du har satt försvinner.`,
  throwForm: 'Det du har ändrat i formen försvinner. Figuren står kvar på kartan som den var.',
  throwAway: 'Kasta',
  throwKeep: 'Fortsätt rita',
  changedMeanwhile: (who: string, when: string) =>
    `${who} ändrade figuren ${when}, medan du höll på. Om du sparar får du välja vad som ska gälla.`,
  removedMeanwhile: (who: string, when: string) =>
    `${who} tog bort figuren ${when}, medan du höll på. Det du har ritat finns kvar här.`,

  // One that is chosen
  by: (who: string, when: string) => `${who} ${when}`,
  waiting: 'skickas',
  waitingText: 'Väntar på att skickas till servern. Bara du ser den än.',
  change: 'Ändra…',
  reshape: 'Flytta eller ändra form',
  remove: 'Ta bort',
  close: 'Stäng',
  removedToast: (what: string) => `${what} är borttagen från kartan.`,
  restored: (what: string) => `${what} är tillbaka på kartan.`,
  undo: 'Ångra',
  stop: (what: string, number: number, all: number) => `${what}, ${number} av ${all} på kartan`,
  stopKeys: 'Pilarna går till nästa figur, Retur öppnar.',

  // Measuring
  measuring: { line: 'Mäter sträcka', area: 'Mäter yta' },
  howMeasure: {
    line: 'Tryck på kartan för varje punkt på vägen. Ingenting sparas.',
    area: 'Tryck på kartan för varje hörn. Ingenting sparas.',
  },
  nothingYet: 'Inget mätt än',
  copy: 'Kopiera',
  copied: 'Måttet är kopierat.',
  copyFailed: 'Det gick inte att kopiera. Skriv av måttet för hand.',

  // What is shown
  layers: 'Lager',
  layersHidden: (count: number) => (count === 1 ? '1 lager dolt' : `${count} lager dolda`),
  layersText: 'Gäller bara den här enheten.',
  layersDrawn: 'Ritat',
  layersPlaces: 'Platser',
  layersWorld: 'Omvärlden',
  layersWarnings: 'Varningars områden',
  layersGround: 'Kommunens karta',
  layersNames: 'Ortnamn och vägnummer',
  showAll: 'Visa allt',
  legend: 'Teckenförklaring',
} as const;
