/** What the sync layer's states are called on screen. Times and durations are put in by the caller, already in words. */
export const syncStrings = {
  connected: 'Ansluten',
  reconnecting: 'Återansluter…',
  offline: 'Ingen kontakt med servern',
  /** Beside the picture while there is no contact. */
  pictureFrom: (clock: string, age: string) => `Bilden är från ${clock} (${age}).`,
  tryingOn: 'Vi försöker hela tiden. Du kan fortsätta skriva.',
  catchingUp: 'Hämtar det som har hänt…',
  outdatedTitle: 'Sidan är äldre än servern',
  outdatedText: 'Det som visas kan vara fel. Ladda om sidan. Det du har skrivit är sparat.',
  reload: 'Ladda om',
  loading: 'Hämtar…',
  forbidden: 'Du har inte behörighet att läsa det här.',
  notFound: 'Händelsen finns inte.',
  onThisDeviceOnly: 'Finns bara på den här enheten. Får sitt nummer när den har skickats.',

  waitingForServer: 'väntar på servern',
  unsentSince: (clock: string) => `inte skickad sedan ${clock}`,
  sending: 'skickas',
  refused: 'kom inte igenom',
  unsent: (count: number) => (count === 1 ? '1 sak väntar på att skickas' : `${count} saker väntar på att skickas`),
  heldInMemory: 'Sparas inte om webbläsaren stängs innan den har skickats.',
  othersUnsent: (count: number) =>
    count === 1
      ? 'En sak som inte är skickad tillhör någon annan. Den skickas när den personen loggar in här.'
      : `${count} saker som inte är skickade tillhör någon annan. De skickas när den personen loggar in här.`,
  locked: (count: number) =>
    count === 1
      ? 'En sak som inte är skickad ligger krypterad på enheten. Den läses och skickas när servern har bekräftat inloggningen.'
      : `${count} saker som inte är skickade ligger krypterade på enheten. De läses och skickas när servern har bekräftat inloggningen.`,
  memoryOnly: 'Webbläsaren sparar inget på den här enheten. Stäng inte fliken medan något väntar på att skickas.',

  resend: 'Skicka igen',
  editAndResend: 'Ändra och skicka igen',
  keepAsLine: 'Spara som anteckning i loggen',
  discard: 'Kasta',
  discardTitle: 'Kasta det som inte kom igenom?',
  discardText: 'Texten försvinner och går inte att få tillbaka.',

  signOutTitle: 'Logga ut?',
  signOutStaying: (count: number) =>
    count === 1
      ? 'En sak är inte skickad. Den ligger kvar på enheten och skickas när du loggar in här igen.'
      : `${count} saker är inte skickade. De ligger kvar på enheten och skickas när du loggar in här igen.`,
  signOutLost: (count: number) =>
    count === 1
      ? 'En sak som inte är skickad försvinner när du loggar ut.'
      : `${count} saker som inte är skickade försvinner när du loggar ut.`,
  expiredTitle: 'Din inloggning har gått ut',
  expiredText: 'Logga in igen. Bilden bakom är inte aktuell. Det du har skrivit är sparat och skickas sedan.',
  untoldTitle: 'Utloggad här, men servern vet inte om det än',
  untoldText:
    'Inget som lästes finns kvar på enheten. Inloggningen avslutas på servern så fort sidan får kontakt med den, före allt annat. Har du stängt sidan sker det nästa gång den öppnas här.',
  revokedTitle: 'Din inloggning har avslutats',
  revokedText:
    'Det som lästes här är borttaget från enheten. Det som inte var skickat ligger kvar och skickas när du loggar in igen.',
  revokedDropped: (count: number) =>
    count === 1
      ? 'En sak som inte var skickad togs också bort.'
      : `${count} saker som inte var skickade togs också bort.`,
} as const;
