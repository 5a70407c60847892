/** What was made of a wording that has been corrected since. */
export const correctedTexts = {
  title: 'Underlaget är rättat',
  count: (count: number) => (count === 1 ? '1 att gå igenom' : `${count} att gå igenom`),
  mark: 'Underlaget är rättat',
  task: (number: number, title: string | null) => (title === null ? `Uppgift U-${number}` : `U-${number} ${title}`),
  decision: (number: number) => `Beslut ${number}`,
  before: 'Stod då',
  after: 'Står nu',
  corrected: 'rättat',
  removed: '(texten är borttagen)',
  secret: '(sekretess)',
  loading: 'Hämtar lydelserna…',
  failed: 'Lydelserna kunde inte hämtas. De står i loggen.',
  seen: 'Jag har sett det',
  seenLabel: (what: string) => `Jag har sett det: ${what}`,
  sending: 'skickas…',
  refused: 'Kom inte igenom',
  done: 'Antecknat att rättelsen är sedd',
  /** Under the correction in the log. */
  seenBy: (what: string, who: string | null, when: string) =>
    who === null ? `sett för ${what} ${when}` : `sett för ${what} av ${who} ${when}`,
} as const;
