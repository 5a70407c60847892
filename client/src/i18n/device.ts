/** What lies on the device that one sits at, and how to be rid of it. */
export const deviceTexts = {
  title: 'Den här enheten',

  offline: 'Utan nät',
  offlineIs: {
    kept: 'Går att öppna',
    fetching: 'Sidan sparas på enheten…',
    impossible: 'Går inte att öppna: webbläsaren har inte kunnat spara sidan',
  },
  offlineShared: 'Går inte att logga in, och på en delad dator sparas ingen inloggning',

  installed: 'Som app',
  isInstalled: 'Installerad',
  isNotInstalled: 'Inte installerad.',
  install: 'Installera',
  installByMenu: 'Välj Installera, eller Lägg till på hemskärmen, i webbläsarens meny.',

  room: 'Utrymme',
  used: (size: string) => `${size} använt`,
  free: (size: string) => `· ${size} ledigt`,
  roomUnknown: 'Webbläsaren säger det inte',

  lasting: 'Hur länge',
  isLasting: 'Tills du själv tar bort det',
  isNotLasting: 'Webbläsaren kan ta bort det om det blir ont om plats',
  askForLasting: 'Be den behålla det',
  notGranted: 'Webbläsaren lovade inget',
  notGrantedText: 'De flesta lovar det när sidan är installerad som app.',

  keptTitle: 'Det här är sparat',
  keptPage: 'Själva sidan, så att den går att öppna utan nät',
  keptPictures: (count: number) =>
    count === 1 ? 'Senaste läget i en händelse som har öppnats' : `Senaste läget i ${count} händelser som har öppnats`,
  keptReadings: 'Listan över händelser, namnen ur personregistret och vem som är inloggad',
  keptDrafts: 'Det du håller på att skriva',
  keptUnsent: (count: number) => (count === 1 ? 'En sak som inte är skickad' : `${count} saker som inte är skickade`),
  keptOthers: (count: number) =>
    count === 1 ? 'En sak från någon annan som inte är skickad' : `${count} saker från andra som inte är skickade`,
  keptNoSecrets: 'Sekretess sparas aldrig läsbart här.',
  keptShared: 'Du har sagt att datorn är delad: bara det som inte är skickat sparas, och det krypterat.',

  clear: 'Rensa enheten…',
  clearTitle: 'Rensa enheten?',
  clearText:
    'Läget, utkasten, listorna och kartan tas bort från enheten, och du loggas ut. Det som finns på servern ändras inte. Själva sidan ligger kvar.',
  clearUnsent: (count: number) =>
    count === 1 ? 'En sak som du inte har skickat försvinner.' : `${count} saker som du inte har skickat försvinner.`,
  clearOthers: (count: number) =>
    count === 1
      ? 'En sak som någon annan inte har skickat försvinner.'
      : `${count} saker som andra inte har skickat försvinner.`,
  clearNow: 'Rensa och logga ut',
  close: 'Stäng',
} as const;
