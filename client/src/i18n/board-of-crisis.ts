import { inSentence } from './plan-words.ts';

/** Krisledningsnämnden: activation, dormancy, takeovers and handbacks [LA7] [LA8]. */
export const boardOfCrisisTexts = {
  // The card
  active: 'Aktiv',
  dormant: 'Vilande',
  byDecision: (number: number) => `beslut ${number}`,
  unconfirmed: 'Obekräftat',
  areas: 'Övertagna områden',
  noAreas: 'Inga områden är övertagna.',
  whole: 'Hela området',
  parts: (parts: string) => `Delar: ${parts}`,
  partsRemoved: 'Delar (texten är borttagen)',
  passed: (leads: string) => `Har gått över till ${inSentence(leads)}`,
  notTold: 'Nämnden är inte underrättad',
  told: (when: string) => `Nämnden underrättad ${when}`,
  handedTo: (owner: string) => `Lämnat till ${owner}`,
  rest: 'Gör vilande…',
  end: 'Avslutad av fullmäktige…',
  takeOver: 'Ta över område…',
  handBack: 'Lämna tillbaka…',
  handBackOf: (committee: string) => `Lämna tillbaka ${committee}`,

  // Activation
  activateTitle: (board: string) => `Aktivera ${inSentence(board)}`,
  activateWording: (board: string) => `${board} träder i funktion.`,
  activateSubmit: (board: string) => `Aktivera ${inSentence(board)}`,
  activateDone: (board: string) => `${board} är aktiv.`,
  activateText: 'Ett eget numrerat beslut. Anmälan till kommunfullmäktiges nästa sammanträde blir en uppgift.',
  activateAlert: (leads: string, since: string) =>
    `Höjd beredskap råder sedan ${since}. Då leder ${inSentence(leads)} och nämnden kan inte aktiveras.`,
  activateLevel: (level: string) => `Det krävs ${inSentence(level)}. Höj nivån först; båda kan beslutas i samma ruta.`,

  // Dormancy
  restTitle: (board: string) => `${board} blir vilande`,
  restWording: (board: string) => `${board} upphör att vara i funktion.`,
  restSubmit: 'Gör vilande',
  restDone: (board: string) => `${board} är vilande.`,
  restBlocked: 'Nämnden kan inte bli vilande medan den har övertagna områden. Lämna tillbaka dem först:',

  // Ended by KF
  endTitle: 'Avslutad av kommunfullmäktige',
  endText: (board: string) => `Kommunfullmäktige har beslutat att ${inSentence(board)} upphör. Det gäller genast.`,
  endAreas: 'De här områdena går tillbaka till sina nämnder:',
  endTime: 'När beslutade fullmäktige?',
  endTimeMissing: 'Skriv när fullmäktige beslutade.',
  endTimeTooEarly: 'Tiden ligger före aktiveringen.',
  endReference: 'Hänvisning',
  endReferenceHelp: 'Till exempel «KF § 41, extra sammanträde».',
  endSubmit: 'Anteckna att nämnden är avslutad',
  endDone: (board: string) => `${board} är avslutad av kommunfullmäktige.`,

  // Takeover
  takeOverTitle: 'Ta över en nämnds område',
  committee: 'Vilken nämnd?',
  committeeMissing: 'Välj vilken nämnd det gäller.',
  committeeHelp: 'Kommunfullmäktige, revisorerna, bolag och gemensamma nämnder kan inte tas över.',
  extent: 'Hur mycket?',
  extentMissing: 'Välj hur mycket som tas över.',
  extentWhole: 'Hela verksamhetsområdet',
  extentParts: 'Delar av det',
  partsField: 'Vilka delar?',
  partsMissing: 'Skriv vilka delar som tas över.',
  why: 'Varför så mycket?',
  whyHelp: 'I den utsträckning som behövs med hänsyn till händelsens art och omfattning.',
  whyMissing: 'Skriv varför området tas över.',
  who: 'Vem har beslutat?',
  whoBoard: 'Nämnden',
  whoBoardHelp: 'Beslutat på ett sammanträde.',
  whoAlone: 'Ordföranden ensam',
  whoAloneHelp: 'Det kunde inte vänta. Anmälan till nämnden blir en uppgift.',
  consulted: 'Har den berörda nämnden fått yttra sig?',
  notSaid: 'Inte angivet',
  toldAt: 'När underrättades nämnden?',
  toldAtHelp: 'Kan kompletteras senare.',
  takeOverWording: (committee: string, isWhole: boolean) =>
    isWhole
      ? `Krisledningsnämnden övertar hela verksamhetsområdet från ${committee}.`
      : `Krisledningsnämnden övertar delar av verksamhetsområdet från ${committee}.`,
  takeOverWordingOpen: 'Krisledningsnämnden övertar verksamhetsområde.',
  takeOverSubmit: 'Ta över',
  takeOverDone: (committee: string) => `${committee} är övertagen.`,
  timeUnreadable: 'Skriv tiden som 1412 eller 14:12.',
  nothingToTakeOver: 'Alla nämnder i planen är redan helt övertagna.',

  // Handback
  handBackTitle: 'Lämna tillbaka ett område',
  handBackWhich: 'Vilket område?',
  handBackMissing: 'Välj vilket område det gäller.',
  handBackState: 'I vilket skick lämnas det?',
  handBackStateMissing: 'Skriv i vilket skick området lämnas tillbaka.',
  handBackTasks: 'Vad är kvar att göra?',
  handBackTasksHelp: 'Uppgifter som nämnden tar över. Kan lämnas tomt.',
  handBackWording: (committee: string) => `Verksamhetsområdet återlämnas till ${committee}.`,
  handBackSubmit: 'Lämna tillbaka',
  handBackDone: (committee: string) => `Området är återlämnat till ${committee}.`,
} as const;
