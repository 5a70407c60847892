/** The version that runs, the one that is there instead, and what a reload would cost. */
export const programTexts = {
  newerTitle: 'Ny version finns.',
  newerText: 'Ladda om när det passar.',
  fetching: 'Hämtar den nya versionen…',

  partOpens: 'Sidan öppnas…',
  partFailed: 'Sidan kunde inte öppnas',
  partFailedText:
    'Programmet kan ha fått en ny version, eller så finns inget nät. Det du har skrivit finns kvar. Ladda om sidan, eller gå till en annan så länge.',

  lossTitle: 'Ladda om nu?',
  lossLines: (count: number) =>
    count === 1
      ? 'En sak som inte är skickad finns bara i det här fönstret och försvinner.'
      : `${count} saker som inte är skickade finns bara i det här fönstret och försvinner.`,
  lossDrafts: 'Det du håller på att skriva sparas inte på den här enheten. Skicka det eller skriv av det först.',
  reloadAnyway: 'Ladda om ändå',
} as const;
