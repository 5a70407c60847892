/** The frame around every page. */
export const appTexts = {
  product: 'Ledningsplats',
  starting: 'Ledningsplats startar…',
  startingUnreached:
    'Ingen kontakt med servern. Ingen är inloggad på den här enheten, och det går inte att logga in utan nät. Vi försöker hela tiden.',
  skipToContent: 'Hoppa till innehållet',
  mainNavigation: 'Huvudmeny',
  toIncidents: 'Till händelserna',
  more: 'Mer',

  board: 'Tavla',
  log: 'Logg',
  map: 'Karta',
  tasks: 'Uppgifter',
  decisions: 'Beslut',
  incidents: 'Händelser',
  report: 'Anmäl',
  ownAccount: 'Mitt konto',
  administration: 'Administration',
  plan: 'Plan',
  places: 'Platsregister',
  incidentPlaces: 'Platser',
  writeLine: 'Anteckna',
  vacantSeats: (count: number) => (count === 1 ? '1 funktion saknar någon' : `${count} funktioner saknar någon`),
  overdue: (count: number) => (count === 1 ? '1 försenad' : `${count} försenade`),
  unconfirmed: (count: number) => (count === 1 ? '1 obekräftat' : `${count} obekräftade`),

  notFoundTitle: 'Sidan finns inte',
  notFoundText: 'Adressen leder ingenstans. Gå till händelserna och välj därifrån.',

  mayNotTitle: 'Du får inte öppna den här sidan',
  mayNotText: 'Rollen du är inloggad med ger inte rätt till det. Den som hanterar konton kan ge dig en annan.',

  sessionEnds: (clock: string) => `Du loggas ut kl. ${clock}`,
  sessionEndsText:
    'Det du har skrivit finns kvar, och du fortsätter när du har loggat in igen. Logga ut och in när det passar, så blir du inte avbruten.',

  shownTime: 'Övningstid',
  worldTime: 'Verklig tid',
  clockStands: 'står still',
  clock: 'Serverns klocka',
  printedAt: (when: string) => `Utskrivet ${when}`,

  functionOf: 'Stabsfunktion',
  noFunction: 'Ingen funktion',
  chooseFunction: 'Välj funktion…',
  functionExplanation: 'Det du antecknar och gör visas med funktionen.',
  functionNotSet: 'Funktionen ändrades inte',
  theme: 'Utseende',
  themes: { system: 'Som datorn', light: 'Ljust', dark: 'Mörkt' },
  account: (name: string) => `Inloggad som ${name}`,
  shortcuts: 'Kortkommandon',
  signOut: 'Logga ut',
  close: 'Stäng',

  someoneElse: 'Logga in som någon annan',
} as const;
