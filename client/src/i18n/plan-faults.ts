import type { Plan } from '@ledningsplats/shared/plan/plan.ts';
import { levelName, nameIn } from './plan-words.ts';

/** A fault as the plan's own check finds it; `code` is the check's, as `too_small` or `custom`. */
export interface PlanFault {
  code?: string | undefined;
  path: readonly PropertyKey[];
}

/** What is wrong with a draft and where, in words: «Nivå 2, åtgärdskortet «Första mötet»: stegen saknas.» */
export function planFaultWords(plan: Plan, { code, path }: PlanFault): string {
  const [part, at, ...rest] = path.map(String);
  const what = whatWords(path.map(String), code);
  switch (part) {
    case 'levels': {
      if (at === undefined) return `Nivåerna: ${what}.`;
      const level = plan.levels[Number(at)];
      const card = rest[0] === 'cards' && rest[1] !== undefined ? level?.cards[Number(rest[1])] : undefined;
      const where = `Nivå ${level?.rank ?? at}`;
      if (card) return `${where}, åtgärdskortet «${card.title}»: ${what}.`;
      if (rest[0] !== 'callList') return `${where}: ${what}.`;
      const place = rest[1] === undefined ? 'ringlistan' : `ringlistan, plats ${Number(rest[1]) + 1}`;
      return `${where}, ${place}: ${rest.at(-1) === 'capacity' ? 'egenskapen finns inte längre' : what}.`;
    }
    case 'municipality':
      return at === 'bounds' ? 'Kommunens område går inte att använda. Ange det på nytt.' : `Kommunen: ${what}.`;
    case 'mandates':
      return `${mandateWhere(plan, at, rest[0])}: ${what}.`;
    case 'functions':
    case 'postures':
    case 'capacities': {
      const where = { functions: 'Funktion', postures: 'Stabsläge', capacities: 'Egenskap' }[part];
      return at === undefined ? `${where}: ${what}.` : `${where} ${Number(at) + 1}: ${what}.`;
    }
    case 'places':
      return `Platser: ${what}.`;
    case 'krisstod':
      return `Krisstöd: ${what}.`;
    case 'seats':
      return `Bemanning av staben: ${what}.`;
    case 'callOut':
      return `${callOutWhere(plan, at, rest)}: ${what}.`;
    case 'vma':
      return `VMA: ${what}.`;
    case 'continuity':
      return `Bortfall och kontinuitet: ${what}.`;
    case 'contactTrial':
      return at === 'months' ? 'Prov av kontakter: välj minst en månad.' : `Prov av kontakter: ${what}.`;
    case 'warnings':
      return at === 'neighbours'
        ? 'Varningar: en grannkommuns kod ska ha fyra siffror och stå en gång.'
        : `Varningar: ${what}.`;
    case 'roster':
      return rest[0] === 'overrides'
        ? 'Beredskap: en egenskap som får ta över utan överlämning finns inte längre.'
        : `Beredskap: ${what}.`;
    case 'boards':
      return boardsWords(plan, at, rest, what);
    case 'restingPosture':
      return 'Stabsläget som gäller när en händelse börjar är borttaget. Välj ett annat.';
    case 'board':
      return `Krisledningsnämnden: ${what}.`;
    default:
      return `Planen (${path.map(String).join('.')}): ${what}.`;
  }
}

function boardsWords(plan: Plan, part: string | undefined, [index, list]: string[], what: string): string {
  if (part === 'oldAfterMinutes') return 'Tavlor: skriv efter hur många minuter något är gammalt, minst 1.';
  const name = index === undefined ? undefined : plan.boards.arrangements[Number(index)]?.name;
  const where = name === undefined ? 'Tavlor' : `Tavlan ${name}`;
  if (list === 'functions') return `${where}: en funktion finns inte längre, eller har redan en annan tavla.`;
  if (list === 'roles') return `${where}: en roll finns inte längre, eller har redan en annan tavla.`;
  return `${where}: ${what}.`;
}

function mandateWhere(plan: Plan, which: string | undefined, rank: string | undefined): string {
  if (which === 'places')
    return rank === undefined
      ? 'Mandatet för platser'
      : `Mandatet för ${nameIn(plan.places.kinds, rank).toLocaleLowerCase('sv')}`;
  if (which !== 'levels') return MANDATES[which ?? ''] ?? 'Mandaten';
  return rank === undefined ? 'Mandaten' : `Mandatet för nivå ${rank}, ${levelName(plan, Number(rank))}`;
}

function callOutWhere({ callOut }: Plan, at: string | undefined, rest: readonly string[]): string {
  if (at === 'lists' && rest[0] !== undefined) {
    const place = rest[1] === 'members' && rest[2] !== undefined ? `, rad ${Number(rest[2]) + 1}` : '';
    return `Utlarmning, listan «${callOut.lists[Number(rest[0])]?.name ?? ''}»${place}`;
  }
  if (at === 'steps' && rest[0] !== undefined) return `Utlarmning, försök ${Number(rest[0]) + 1}`;
  if (at === 'texts' && rest[0] !== undefined) {
    return `Utlarmning, texten för nivå ${callOut.texts[Number(rest[0])]?.level ?? ''}`;
  }
  return 'Utlarmning';
}

const MANDATES: Readonly<Record<string, string>> = {
  posture: 'Mandatet för stabsläge',
  board: 'Mandatet för krisledningsnämnden',
  krisstod: 'Mandatet för krisstöd',
  other: 'Mandatet för andra beslut',
};

/** By the field at fault, the last name in the path. */
function whatWords(path: readonly string[], code: string | undefined): string {
  const field = path.findLast((segment) => !/^\d+$/.test(segment)) ?? '';
  if (code === 'custom') return CUSTOM[field] ?? 'stämmer inte med resten av planen';
  const name = FIELDS[field] ?? 'något';
  if (code === 'too_small')
    return field === 'levels' || path[0] === 'mandates' ? 'ingen får besluta' : `${name} saknas`;
  if (code === 'too_big') return `${name} är för långt eller för många`;
  return `${name} är inte ifyllt rätt`;
}

const FIELDS: Readonly<Record<string, string>> = {
  name: 'namnet',
  explanation: 'beskrivningen',
  title: 'rubriken',
  steps: 'stegen',
  say: 'det som ska sägas',
  phone: 'numret',
  callList: 'ringlistan',
  to: 'mottagaren av rapporten',
  everyHours: 'timmarna mellan rapporterna',
  functions: 'funktioner',
  postures: 'stabslägen',
  capacities: 'egenskaper',
  symbol: 'bokstaven',
  text: 'punkten',
  openingChecklist: 'checklistan',
  overnightChecklist: 'checklistan',
  kinds: 'slagen av platser',
  fuelWarnHours: 'timmarna för bränslevarning',
  sheetCall: 'vem man ringer från en plats',
  changeTime: 'klockslaget för bytet',
  shiftDays: 'passets längd',
  mostDays: 'dagarna i rad',
  remindAfterMinutes: 'minuterna till påminnelsen',
  alarmAfterMinutes: 'minuterna till larmet',
  earlyHours: 'timmarna före passet',
  reminder: 'texten i påminnelsen',
  alarm: 'texten i larmet',
  leastRestDays: 'de lediga dagarna',
  channels: 'kanalen',
  waitMinutes: 'väntetiden',
  lastsHours: 'timmarna som svar tas emot',
  members: 'raderna',
  lists: 'listan',
  selfMustering: 'texten om el och telefoni',
  checklist: 'uppgifterna',
  dueMinutes: 'minuterna',
  leaveUnsaid: 'det som lämnas åt andra',
  longestShiftHours: 'det längsta passet',
  leastRestHours: 'den minsta vilan',
  lateMinutes: 'minuterna tills någon är sen',
};

const CUSTOM: Readonly<Record<string, string>> = {
  function: 'funktionen finns inte längre',
  capacity: 'en egenskap med mandatet finns inte längre',
  standsInFor: 'egenskapen som ersätts finns inte längre',
  legalText: 'lagtexten saknas',
  levels: 'ingen får besluta den',
  needsLevel: 'nivån finns inte',
  id: 'finns redan',
  alarmAfterMinutes: 'larmet kommer före påminnelsen',
  needsTo: 'funktionen som behov går till finns inte längre',
  leaderFrom: 'funktionen som ledaren väljs ur finns inte längre',
  siteKinds: 'minst ett slag av plats behövs',
  endReasons: 'minst ett skäl att avsluta behövs',
  places: 'ingen får besluta om ett av slagen',
  list: 'listan finns inte längre',
  next: 'listan som kommer efter finns inte längre',
  lists: 'listan leder tillbaka till sig själv',
  level: 'nivån finns inte, eller har redan en text',
};
