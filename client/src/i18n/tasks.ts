/** Tasks: who does what until when, and what came of it. */
export const taskTexts = {
  title: 'Uppgifter',
  openCount: (count: number) => (count === 1 ? '1 öppen' : `${count} öppna`),
  overdueCount: (count: number) => (count === 1 ? '1 försenad' : `${count} försenade`),
  none: 'Inga öppna uppgifter',
  noneText: 'Gör en uppgift här, eller av en rad i loggen.',
  noneFinished: 'Ingen uppgift är avslutad än.',
  failed: 'Uppgifterna kunde inte hämtas.',
  all: 'Alla uppgifter',

  byState: 'Efter läge',
  byFunction: 'Efter funktion',
  ways: 'Hur uppgifterna visas',
  columns: { new: 'Ny', started: 'Pågår', finished: 'Avslutade' },
  columnNone: { new: 'Inget väntar på att påbörjas.', started: 'Ingen har påbörjat något.' },
  dragHelp: 'Dra en uppgift till en annan spalt, eller välj i dess meny.',
  start: 'Jag börjar',
  putBack: 'Lägg tillbaka',
  markDoneMenu: 'Klar…',
  startedToast: (number: number) => `U-${number} pågår`,
  putBackToast: (number: number) => `U-${number} är tillbaka bland de nya`,
  givenToast: (number: number, to: string) => `U-${number} ligger nu hos ${to}`,
  notYours: (owner: string) => `Bara ${owner} kan påbörja den`,
  notYoursText: 'Välj den funktionen i menyn med ditt namn, eller ändra vem som gör uppgiften.',
  takenBy: (who: string, since: string) => `${who} sedan ${since}`,
  made: 'gjord',
  changed: 'ändrad',
  startUnsent: 'påbörjad, skickas…',
  putBackUnsent: 'lagd tillbaka, skickas…',

  // Late: told once, then standing there
  overdueTitle: (number: number) => `U-${number} är försenad`,
  overdueMany: (count: number) => `${count} uppgifter är försenade`,
  overdueMore: 'Gör klart dem, eller sätt en ny tid och skriv varför.',
  show: 'Visa',

  new: 'Ny uppgift',
  number: (number: number) => `U-${number}`,
  removed: '(texten är borttagen)',
  high: 'Hög prioritet',
  every: (minutes: number) => `återkommer ${interval(minutes)}`,
  noDue: 'ingen tid satt',
  overdue: (by: string) => `försenad ${by}`,
  madeIn: 'från',
  fromDecision: (number: number) => `följer av beslut ${number}`,
  handedTo: (owner: string) => `lämnad till ${owner}`,
  actions: (title: string) => `Åtgärder för ${title}`,
  markDone: (title: string) => `Klar: ${title}`,
  change: 'Ändra…',
  cancel: 'Stryk…',
  unsent: 'osänd',
  doneUnsent: 'klar, skickas…',
  cancelledUnsent: 'struken, skickas…',
  changedUnsent: 'ändrad, skickas…',
  refused: 'Kom inte igenom',
  resend: 'Försök igen',
  discard: 'Kasta',

  // Making and changing
  newTitle: 'Ny uppgift',
  wordsGone: 'Uppgiftens text har tagits bort. Rutan om den är stängd.',
  fromLineText: 'Uppgiften och loggraden länkas till varandra.',
  changeTitle: (number: number) => `Ändra U-${number}`,
  what: 'Vad ska göras?',
  whatMissing: 'Skriv vad som ska göras.',
  whatTooLong: 'Högst 200 tecken. Det är bara rubriken som ska stå här.',
  owner: 'Vem gör det?',
  ownerPlaceholder: 'Välj funktion',
  ownerMissing: 'Välj vilken funktion som gör det.',
  dueLabel: 'Klar till',
  duePlaceholder: 'Ingen tid',
  dueHelp: 'Skriv tiden som 1600 eller imorgon 0800.',
  dueUnreadable: 'Skriv tiden som 1600, 16:00 eller imorgon 0800.',
  reason: 'Varför ändras den? (valfritt)',
  reasonOverdue: 'Varför en ny tid?',
  reasonMissing: 'Uppgiften är försenad. Skriv varför den får en ny tid.',
  urgent: 'Hög prioritet',
  repeat: 'Återkommer',
  repeatNot: 'Nej, en gång',
  repeatHelp: 'Nästa kommer när den här är klar eller när dess tid är inne.',
  repeatNeedsDue: 'En uppgift som återkommer behöver en tid.',
  repeatEvery: (minutes: number) => interval(minutes).replace(/^./u, (first) => first.toUpperCase()),

  // Two changed the same
  staleTitle: (who: string, when: string) => `${who} ändrade uppgiften ${when}`,
  saveMine: 'Spara min version',
  compare: 'Jämför…',
  rows: { title: 'Vad', function: 'Vem', due: 'Klar till', priority: 'Prioritet', repeat: 'Återkommer' },
  normal: 'Vanlig',
  create: 'Lägg till',
  save: 'Spara',

  doneTitle: (number: number) => `U-${number} klar`,
  result: 'Resultat (valfritt)',
  resultPlaceholder: 'Vad blev det av det?',
  done: 'Klar',
  cancelTitle: (number: number) => `Stryk U-${number}`,
  cancelReason: 'Varför? (valfritt)',
  cancelIt: 'Stryk uppgiften',

  doneToast: (number: number) => `U-${number} är klar`,
  cancelledToast: (number: number) => `U-${number} är struken`,
  undo: 'Ångra',
  reopen: 'Öppna igen',
  reopened: (number: number) => `U-${number} är öppen igen`,

  statuses: { open: 'Öppen', done: 'Klar', cancelled: 'Struken' },
  closedBy: (who: string) => `av ${who}`,
} as const;

/** `varje timme`, `var 3:e timme`, `varje dygn`, `var 30:e minut`. */
function interval(minutes: number): string {
  if (minutes % DAY === 0) return minutes === DAY ? 'varje dygn' : nth(minutes / DAY, 'dygn');
  if (minutes % 60 !== 0) return nth(minutes, 'minut');
  return minutes === 60 ? 'varje timme' : nth(minutes / 60, 'timme');
}

const DAY = 1_440;

/** Every other is said in a word of its own, and what ends on one or two takes `:a` beside eleven and twelve. */
function nth(count: number, what: string): string {
  if (count === 2) return what === 'dygn' ? 'vartannat dygn' : `varannan ${what}`;
  const ending = [1, 2].includes(count % 10) && ![11, 12].includes(count % 100) ? 'a' : 'e';
  return `${what === 'dygn' ? 'vart' : 'var'} ${count}:${ending} ${what}`;
}
