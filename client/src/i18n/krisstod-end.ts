const many = (count: number, one: string, more: string) => `${count} ${count === 1 ? one : more}`;

/** What the end of an effort closes, and its numbers. */
export const endTexts = {
  title: 'Det här är öppet och stängs med beslutet',
  nothing: 'Inget är öppet: inga platser, ingen incheckad och inga pass.',
  now: 'nu',
  sites: (count: number) => `${many(count, 'plats', 'platser')} stängs:`,
  here: (count: number, when: string) =>
    `${many(count, 'person', 'personer')} checkas ut, ${when}, och timmarna räknas dit:`,
  coming: (count: number) => `${many(count, 'pass', 'pass')} avbokas. Ring dem det gäller:`,
  requests: (count: number) => `${many(count, 'begäran', 'begäran')} om hjälp avslutas:`,
  needs: (count: number) =>
    `${many(count, 'behov ligger', 'behov ligger')} kvar som ${count === 1 ? 'uppgift' : 'uppgifter'}:`,
  removed: '(borttaget)',
  people: 'Personer som har arbetat',
  siteCount: 'Platser',
  requestCount: 'Hjälp som begärdes utifrån',
  worked: 'Arbetad tid',
  hours: 'Arbetad tid per organisation',
} as const;
