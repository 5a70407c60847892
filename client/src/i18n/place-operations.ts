import type { CheckAnswer, Checklist, PlaceState, PointsTo } from '@ledningsplats/shared/places/operation-events.ts';

/** In halves while they are few; rounded down, so that it never promises too much. */
const hoursText = (hours: number) =>
  `${String(hours < 10 ? Math.floor(hours * 2) / 2 : Math.floor(hours)).replace('.', ',')} h`;
const metresText = (metres: number) =>
  metres < 1_000 ? `${Math.round(metres / 10) * 10} m` : `${(metres / 1_000).toFixed(1).replace('.', ',')} km`;

/** What happens at the places of an incident. */
export const operationTexts = {
  title: 'Platser',
  aPlace: 'plats',
  removed: '(texten är borttagen)',
  states: {
    closed: 'Stängd',
    preparing: 'Förbereds',
    open: 'Öppen',
    full: 'Full',
    closing: 'Stängs',
  } satisfies Record<PlaceState, string>,
  hours: hoursText,
  metres: metresText,

  // The card and the list
  cardNote: (open: number, full: number, visitors: number) =>
    [
      open === 1 ? '1 öppen' : `${open} öppna`,
      ...(full > 0 ? [`varav ${full} ${full === 1 ? 'full' : 'fulla'}`] : []),
      visitors === 1 ? '1 besökare' : `${visitors} besökare`,
    ].join(' · '),
  columns: { place: 'Plats', state: 'Läge', visitors: 'Besökare', power: 'Reservkraft' },
  none: 'Ingen plats är öppnad',
  noneText: 'Öppna en trygghetspunkt eller värmestuga härifrån. Beslutet antecknas och syns på alla skärmar.',
  noneReader: 'Den som leder öppnar platser när de behövs.',
  all: 'Alla platser i händelsen',
  openPlace: 'Öppna plats…',
  closedTitle: (count: number) => (count === 1 ? '1 stängd plats' : `${count} stängda platser`),
  opensAt: (when: string) => `öppnar ${when}`,
  closesAt: (when: string) => `stänger ${when}`,
  visitorsOf: (count: number, capacity: number) => `${count} / ${capacity}`,
  visitors: (count: number) => (count === 1 ? '1 besökare' : `${count} besökare`),
  visitorsAt: (name: string) => `Besökare i ${name}`,
  over: (count: number) => `${count} över`,
  noPower: '–',
  fuelLeft: (hours: string) => `${hours} kvar`,
  fuelLow: (hours: string) => `${hours} kvar, fyll på`,
  fuelOut: 'Bränslet är slut',
  fuelOff: (hours: string) => `av, bränsle ${hours}`,
  fuelBadge: (count: number) =>
    count === 1 ? 'bränslet tar slut på 1 plats' : `bränslet tar slut på ${count} platser`,
  fuelToast: (name: string) => `Bränslet börjar ta slut: ${name}`,
  fuelToastOut: (name: string) => `Bränslet är slut: ${name}`,
  fuelToastText: (hours: string, when: string) => `${hours} kvar, tar slut ${when}.`,
  show: 'Visa',
  toPlaces: 'Alla platser i händelsen',
  exercise: 'Övning: den riktiga platsen rörs inte.',

  // Opening and closing
  openTitle: 'Öppna plats',
  openTitleOf: (name: string) => `Öppna ${name}`,
  which: 'Vilken plats?',
  whichMissing: 'Välj vilken plats som öppnas.',
  whichNone: 'Det finns ingen stängd plats att öppna. Lägg upp den under Platser först.',
  taken: (number: string) => `används i händelse ${number}`,
  how: 'När?',
  openNow: 'Öppna nu',
  openNowText: 'Bemannad och klar att ta emot.',
  prepare: 'Förbered först',
  prepareText: 'Den blir öppen när någon på plats säger att den är klar.',
  opensAtLabel: 'Öppnar (valfritt)',
  closesAtLabel: 'Stänger (valfritt)',
  hoursHelp: 'Skriv tiden som 1500 eller imorgon 0800.',
  hoursUnreadable: 'Skriv tiden som 1500, 15:00 eller imorgon 0800.',
  hoursTurned: 'Den kan inte stänga innan den öppnar.',
  openSubmit: 'Öppna platsen',
  prepareSubmit: 'Förbered platsen',
  openWording: (name: string, to: 'preparing' | 'open') =>
    to === 'open' ? `${name} öppnas.` : `${name} förbereds för att öppnas.`,
  openDone: (name: string) => `${name}: beslutet är antecknat.`,
  boardNeeded: (board: string) => `Bara ${board} beslutar om att öppna den här platsen, och den måste vara aktiv.`,
  closeTitleOf: (name: string) => `Stäng ${name}`,
  closeHow: 'Hur stängs den?',
  closeSlowly: 'Börja stänga',
  closeSlowlyText: 'Ingen ny tas emot. De som är där får tid att ta sig hem.',
  closeNow: 'Stängd nu',
  closeNowText: 'Ingen är kvar.',
  closeStill: (count: number) =>
    count === 1 ? 'Enligt räkningen är 1 person kvar.' : `Enligt räkningen är ${count} personer kvar.`,
  closeSubmit: 'Stäng platsen',
  closeStartSubmit: 'Börja stänga',
  closeWording: (name: string, to: 'closing' | 'closed') =>
    to === 'closed' ? `${name} stängs.` : `${name} börjar stängas.`,

  // Operating
  stateHeading: 'Läge',
  steps: {
    open: 'Nu är den öppen',
    full: 'Nu är den full',
    closed: 'Nu är den stängd',
    notFull: 'Det finns plats igen',
  },
  stepDone: (name: string, state: string) => `${name}: ${state.toLocaleLowerCase('sv')}.`,
  open: 'Öppna…',
  close: 'Stäng…',
  reopen: 'Öppna igen…',
  pointTo: 'Hänvisa till',
  pointToText: (name: string, room: number, away: string | null) =>
    [name, ...(away === null ? [] : [away]), room === 1 ? 'plats för 1 till' : `plats för ${room} till`].join(' · '),
  pointToNone: 'Ingen annan öppen plats har ledigt. Öppna en till, eller ordna skjuts.',

  countHeading: 'Besökare',
  comeOne: 'En kom',
  goneOne: 'En gick',
  isFull: 'Platsen är full enligt räkningen.',
  setCount: 'Ange antal…',
  countTitle: (name: string) => `Besökare i ${name}`,
  countWays: { set: 'Så många är där', in: 'Så många kom', out: 'Så många gick' },
  countWay: 'Vad räknades?',
  countNumber: 'Antal',
  countMissing: 'Skriv ett antal.',
  countTooMany: (count: number) =>
    count === 1 ? 'Fler kan inte gå än den enda som är där.' : `Fler kan inte gå än de ${count} som är där.`,
  countAt: 'När räknades det?',
  countAtHelp: 'Den senaste räkningen gäller, vem som än lämnar den. Inga namn, bara antal.',
  countSubmit: 'Spara antalet',
  countDone: (name: string) => `Antalet i ${name} är sparat.`,
  countUnsent: 'skickas…',
  counted: 'räknat',
  measured: 'drivmedel',
  bySheet: 'platsens blad',
  neverCounted: 'Ingen har räknat än.',
  curve: (name: string, from: string, to: string, most: number) =>
    `Besökare i ${name} från ${from} till ${to}, som mest ${most}`,
  curveTable: 'Räkningarna',
  curveTime: 'Tid',
  curveCount: 'Antal',

  fuelHeading: 'Reservkraft',
  fuelNone: 'Ingen har sagt hur länge bränslet räcker.',
  fuelStanding: (left: string) => `Bränslet räcker ${left}`,
  fuelEmptyAt: (when: string) => `tar slut ${when}`,
  fuelNotRunning: 'Reservkraften går inte nu.',
  fuelSet: 'Ange bränsle…',
  fuelTitle: (name: string) => `Reservkraft i ${name}`,
  fuelHours: 'Bränslet räcker hur många timmar?',
  fuelHoursMissing: 'Skriv ett antal timmar, till exempel 18 eller 7,5.',
  fuelRunning: 'Reservkraften går nu',
  fuelRunningText: 'Då räknas timmarna ner.',
  fuelRefilled: 'Det är påfyllt',
  fuelAt: 'När tittade någon?',
  fuelSubmit: 'Spara',
  fuelDone: (name: string) => `Bränslet i ${name} är sparat.`,

  needHeading: 'Behov',
  needNone: 'Inget behov är anmält.',
  needNew: 'Anmäl behov…',
  needTitle: (name: string) => `Vad behövs i ${name}?`,
  needWhat: 'Vad behövs?',
  needHelp: 'Till exempel: 30 filtar, barnmat, läkare. Det blir en uppgift. Inga namn på besökare.',
  needMissing: 'Skriv vad som behövs.',
  needTo: 'Vem ordnar det?',
  needToPlaceholder: 'Välj funktion',
  needToMissing: 'Välj vilken funktion som ordnar det.',
  needDue: 'Behövs senast (valfritt)',
  needSubmit: 'Anmäl behovet',
  needDone: 'Behovet är anmält och har blivit en uppgift.',
  needTask: (number: number, title: string) => `U-${number} ${title}`,

  staffHeading: 'Bemanning',
  staffNone: 'Ingen är angiven som ansvarig.',
  staffSet: 'Ange bemanning…',
  staffTitle: (name: string) => `Bemanning av ${name}`,
  staffLead: 'Vem ansvarar på platsen?',
  staffCrew: 'Vilka fler är där? (valfritt)',
  staffCrewHelp: 'Till exempel: sex från skolan, två från FRG.',
  staffSince: 'Sedan när?',
  staffMissing: 'Skriv vem som ansvarar, eller vilka som är där.',
  staffSubmit: 'Spara bemanningen',
  staffDone: (name: string) => `Bemanningen av ${name} är sparad.`,
  staffSinceText: (when: string) => `sedan ${when}`,

  hoursHeading: 'Öppettider',
  hoursNone: 'Inga tider är satta.',
  hoursSet: 'Ange öppettider…',
  hoursTitle: (name: string) => `Öppettider för ${name}`,
  hoursSubmit: 'Spara tiderna',
  hoursDone: (name: string) => `Öppettiderna för ${name} är sparade.`,
  hoursWords: (opens: string | null, closes: string | null) =>
    [...(opens === null ? [] : [`öppnar ${opens}`]), ...(closes === null ? [] : [`stänger ${closes}`])].join(', '),

  checks: {
    opening: 'Checklista vid öppning',
    overnight: 'När människor stannar över natten',
  } satisfies Record<Checklist, string>,
  checksHelp: 'Inget här hindrar dig. Svara när du vet.',
  overnightHelp: 'Namn på dem som sover över står på papper på platsen, aldrig här.',
  checkProgress: (answered: number, all: number) => `${answered} av ${all} besvarade`,
  answers: { yes: 'Ja', no: 'Nej', not_applicable: 'Ej tillämpligt' } satisfies Record<CheckAnswer, string>,
  checkUnsent: 'skickas…',
  checkNotAnswered: 'Inte besvarat',

  register: 'Om platsen',
  registerNone: 'Platsen finns inte i registret.',
  toRegister: 'Öppna i registret',
  history: 'Historik',
  historyFailed: 'Historiken kunde inte hämtas.',
  notOpened: 'Platsen är inte öppnad i händelsen',
  notOpenedText: 'Öppna den härifrån, eller välj en annan i listan.',
  handedTo: (owner: string) => `Lämnad till ${owner}`,

  // Lines of the log
  stateLine: (name: string, from: PlaceState, to: PlaceState) => {
    switch (to) {
      case 'open':
        return from === 'full' ? `${name} har plats igen.` : `${name} är öppen.`;
      case 'full':
        return `${name} är full.`;
      case 'closed':
        return `${name} är stängd.`;
      case 'preparing':
        return `${name} förbereds.`;
      case 'closing':
        return `${name} stängs.`;
      default:
        throw new Error(to satisfies never);
    }
  },
  pointsTo: ({ name, metres, room }: PointsTo) =>
    `Hänvisa till ${name}${metres === null ? '' : `, ${metresText(metres)} bort`}, plats för ${room} till.`,
  hoursLine: (name: string, opens: string | null, closes: string | null) =>
    opens === null && closes === null
      ? `${name} har inga öppettider längre.`
      : `${name} ${[...(opens === null ? [] : [`öppnar ${opens}`]), ...(closes === null ? [] : [`stänger ${closes}`])].join(' och ')}.`,
  staffLine: (name: string, who: string | null, crew: string | null, since: string) =>
    `${name} bemannas sedan ${since}${who === null ? '' : `, ${who} ansvarar`}${crew === null ? '' : `. ${crew}`}.`,
  fuelLine: (name: string, hours: number, isRunning: boolean, isRefuelled: boolean) =>
    `${name}: reservkraften ${isRunning ? 'går' : 'står'}, ${isRefuelled ? 'påfylld, ' : ''}bränsle för ${hoursText(hours)}.`,

  // Entries of the history that make no line
  countEntry: (how: 'in' | 'out' | 'set', number: number) => {
    if (how === 'set') return `Räknat: ${number} på plats`;
    return how === 'in' ? `${number} kom` : `${number} gick`;
  },
  checkEntry: (text: string, answer: string) => `${text}: ${answer.toLocaleLowerCase('sv')}`,
  needEntry: 'Ett behov blev en uppgift',
  decisionEntry: (number: number) => `beslut ${number}`,
  handoverEntry: 'Lämnades över när händelsen avslutades',
  revertedEntry: (number: number, state: string) =>
    `Beslut ${number} hävdes. Läget är nu ${state.toLocaleLowerCase('sv')}`,

  // One's own commands on their way
  commands: {
    OpenPlace: (name: string) => `Öppning av ${name}`,
    ClosePlace: (name: string) => `Stängning av ${name}`,
    ChangePlaceState: (name: string) => `Nytt läge för ${name}`,
    SetPlaceHours: (name: string) => `Öppettider för ${name}`,
    AnswerPlaceCheck: (name: string) => `Checklista för ${name}`,
    StaffPlace: (name: string) => `Bemanning av ${name}`,
    CountVisitors: (name: string) => `Antal besökare i ${name}`,
    ReportNeed: (name: string) => `Behov i ${name}`,
    MeasureFuel: (name: string) => `Bränsle i ${name}`,
  },
  stateNow: (who: string, state: string, when: string) =>
    when === ''
      ? `Läget är nu ${state.toLocaleLowerCase('sv')}.`
      : `${who} ändrade läget till ${state.toLocaleLowerCase('sv')} ${when}. Det gäller nu.`,
  usedNow: (number: string) => `Den används i händelse ${number}.`,
  countNow: (count: number) => `Enligt räkningen är ${count} på plats.`,
} as const;
