/** Fields that several screens share. */
export const formTexts = {
  unknownPerson: 'Okänd person',
  unnamedPerson: 'Namn saknas',
  function: 'Funktion',
  capacity: 'I egenskap av',
  choose: 'Välj…',
  in: (minutes: number) => (minutes < 60 ? `om ${minutes} min` : `om ${minutes / 60} h`),
  cancel: 'Avbryt',
  close: 'Stäng',
  older: 'Visa äldre',
  yes: 'Ja',
  no: 'Nej',
  notYet: 'Ännu inte bedömt',
  notSaid: 'Inte angivet',
  you: 'du',
  tryAgain: 'Försök igen',

  offlineTitle: 'Inget nät just nu',
  offlineText:
    'Det sparas på den här enheten och skickas när nätet är tillbaka. Det gäller inte förrän servern har svarat.',

  waiting: 'väntar på servern',
  waitingOffline: 'köat på enheten',
  waitingText: (since: string) => `Sänt ${since}. Det gäller när servern har svarat.`,
  waitingOfflineText: (since: string) =>
    `Köat ${since}, inget nät. Det gäller inte förrän servern har svarat. Ring den som behöver veta nu.`,
  withdraw: 'Dra tillbaka',
  loading: 'Hämtar…',
  capacityNotHeld: 'befattningen är inte bekräftad i registret',
  refusedTitle: (what: string) => `${what} gick inte igenom`,
  keepAsLine: 'Spara som loggrad',
  keptAsLine: 'Sparat som rad i loggen',
  discard: 'Kasta',

  // Two changed the same
  compare: 'Jämför…',
  waitingOf: (what: string) => `Väntar på servern: ${what}`,
  notSaved: (what: string) => `Inte sparat: ${what}`,
  youWrote: (text: string) => `Du skrev: ${text}`,
  staleTitle: 'Någon annan hann före',
  staleText: 'Det du skrev är kvar och är inte sparat. Jämför, och spara om din version ska gälla.',
  staleBy: (who: string, when: string) => `${who} ändrade det här ${when}`,
  staleBeside: 'Det du har skrivit är kvar i fälten. Jämför, och spara om din version ska gälla.',
  staleKeep: 'Behåll så som det står',
  saveMine: 'Spara min version',
} as const;
