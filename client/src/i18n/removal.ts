import type { RemovalWhy } from '@ledningsplats/shared/log/events.ts';

/** Content that is taken away by decision, and what is said where it stood [LG10]. */
export const removalTexts = {
  action: 'Ta bort innehållet…',
  title: 'Ta bort radens innehåll',
  wordsTitle: 'Ta bort texten',
  wordsSubmit: 'Ta bort för alltid',
  wordsConfirm: 'Ta bort texten för alltid?',
  finalTitle: 'Det går inte att ångra.',
  finalText:
    'Texten, rättelserna och bilagorna försvinner för alla, också från enheter som är utan nät, så snart de får kontakt. Raden står kvar med tid, slag och vem som skrev den, och ditt beslut blir en egen rad i loggen. Äldre säkerhetskopior har kvar innehållet tills de gallras.',
  offline: 'Beslutet gäller först när det har nått servern. Till dess syns innehållet som förut.',

  goes: 'Det här tas bort',
  correction: (when: string) => `Rättat ${when}`,
  files: (names: readonly string[]) => `Bilagor: ${names.join(', ')}`,
  report: 'Raden kan komma från en förvaltnings anmälan. I så fall töms anmälan också, och vem som skulle ringas.',

  pictureTitle: 'Lägesbilden återger det här',
  pictureDraft: (headings: string) => `Det som skrivs nu: ${headings}`,
  pictureVersion: (version: number, headings: string) => `Version ${version}: ${headings}`,
  pictureText: 'De avsnitten töms helt, även det som är skrivet omkring. Skriv dem på nytt utan det som ska bort.',
  pictureReports: (numbers: readonly number[]) =>
    numbers.length === 1
      ? `Lägesrapport ${numbers[0]} är skickad med det. Den som har fått den behöver få veta.`
      : `Lägesrapporterna ${numbers.join(', ')} är skickade med det. De som har fått dem behöver få veta.`,
  pictureUnread: 'Det gick inte att se om lägesbilden återger det här. Den töms i så fall på samma gång.',

  quotes: 'Gjort av raden',
  quotesHelp: 'Det som är valt töms på samma gång. Låt bara det stå kvar som inte upprepar det som ska bort.',
  quotesOpen: 'Uppgifter och beslut som gjordes innan raden blev hemlig töms från sina egna rader i loggen.',
  quotesLoading: 'Hämtar vad som har gjorts av raden…',
  quoteUnread: 'Texten kunde inte hämtas. Läs den innan du bestämmer dig.',
  quoteEmpty: 'Texten är redan borttagen.',
  task: (number: number) => `Uppgift U-${number}`,
  decision: (number: number) => `Beslut ${number}`,
  ownTask: 'Raden är en uppgift. Hela uppgiften töms: rubrik, ändringar och resultat.',
  ownDecision:
    'Raden är ett beslut. Hela beslutets text töms: ordalydelse, underlag och skäl. Vad som beslutades, av vem och när står kvar.',
  ownShape: 'Figuren på kartan töms också: var den låg, vad den hette och allt den har varit.',

  why: 'Varför',
  whys: { gallring: 'gallring', gdpr: 'dataskydd' } satisfies Record<RemovalWhy, string>,
  whyChoices: {
    gallring: {
      title: 'Gallring',
      explanation: 'Enligt dokumenthanteringsplan eller gallringsbeslut.',
    },
    gdpr: {
      title: 'Dataskydd',
      explanation: 'Personuppgifter som inte ska finnas här, enligt dataskyddsförordningen.',
    },
  } satisfies Record<RemovalWhy, { title: string; explanation: string }>,
  whyMissing: 'Välj gallring eller dataskydd.',
  decider: 'Vem beslutade',
  deciderMissing: 'Skriv vem som beslutade.',
  capacity: 'I vilken egenskap',
  capacityHelp: 'Till exempel arkivansvarig, informationsägare eller dataskyddsombud.',
  capacityMissing: 'Skriv i vilken egenskap beslutet fattades.',
  decidedAt: 'När',
  now: 'Nu',
  timeUnreadable: 'Skriv tiden som 1412, 14:12 eller 19/11 14:12.',
  reference: 'Enligt vilket beslut',
  referenceHelp:
    'Diarienummer, gallringsbeslut, dokumenthanteringsplan eller personens begäran. Skriv inte det som ska bort: det du skriver här står kvar i loggen.',
  referenceMissing: 'Skriv diarienummer eller annan grund.',
  referenceRepeats: 'Här står något ur det som ska bort. Skriv bara en hänvisning.',
  submit: 'Ta bort…',
  done: 'Innehållet är borttaget',
  gone: 'Det som stod på raden går inte att läsa här längre. Rutan om den är stängd.',

  confirmTitle: 'Ta bort innehållet för gott?',
  confirmText: (count: number) =>
    count === 0
      ? 'Radens innehåll går inte att få tillbaka.'
      : `Radens innehåll och ${count === 1 ? 'det som gjorts av den' : `${count} saker som gjorts av den`} går inte att få tillbaka.`,
  confirm: 'Ta bort för gott',
  confirmCancel: 'Gå tillbaka',

  removed: (when: string, who: string, why: RemovalWhy, reference: string | null) =>
    `Innehållet togs bort ${when} av ${who} – ${removalTexts.whys[why]}${reference === null ? '' : ` enligt ${reference}`}.`,
} as const;

/** The texts of a stream of its own, one by one. */
export const streamTextTexts = {
  show: 'Visa texterna',
  hide: 'Dölj texterna',
  notRead: 'Texterna kunde inte hämtas',
  none: 'Det finns ingen text att ta bort.',
  by: (kind: string, name: string, when: string) => `${kind}, ${name}, ${when}`,
  remove: 'Ta bort…',
  removeOf: (words: string) => `Ta bort… ${words}`,
  done: 'Texten är borttagen.',
  removals: (count: number) => (count === 1 ? '1 borttagen text' : `${count} borttagna texter`),
  removal: (kind: string, why: string, when: string) => `${kind} (${why}), ${when}`,
  decided: (capacity: string, reference: string, name: string) =>
    `Beslutat som ${capacity}, ${reference}. Antecknat av ${name}.`,
  other: 'Text',
} as const;
