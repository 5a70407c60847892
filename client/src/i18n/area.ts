import { positionText } from '@ledningsplats/shared/geo/position.ts';
import type { Bounds, BoundsFault } from '@ledningsplats/shared/plan/bounds.ts';

/** Where the municipality lies: the rectangle that a map will show first. */
export const areaTexts = {
  area: 'Kommunens område',
  noArea: 'Inte angivet',
  text: 'En karta visar det här området först. Det behövs inte för att komma igång.',
  way: 'Hur vill du ange det?',
  around: 'En punkt och ett avstånd',
  aroundText: 'Enklast: kommunens mitt, och hur långt det är till kanten.',
  corners2: 'Två hörn',
  corners2Text: 'Om du redan har koordinater för sydväst och nordost.',

  centre: 'Mitt i kommunen',
  centreHelp:
    'Högerklicka (på telefon: håll fingret) på kommunens mitt i en karttjänst på nätet, kopiera de två talen och klistra in dem här. Till exempel 59.12, 18.05.',
  radius: 'Kilometer till kommungränsen, där det är längst',
  radiusHelp: 'Ungefär räcker. Till exempel 20.',
  southWest: 'Hörnet i sydväst',
  southWestHelp: 'Två tal i decimalgrader (WGS 84) eller meter (SWEREF 99 TM), till exempel 59.02, 17.70.',
  northEast: 'Hörnet i nordost',
  northEastHelp: 'Till exempel 59.30, 18.45.',

  positionMissing: 'Klistra in de två talen för punkten, till exempel 59.12, 18.05.',
  positionWrong: 'Det går inte att läsa som en plats i Sverige. Skriv två tal, till exempel 59.12, 18.05.',
  radiusWrong: 'Skriv avståndet i hela kilometer, 1–200.',
  faults: {
    outside: 'Området ligger utanför Sverige. Kontrollera talen.',
    turned: 'Hörnen är omkastade: sydväst ska ligga söder och väster om nordost.',
    too_large: 'Området är större än 40 mil. Så stor är ingen kommun: kontrollera talen.',
    too_small: 'Området är mindre än en kilometer. Kontrollera talen.',
  } satisfies Record<BoundsFault, string>,
  size: (width: number, height: number) => `Området blir ungefär ${Math.round(width)} × ${Math.round(height)} km.`,
  corners: ({ south, west, north, east }: Bounds) =>
    `${positionText({ latitude: south, longitude: west })} till ${positionText({ latitude: north, longitude: east })}`,

  skip: 'Hoppa över',
  skipText: 'Det går att ange senare, under «Plan».',

  // In the plan
  set: 'Ange området…',
  change: 'Ändra området…',
  remove: 'Ta bort området',
  save: 'Lägg i utkastet',
} as const;
