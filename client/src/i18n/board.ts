/** The staff board. */
export const boardTexts = {
  direction: 'Inriktning',
  directionEmpty: 'Ingen inriktning är beslutad',
  directionEmptyText: 'Den kommer med beslutet om särskild händelse, eller när beslutet kompletteras.',
  directionRemoved: 'Texten är borttagen.',
  directionFrom: (number: number, when: string, age: string) => `Beslut ${number} · ${when} · ${age}`,
  coordination: 'Varför samordning',
  firstBriefing: 'Första orientering',
  report: 'Rapport',
  reportEvery: (to: string, hours: number) => `till ${to} var ${hours}:e timme`,
  loading: 'Hämtar händelsen…',
  notFoundTitle: 'Händelsen finns inte',
  notFoundText: 'Den kan ha registrerats på en annan enhet som inte har skickat den än.',
  forbiddenTitle: 'Du får inte läsa den här händelsen',
  forbiddenText: 'Rollen du är inloggad med ger inte rätt att läsa den.',
  outdatedTitle: 'Den här versionen är för gammal',
  outdatedText: 'Något har hänt som den här sidan inte kan visa. Ladda om för att se läget.',
} as const;
