import type { SectionState } from '@ledningsplats/shared/pictures/published.ts';
import type { QUOTED_WARNING_CHANGES, QuoteChange, SourceKind } from '@ledningsplats/shared/pictures/sources.ts';

/** Lägesbilden: written together under the plan's headings, and published in numbered versions. */
export const pictureTexts = {
  title: 'Lägesbild',
  counted: (written: number, of: number) => `${written} av ${of} avsnitt är ifyllda`,
  lastChanged: (who: string, age: string) => `Senast skrivet av ${who} ${age}`,
  states: {
    written: 'Ifyllt',
    not_applicable: 'Ej aktuellt',
    blank: 'Tomt',
  } satisfies Record<SectionState, string>,
  removed: '(texten är borttagen)',
  writtenBy: (who: string, when: string, age: string) => `${who} · ${when} · ${age}`,

  // Writing
  write: 'Skriv',
  writeIn: (heading: string) => `Skriv under ${heading}`,
  goOn: 'Fortsätt på ditt utkast',
  goOnIn: (heading: string) => `Fortsätt på ditt utkast till ${heading}`,
  hasDraft: 'Du har ett utkast här som inte är sparat.',
  discardDraft: 'Kasta utkastet',
  saving: 'Sparas…',
  writes: (who: string, when: string) => `${who} skriver här sedan ${when}`,
  takeOver: 'Ta över',
  takeOverIn: (heading: string) => `Ta över ${heading}`,
  takeOverHelp: 'Den andra får veta det och behåller sitt utkast.',
  takenOver: (who: string, when: string) => `${who} tog över avsnittet ${when}`,
  takenOverText: 'Det du har skrivit är kvar här som utkast. Kom överens om vem som sparar.',
  takeBack: 'Ta tillbaka',
  text: (heading: string) => `Text under ${heading}`,
  textHelp: 'Ctrl+Enter sparar.',
  notApplicable: 'Ej aktuellt',
  notApplicableHelp: 'Visar att ni har tänkt på det. Räknas inte som tomt.',
  save: 'Spara avsnittet',
  saved: (heading: string) => `${heading} är sparat.`,
  leave: 'Stäng',
  theirs: 'Så står det nu',
  quoteGone: 'Avsnittet är inte sparat',
  quoteGoneText:
    'En uppgift som du hämtat in har tagits bort enligt beslut eller blivit hemlig. Den är borttagen ur ditt utkast, resten är kvar. Se efter och spara igen.',

  // Facts and quotes
  facts: 'Hämta in det som är antecknat',
  factsNone: 'Inget mer att hämta till det här avsnittet.',
  addAll: (count: number) => `Hämta in alla ${count}`,
  add: 'Hämta in',
  addFact: (words: string) => `Hämta in: ${words}`,
  replace: 'Byt till nya uppgiften',
  replaceFact: (words: string) => `Byt till nya uppgiften: ${words}`,
  quotes: 'Ur det antecknade',
  full: (limit: number) => `Ett avsnitt rymmer ${limit} uppgifter. Ta bort någon först.`,
  dropQuote: (words: string) => `Ta bort: ${words}`,
  sources: {
    line: 'Logg',
    decision: 'Beslut',
    task: 'Uppgift',
    place: 'Plats',
    krisstod: 'Krisstöd',
    direction: 'Inriktning',
    contingency: 'Omfall',
    warning: 'Varning',
    loss: 'Bortfall',
    service: 'Verksamheter',
  } satisfies Record<SourceKind, string>,
  since: {
    corrected: 'Rättat',
    disowned: 'Hävt',
    revoked: 'Upphävt',
    removed: 'Borttaget',
    cancelled: 'Återkallat',
    ended: 'Gäller inte längre',
    changed: 'Ändrat sedan dess',
  } satisfies Record<QuoteChange, string>,
  rumour: (words: string) => `Rykte: ${words}`,
  unconfirmed: (words: string) => `Obekräftat: ${words}`,
  taskFact: (number: number, title: string, owner: string) => `U-${number} ${title} – ${owner}`,
  taskDue: (words: string, when: string) => `${words}, klart ${when}`,
  taskTaken: (words: string) => `${words}, påbörjad`,
  decisionFact: (number: number, wording: string) => `Beslut ${number}: ${wording}`,
  decisionUnconfirmed: (words: string) => `${words} (obekräftat)`,
  placeFact: (name: string, state: string, visitors: number, capacity: number | null) =>
    `${name}: ${state.toLocaleLowerCase('sv')}, ${visitors} besökare${capacity === null ? '' : ` av ${capacity} platser`}`,
  contingencyFact: (number: number, title: string, trigger: string) =>
    `Omfall O-${number}: ${title} – utlöses av: ${trigger}`,
  contingencyTriggered: (number: number, title: string) => `Omfall O-${number} har inträffat: ${title}`,
  warningFact: ({ source, what, area, sent }: { source: string; what: string; area: string; sent: string }) =>
    `${source}: ${what}${area === '' ? '' : `, ${area}`} (sänd ${sent})`,
  warningNoTime: 'tid ej angiven',
  quotedWarning: {
    cancelled: (source: string) => `En varning i lägesbilden är återkallad av ${source}.`,
    ended: (source: string) => `En varning i lägesbilden gäller inte längre enligt ${source}.`,
    changed: (source: string) => `En varning i lägesbilden har ändrats av ${source}.`,
  } satisfies Record<(typeof QUOTED_WARNING_CHANGES)[number], (source: string) => string>,
  servicesFact: (manages: number, fallback: number, support: number) => {
    const parts = [`${manages} klarar sig`, `${fallback} har sin reservlösning igång`, `${support} behöver stöd`];
    return `Samhällsviktiga verksamheter som har svarat: ${parts.join(', ')}`;
  },
  krisstodFact: (status: 'prepared' | 'active' | 'ended', open: number, adults: number, young: number) => {
    const states = { prepared: 'förberett', active: 'igång', ended: 'avslutat' } as const;
    const sites = open === 1 ? '1 stödplats öppen' : `${open} stödplatser öppna`;
    return `Krisstöd ${states[status]}, ${sites}, besök: ${adults} vuxna och ${young} unga`;
  },

  // Publishing
  publish: (version: number) => `Publicera version ${version}…`,
  publishTitle: (version: number) => `Publicera lägesbild version ${version}`,
  publishText: 'Versionen ändras aldrig. Den nålas fast på tavlan och går att jämföra med de tidigare.',
  publishIt: 'Publicera',
  publishAnyway: 'Publicera ändå',
  published: (version: number) => `Version ${version} är publicerad.`,
  blanks: (count: number) => (count === 1 ? 'Ett avsnitt är tomt' : `${count} avsnitt är tomma`),
  blanksText: 'Skriv dem, eller säg att de inte är aktuella.',
  loudQuotes: (count: number) =>
    count === 1 ? 'En uppgift gäller inte längre som den står' : `${count} uppgifter gäller inte längre som de står`,
  writing: (names: string) => `Skriver just nu: ${names}`,
  writingText: 'Det som inte är sparat kommer inte med.',
  nothingNew: 'Inget är skrivet sedan den senaste versionen.',

  // Versions
  versions: 'Publicerade versioner',
  version: (number: number) => `Version ${number}`,
  current: 'Senaste',
  noVersions: 'Ingen version är publicerad än.',
  versionsFailed: 'Versionerna kunde inte hämtas.',
  older: 'Visa äldre',
  changes: (number: number) => `Ändrat sedan version ${number}`,
  noChanges: 'Inget är ändrat.',
  nowQuoted: 'Nytt ur det antecknade',
  noLongerQuoted: 'Inte längre med',
  stateChange: (from: string, to: string) => `${from} → ${to}`,

  // The board
  openPage: 'Öppna',
  noneOnBoard: 'Ingen lägesbild är publicerad',
  noneOnBoardText: 'När en version är publicerad står den här, med ålder och vem som står för den.',
  notHolding: (count: number) =>
    count === 1 ? '1 uppgift gäller inte längre' : `${count} uppgifter gäller inte längre`,
  movedOn: (count: number) =>
    count === 1 ? '1 uppgift har ändrats sedan dess' : `${count} uppgifter har ändrats sedan dess`,

  // The plan
  planTitle: 'Lägesbild',
  planHelp: 'Rubrikerna som lägesbilden skrivs under, i ordning, och vad som föreslås under varje.',
  planName: 'Rubrik',
  planHeadingHelp: 'Hjälptext',
  planSources: 'Föreslå uppgifter ur',
  planRelease: 'Ett avsnitt som någon tagit blir ledigt efter så här många minuter utan att något skrivs',
  planReleaseLine: 'Lägesbild, ett taget avsnitt blir ledigt efter',
  planOrder: 'Lägesbild, rubrikernas ordning',
  planAdd: 'Lägg till rubrik',
  planRemove: 'Ta bort rubriken',
  planUp: 'Flytta upp',
  planNew: 'Ny rubrik',
  planNewHelp: 'Vad ska stå här?',
  planLine: (name: string) => `Lägesbild, ${name}`,
} as const;
