/** Lines addressed to a staff function, and the tray in which they lie until somebody takes them. */
export const trayTexts = {
  title: 'Att ta hand om',
  waiting: (count: number) => (count === 1 ? '1 väntar' : `${count} väntar`),
  late: (count: number) => (count === 1 ? '1 har väntat för länge' : `${count} har väntat för länge`),
  ownAs: (name: string) => `Till dig som ${name}`,
  others: 'Till andra',
  chooseFunction: 'Välj den funktion du arbetar i så syns vad som är ställt till dig.',
  take: 'Ta hand om',
  takeLabel: (text: string) => `Ta hand om: ${text}`,
  makeTask: 'Gör till uppgift…',
  makeTaskLabel: (text: string) => `Gör till uppgift: ${text}`,
  to: (name: string) => `till ${name}`,
  vacant: 'ingen sitter där nu',
  from: (name: string) => `från ${name}`,
  lateSince: (elapsed: string) => `har väntat ${elapsed}, ingen har tagit hand om den`,
  told: (name: string) => `${name} är larmad`,
  announce: (count: number) =>
    count === 1
      ? 'En rad har väntat för länge på att tas om hand.'
      : `${count} rader har väntat för länge på att tas om hand.`,
  removed: '(texten är borttagen)',
  secret: 'Sekretess: raden finns, innehållet syns inte här.',
  sending: 'tas om hand, skickas…',
  refused: 'Kom inte igenom',

  // In the log and the composer
  addressedTo: 'Lägg i fack hos',
  nobody: 'Inget fack',
  waitsAt: (name: string) => `väntar hos ${name}`,
  takenBy: (who: string | null, when: string, name: string) =>
    who === null ? `omhändertagen ${when} för ${name}` : `${who} tog hand om den ${when} för ${name}`,
} as const;
