/** Incidents that belong together, and those that are merged into one [LA12]. */
export const relationTexts = {
  link: 'Länka till en händelse…',
  unlink: 'Ta bort en länk…',
  merge: 'Slå ihop med en annan…',

  kinds: {
    linked: 'Hör ihop med',
    merged_into: 'Ihopslagen med',
    merged_from: 'Har tagit in',
  },
  reopened: 'öppnad igen',
  together: 'Läs loggarna tillsammans',

  linkTitle: 'Länka till en händelse',
  other: 'Vilken händelse?',
  otherPlaceholder: 'Välj händelse',
  otherMissing: 'Välj vilken händelse.',
  noOther: 'Det finns ingen annan händelse att länka till.',
  why: 'Varför hör de ihop?',
  whyMissing: 'Skriv varför de hör ihop.',
  linkSubmit: 'Länka',
  linkDone: 'Händelserna är länkade.',

  unlinkTitle: 'Ta bort en länk',
  unlinkWhy: 'Varför tas den bort?',
  unlinkSubmit: 'Ta bort länken',
  unlinkDone: 'Länken är borttagen.',

  mergeTitle: 'Slå ihop med en annan händelse',
  mergeText:
    'Den här händelsen avslutas och arbetet fortsätter i den andra. Båda behåller sina nummer och sina loggar.',
  mergeInto: 'Fortsätt i',
  mergeNone: 'Ingen annan händelse pågår, så det finns inget att slå ihop med.',
  mergeWording: (name: string) => `Händelsen slås ihop med ${name}.`,
  mergeWordingNone: 'Händelsen slås ihop med en annan.',
  mergeSubmit: 'Slå ihop',
  mergeDone: 'Händelserna är ihopslagna.',
  items: { link: 'Länken', unlink: 'Borttagningen av länken', merge: 'Ihopslagningen' },

  togetherTitle: 'Loggarna tillsammans',
  togetherText: 'Alla rader efter när det hände, märkta med vilken händelse de hör till.',
  togetherNone: 'Händelsen hör inte ihop med någon annan',
  togetherNoneText: 'Länka den till en annan händelse, så läses deras loggar tillsammans här.',
  toLog: 'Till loggen',
  from: (number: string) => `händelse ${number}`,
  loadOlder: 'Visa äldre',
  loading: 'Hämtar…',
  failed: 'En av loggarna kunde inte hämtas.',
} as const;
