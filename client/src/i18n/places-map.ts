import type { PlaceState } from '@ledningsplats/shared/places/operation-events.ts';
import { operationTexts } from './place-operations.ts';

/** What a place is on the map: its state in the incident, not opened there, or standing in the register alone. */
export type PlaceLook = PlaceState | 'unopened' | 'standing';

const LOOKS: Record<PlaceLook, string> = {
  ...operationTexts.states,
  unopened: 'Inte öppnad här',
  standing: 'I registret',
};

/** Places on the map, and the lists beside it. */
export const placesMapTexts = {
  looks: LOOKS,
  symbols: (count: number) => (count === 1 ? '1 plats på kartan' : `${count} platser på kartan`),
  symbolKeys: 'Piltangenterna går mellan platserna, Enter öppnar.',
  symbol: (parts: readonly string[]) => parts.join(', '),
  over: (count: number) => `${count} över`,
  fuelLow: 'bränslet tar snart slut',
  fuelOut: 'bränslet är slut',

  // The panel of one place
  close: 'Stäng rutan',
  visitors: 'Besökare',
  fuel: 'Reservkraft',
  lead: 'Ansvarig',
  hours: 'Öppettider',
  capacity: 'Plats för',
  pointTo: 'Hänvisa till',
  toPlace: 'Visa platsen',
  toRegister: 'Visa i registret',
  elsewhere: (number: string) => `används i händelse ${number}`,
  toElsewhere: 'Visa platsen där',
  usedBy: (number: string) => `Används i händelse ${number}.`,
  unopened: 'Platsen är inte öppnad i händelsen.',
  setCount: 'Ange antal…',

  // Lists
  show: 'Visa på kartan',
  showPlace: (name: string) => `Visa ${name} på kartan`,
  operatedTitle: (count: number) => `Händelsens platser (${count})`,
  unopenedTitle: (count: number) => `Inte öppnade (${count})`,
  noPosition: 'läge saknas',
  withoutPosition: (count: number) =>
    count === 1
      ? '1 plats saknar läge och syns inte på kartan'
      : `${count} platser saknar läge och syns inte på kartan`,
  noOperated: 'Ingen plats är öppnad i händelsen.',
  openWord: 'Öppna…',
  forbidden: 'Du ser platserna som händelsen har öppnat. De andra står i registret, som din roll inte får se.',

  // The board
  boardTitle: 'Karta',
  whole: 'Hela kartan',
  showMap: 'Visa kartan',
  hideMap: 'Dölj kartan',
  home: 'Visa alla öppna platser',

  // Legend
  legend: 'Teckenförklaring',
  kinds: 'Slag',
  states: 'Läge',
  marks: 'Märken',
  markOver: 'Fler än det finns plats för',
  markFuel: 'Bränslet tar slut',

  // Choosing a position
  choose: 'Välj på kartan',
  hideChooser: 'Dölj kartan',
  chooseHelp:
    'Tryck på kartan där platsen ligger, eller flytta kartan med piltangenterna och tryck Enter: mitten väljs.',
  chooser: (name: string) => `Karta att välja läge på för ${name}`,
  newPlace: 'den nya platsen',
  chooseMiddle: 'Välj kartans mitt',
  chosen: (position: string) => `Läget är valt: ${position}`,
  notChosen: 'Inget läge är valt.',

  // The map of the register
  registerTitle: 'Platser på kartan',
  registerMap: (municipality: string) => `Karta över platserna i ${municipality}`,
  toTable: 'Visa som lista',
  toMap: 'Visa på karta',
  move: 'Flytta…',
  moveTitle: (name: string) => `Flytta ${name}`,
  moveSubmit: 'Spara det nya läget',
  moveDone: 'Platsens läge är sparat.',
  moved: (metres: string) => `${metres} från där den ligger nu.`,
  notMoved: 'Dra symbolen, eller tryck där platsen ska ligga.',
  moveMissing: 'Välj ett nytt läge på kartan först.',
} as const;
