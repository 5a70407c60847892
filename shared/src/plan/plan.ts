import type { Permission } from '../access/permissions.ts';
import type { Channel } from '../channels/message.ts';
import type { SourceKind } from '../pictures/sources.ts';
import type { CapCategory } from '../vma/cap-words.ts';
import type { WarningSource } from '../warnings/warning.ts';
import type { BoardCardId, BoardColumn } from './board-cards.ts';
import type { Bounds } from './bounds.ts';

/**
 * What differs between municipalities: words, levels, mandates, functions, rhythms and lists. Rules read it; no rule
 * knows a municipality. Adopted as a whole (`PlanAdopted`); an incident keeps the version it was registered under.
 */
export interface Plan {
  municipality: Municipality;
  levels: Level[];
  postures: NamedItem[];
  /** The posture that holds when an incident is opened. */
  restingPosture: string;
  capacities: Capacity[];
  functions: NamedItem[];
  /** Forums in which a decision may be given; the decider is still a person [LA2]. */
  forums: NamedItem[];
  mandates: Mandates;
  committees: Committee[];
  /** Förvaltningar and the like, which send in disturbances [LA11]; the committees decide over them. */
  departments: NamedItem[];
  board: BoardRules;
  places: PlaceRules;
  roster: RosterRules;
  callOut: CallOutRules;
  contactTrial: ContactTrialRules;
  warnings: WarningsRules;
  krisstod: KrisstodRules;
  seats: SeatRules;
  boards: BoardsRules;
  briefings: BriefingRules;
  picture: PictureRules;
  reports: ReportRules;
  exercises: ExerciseRules;
  evaluations: EvaluationRules;
  vma: VmaRules;
  continuity: ContinuityRules;
  roles: Role[];
  /** A line recorded this long after it happened is marked as late [LG2]. */
  lateLineMinutes: number;
  trays: TrayRules;
  /** Numbers that the TiB rings first, as `SOS Alarm ledning`. */
  callFirst: { name: string; phone: string }[];
}

export interface Municipality {
  name: string;
  code: string;
  timeZone: string;
  /** Null until somebody has said where it lies. */
  bounds: Bounds | null;
}

/** A municipality as one begins: where it lies may be said later. */
export type NewMunicipality = Omit<Municipality, 'bounds'> & { bounds?: Bounds | null };

export interface NamedItem {
  id: string;
  name: string;
}

export interface Level extends NamedItem {
  /** 1 is lowest; the rank is the level's identity in the history. */
  rank: number;
  explanation: string;
  /** Which questions reaching it asks: nothing, why the municipality must coordinate [LA5], or the law's criteria [LA6]. */
  asks: 'nothing' | 'coordination' | 'criteria';
  /** The versioned legal text whose criteria are asked, when `asks` is `criteria`. */
  legalText: LegalText | null;
  /** Duty to report while the level holds [LA6] [LA10]; null: none. */
  report: { to: string; everyHours: number } | null;
  /** Tasks recorded when it is reached [LA5]. */
  tasks: TaskTemplate[];
  /** Offered to their functions when it is reached [LA10]. */
  cards: ActionCard[];
  /** Whom to ring when it is reached, in order [LA10]. */
  callList: CallEntry[];
}

/** One to ring; the id is unique in the plan. */
export interface CallEntry {
  id: string;
  who: CallParty;
  /** What is said, in a sentence or two. */
  say: string;
  /** Must be rung; otherwise when there is need. */
  isCompulsory: boolean;
}

/**
 * Whoever holds a function or a capacity, by the people register, where their numbers stand [SE4]; or somebody outside
 * the municipality, by a name and the number of their duty desk.
 */
export type CallParty =
  | { kind: 'function'; function: string }
  | { kind: 'capacity'; capacity: string }
  | { kind: 'outside'; name: string; phone: string };

/** What one function does first on a level, as a few short steps [LA10]; the id is unique in the plan. */
export interface ActionCard {
  id: string;
  title: string;
  function: string;
  steps: string[];
}

export interface LegalText {
  /** As `LEH 2006:544 1 kap. 4 §`. */
  reference: string;
  /** As `2006-09-01`: which wording it is. */
  version: string;
  text: string;
  criteria: { id: string; question: string }[];
}

export interface TaskTemplate {
  title: string;
  function: string;
  dueMinutes: number | null;
}

export interface Capacity extends NamedItem {
  /** Stands in for another capacity when that one is prevented; the reason is kept [LA3]. */
  standsInFor: string | null;
}

/**
 * One who holds a mandate. `until: 'relieved'`, as the TiB's: until somebody leads the incident in a capacity that holds
 * the same mandate `always` [LA3].
 */
export interface MandateHolder {
  capacity: string;
  until: 'always' | 'relieved';
}

export interface Mandates {
  /** By level rank, as text: who may decide that this level is reached, and whoever may do that may lower from it. */
  levels: Record<string, MandateHolder[]>;
  posture: MandateHolder[];
  /** Activation, takeover and handback, dormancy of krisledningsnämnden [LA7] [LA8]. */
  board: MandateHolder[];
  /** By the kind of place, plan id: who may decide that one is opened or closed [PL3]. */
  places: Record<string, MandateHolder[]>;
  /** To activate krisstöd, and to end it [KR1] [KR7]. */
  krisstod: MandateHolder[];
  /** Other decisions that the staff records. */
  other: MandateHolder[];
}

/** `kind` decides whether krisledningsnämnden may take over its area: only a `namnd` [LA8]. */
export interface Committee extends NamedItem {
  kind: 'namnd' | 'kommunfullmaktige' | 'revisorer' | 'bolag' | 'gemensam';
}

export interface BoardRules {
  name: string;
  /** Its own forum: what is decided there the nämnd has decided, not the chair alone [LA8]. Null: none is known. */
  forum: string | null;
  /** The lowest level at which it may be activated [LA7]. */
  needsLevel: number;
  /** Recorded at activation: notice to kommunfullmäktige's next meeting [LA7]. */
  activationTasks: TaskTemplate[];
  /** Recorded when the chair or vice took over alone: report to the nämnd at once [LA8]. */
  takeoverTasks: TaskTemplate[];
  /** Who leads at höjd beredskap, as `Kommunstyrelsen` [LA7]. */
  heightenedAlertLeads: string;
  meetings: MeetingRules;
}

/** How krisledningsnämnden meets [ST2]: its size and what kommunfullmäktige has decided of it. */
export interface MeetingRules {
  /** How many members it has; more than half of them make it quorate. */
  members: number;
  /** Whether kommunfullmäktige allows taking part at a distance. */
  distance: boolean;
  /** How many adjust the minutes beside the chair. */
  adjusters: number;
}

/** How the staff meets [ST5]: its kinds of briefings, and how often each is held at which level [LA10]. */
export interface BriefingRules {
  kinds: BriefingKind[];
  rhythms: BriefingRhythm[];
}

export interface BriefingKind extends NamedItem {
  /** What it goes through, in order. */
  agenda: AgendaItem[];
  /** Who speaks, in order, at the point that shows `round`. */
  speakers: { function: string; minutes: number }[];
}

/** What the screen lays forward at a point: what has come since last time, who speaks, what holds, is late, waits or may come instead. */
export const AGENDA_SHOWS = ['nothing', 'news', 'round', 'direction', 'tasks', 'decisions', 'contingencies'] as const;

export interface AgendaItem extends NamedItem {
  minutes: number;
  shows: (typeof AGENDA_SHOWS)[number];
}

/** Whichever comes first of an interval and a clock time. */
export interface BriefingRhythm {
  /** The rank of the level. */
  level: number;
  kind: string;
  /** Elapsed minutes from the one before. Null: at clock times alone. */
  everyMinutes: number | null;
  /** Local clock times of every day, as `08:00`. */
  at: string[];
}

/** Lines addressed to a function lie in its tray until somebody of that function takes them [LG12]. */
export interface TrayRules {
  /** Untaken for this long it is alerted about. */
  alertAfterMinutes: number;
  /** The function that is told, as `stabschef`, and may then see to the line itself. Null: nobody in particular. */
  alerts: string | null;
}

/** Trygghetspunkter and the like [PL1]: which kinds there are, and what is asked when one is opened. */
export interface PlaceRules {
  kinds: PlaceKind[];
  /** Gone through when a place is opened [PL4]; nothing of it blocks. */
  openingChecklist: ChecklistItem[];
  /** When people stay over night at a place that else is a day centre [PL4]. */
  overnightChecklist: ChecklistItem[];
  /** The function that a need becomes a task of where nobody says another [PL6]. Null: whoever reports says. */
  needsTo: string | null;
  /** Fuel for less than this is warned of [PL6]. */
  fuelWarnHours: number;
  /** Whom one who stands at a place rings: printed on its sheet and shown on its page [PL5]. Null: nobody has said. */
  sheetCall: { name: string; phone: string } | null;
}

/** The duty of the TiB [TB1]: when it changes, what rest asks, and what may be told of it. */
export interface RosterRules {
  /** The day that changes begin from, as ISO 8601 counts: 1 is Monday. */
  changeWeekday: number;
  /** Local clock time, as `08:00`. */
  changeTime: string;
  /** How long a turn is. */
  shiftDays: number;
  /** That nobody stands in is a fault [TB2]. */
  needsDeputy: boolean;
  /** More days on duty in a row are a fault [TB2]. */
  mostDays: number;
  /** Fewer free days before the next turn are a fault [TB2]. */
  leastRestDays: number;
  /** The number that reaches whoever is TiB, shown to all who are signed in [TB4]. Null: each is rung on their own. */
  phone: string | null;
  /** How the duty is handed over [TB3]. */
  handover: HandoverRules;
  /** What anybody may read without an account: nothing, that number alone, or the name as well. */
  open: 'nothing' | 'number' | 'name';
}

export interface HandoverRules {
  /** After so many minutes without an acknowledgement the two it lies between are reminded. */
  remindAfterMinutes: number;
  /** After so many it is told the deputy and those below, on every screen. */
  alarmAfterMinutes: number;
  /** How long before the change it may be acknowledged. */
  earlyHours: number;
  /** Plan ids of capacities that are told, and may take the duty over without a handover, beside the deputy. */
  overrides: string[];
  /** What is sent to those who are told, beside what every screen shows. */
  messages: HandoverMessages;
}

/** `{från}`, `{till}` and `{sedan}` in the texts are the change's own. */
export interface HandoverMessages {
  /** All at once; none: the screens alone tell it. */
  channels: Channel[];
  /** To the two it lies between. */
  reminder: string;
  /** To them, the deputy and those whom `overrides` names. */
  alarm: string;
}

/** How people are called out [LM1] [LM3]: by which channels and in which order, which lists, and what they are told. */
export interface CallOutRules {
  /**
   * What is tried for each person, in order, until they answer: a step is one or several channels at once and a wait. One
   * who has not answered after the last step counts as not reached.
   */
  steps: { channels: Channel[]; waitMinutes: number }[];
  /** How long an answer is taken. */
  lastsHours: number;
  lists: CallOutList[];
  /** The text prepared per level; `{rubrik}`, `{nivå}` and `{plats}` are the incident's. */
  texts: { level: number; text: string }[];
  /** Who goes where when power and telephony have been gone for long [LM6]; stands on every printed list. Null: nobody has said. */
  selfMustering: string | null;
}

/** The staff's seats: which must be manned when, and for how long somebody sits [ST1]. */
export interface SeatRules {
  /** The function that leads the staff: whoever sits there seats others. Null: only who leads incidents does. */
  ledBy: string | null;
  /** What is said of some of the functions; of the rest nothing is required, and nobody sits beside. */
  functions: SeatRule[];
  /** How long a shift is when nothing else is said. */
  shiftHours: number;
  /** More than this in a row is warned of. */
  longestShiftHours: number;
  /** Less rest than this between two shifts is warned of. */
  leastRestHours: number;
  /** So long before a planned relief it is offered loudly. */
  offerMinutes: number;
}

export interface SeatRule {
  function: string;
  /** How many may sit beside the one who answers for it. */
  assistants: number;
  /** Ranks of the levels at which it must be manned. */
  levels: number[];
  /** Postures at which it must be manned. */
  postures: string[];
}

/** What a community lives by [KO1] [KO2]. */
export interface ContinuityRules {
  /** What can be lost, and what a service needs: power, water, people … */
  needs: NamedItem[];
  /** What a service that is touched can ask for: reserve power, water, people … */
  supports: NamedItem[];
  /** What is sent to a service's contacts with its own link behind; municipality and exercise are said before it. */
  linkText: string;
  /** A service that has no longer than this left until its limit is near it. */
  nearMinutes: number;
}

/** How a VMA is asked for [VM1]. The product prepares and records; who asks rings. */
export interface VmaRules {
  /** Who is rung. `phone` null: the plan does not say the number. */
  call: { name: string; phone: string | null };
  /** Who is rung in an exercise, and nobody else. */
  exerciseCall: { name: string; phone: string | null };
  /** By capacity, who may ask on the municipality's behalf, and their duty number. */
  requesters: VmaRequesterRule[];
  /** What has happened, with its category of CAP 1.2. */
  events: VmaEventRule[];
  /** What people are told to do, ready to be chosen. */
  phrases: { id: string; text: string }[];
  /** The ways it may be sent out; some are for a VMA alone and not for a myndighetsmeddelande. */
  channels: VmaChannelRule[];
  /** How long one holds before it is looked over, when nothing else is said [VM3]. */
  reviewMinutes: number;
}

export interface VmaRequesterRule extends MandateHolder {
  phone: string | null;
}

export interface VmaEventRule extends NamedItem {
  category: CapCategory;
}

export interface VmaChannelRule extends NamedItem {
  isVmaOnly: boolean;
}

/** The lägesrapport to whom the levels say [ST7]. */
export interface ReportRules {
  /** In the order of the receiver's form; none: as the lägesbild, heading by heading. */
  headings: ReportRulesHeading[];
  /** The ways it goes, as WIS or a letter; the tool sends none of them. */
  channels: NamedItem[];
}

export interface ReportRulesHeading extends NamedItem {
  /** Ids of the lägesbild's headings that stand under it, in order. */
  from: string[];
}

/** The lägesbild [ST6]: its headings, in order, and how long somebody who says nothing keeps one to themselves. */
export interface PictureRules {
  headings: PictureHeading[];
  /** A section that somebody has taken and not written in for so long is free again. */
  releaseAfterMinutes: number;
}

export interface PictureHeading extends NamedItem {
  /** What is written here, in a sentence or two. */
  help: string;
  /** What that is recorded is offered under it, in order. */
  sources: SourceKind[];
}

/** The outer world's warnings [WA1]. */
export interface WarningsRules {
  /** Codes of the municipalities whose warnings are read beside one's own, four figures (SCB). */
  neighbours: string[];
  /** Whether warnings that hold for neither are read as well. */
  elsewhere: boolean;
  /** Whom they are read from; the others are not asked. */
  sources: WarningSource[];
  /** When it is told that nothing has come from a source. */
  loudAfterMinutes: number;
}

/** The proof of every number and address [LM5]. */
export interface ContactTrialRules {
  /** Months in which one is made, 1 is January. */
  months: number[];
  /** What is sent; `{kommun}` and `{namn}` are filled in, and how to answer comes last. */
  text: string;
}

/** Who is called out together. It names posts and lists, and never a person: those stand in the people register [SE4]. */
export interface CallOutList extends NamedItem {
  /** Chosen beforehand when the level has this rank or higher; null: never. */
  fromLevel: number | null;
  /** All at once, or in order until somebody says that they come. */
  way: 'all' | 'in_order';
  members: {
    who: CallOutPost | { kind: 'list'; list: string };
    /** Called when who holds the post does not come. */
    substitute: CallOutPost | null;
  }[];
  /** Called when nobody on this one comes. */
  next: string | null;
}

export type CallOutPost = { kind: 'function'; function: string } | { kind: 'capacity'; capacity: string };

/** Krisstöd (POSOM): who leads it, what is done first, where it meets people, what it says, and how it ends. */
export interface KrisstodRules {
  /** The function that its leader is chosen from. Null: nobody has said. */
  leaderFrom: string | null;
  /** What is done when it is activated, each a task of the one who owns it [KR1]. */
  checklist: TaskTemplate[];
  /** Kinds of sites, planned or spontaneous [KR3]. */
  siteKinds: NamedItem[];
  /** What krisstöd may say; shown where its texts are written [KR6]. */
  say: string[];
  /** What it leaves to others: only police tell of dead and injured, the hospital of its patients [KR6]. */
  leaveUnsaid: string[];
  /** Why an effort ends [KR7]. */
  endReasons: NamedItem[];
  /** Whom things are handed to when it ends [KR7]. */
  receivers: NamedItem[];
  /** The function that a site's need becomes a task of where nobody says another. Null: whoever reports says. */
  needsTo: string | null;
  /** What a support worker can be good at, as children or a language [KR2]. */
  competences: NamedItem[];
  /** Where support workers come from, as the region or a church [KR2] [KR4]. */
  organisations: NamedItem[];
  /** A shift longer than this is warned of [KR3]. */
  longestShiftHours: number;
  /** Less rest than this between two shifts is warned of [KR3]. */
  leastRestHours: number;
  callIn: CallInRules;
  /** So long after a shift began it is said that nobody has come [KR3]. */
  lateMinutes: number;
  /** What a briefing goes through, in order. */
  briefingPoints: NamedItem[];
  /** What those who took part are asked when an effort has ended [KR7]. */
  evaluationQuestions: NamedItem[];
}

/** How krisstöd's support workers are called in, by the ways and steps of every call-out [KR2] [LM1]. */
export interface CallInRules {
  /** Prepared, with `{rubrik}`, `{plats}` and `{samling}` for where and when. Null: none is. */
  text: string | null;
  /** Lists of the call-out that are chosen beforehand. */
  lists: string[];
  /** Whose those are of whom the register says no other organisation. Null: nobody has said. */
  ownOrganisation: string | null;
  /** Who has a competence, by what the register says of them. */
  skills: Skill[];
}

export interface Skill {
  competence: string;
  by:
    | { kind: 'capacity'; capacity: string }
    /** Null: whoever speaks another language than Swedish. */
    | { kind: 'language'; language: string | null };
}

/** How the staff's board stands [ST8]. */
export interface BoardsRules {
  /** A fact that nobody has touched for longer than this is said to be old. */
  oldAfterMinutes: number;
  /** The first is for all who have none of their own. */
  arrangements: BoardArrangement[];
}

/** Which cards stand where for those who sit in a function or have a role. */
export interface BoardArrangement extends NamedItem {
  /** Plan ids; a function goes before a role. */
  functions: string[];
  roles: string[];
  columns: Record<BoardColumn, BoardCardId[]>;
  /** Shown by their headings alone until they are opened. */
  folded: BoardCardId[];
  /** Left out. A card that is neither placed nor here stands last where it belongs. */
  hidden: BoardCardId[];
}

/** What is exercised, by whom and how often [OV7], and the quarter's test of the sirens [OV6]. */
export interface ExerciseRules {
  /** Kinds of exercises, as `larm` and `seminarie` [OV2]. */
  kinds: NamedItem[];
  groups: ExerciseGroup[];
  vmaTest: VmaTestRules;
}

/** Those who are exercised together, at least once in so many months. */
export interface ExerciseGroup extends NamedItem {
  everyMonths: number;
  /** The kind of exercise that is proposed; a plan id. */
  kind: string;
  /** Those of the roster: for them it is listed who has taken no part in a year. */
  isDuty: boolean;
}

/** What exercises and incidents are looked back at by, and how what came of it is followed up [OV4]. */
export interface EvaluationRules {
  /** Of an incident, and of an exercise that has no goals of its own. */
  goals: NamedItem[];
  /** An action's owner is told so many days before it is due, and on the day. */
  remindDaysBefore: number;
  /** Each of them; none: nobody is told but on the screen. */
  channels: Channel[];
}

/** When a step of the test is taken, from 15:00 to 15:02 being `during`. */
export const VMA_TEST_PARTS = ['before', 'during', 'after'] as const;
export type VmaTestPart = (typeof VMA_TEST_PARTS)[number];

export interface VmaTestRules {
  /** Whose the exercise is [OV9]. */
  organiser: string;
  /** What it is planned as; a plan id. */
  kind: string;
  /** The kind of place that is a siren [PL8]; null: the municipality listens to none. */
  siren: string | null;
  steps: { id: string; part: VmaTestPart; text: string }[];
}

export interface PlaceKind extends NamedItem {
  /** A letter or two that stand for it on the map and in lists. */
  symbol: string;
  /** Whether people come to it; a siren is in the register alone [PL8]. */
  opens: boolean;
  /** Krisledningsnämnden decides: it must be active, and chair, vice or minutes confirm [LA4] [PL3]. */
  needsBoard: boolean;
}

export interface ChecklistItem {
  id: string;
  text: string;
}

export interface Role extends NamedItem {
  permissions: Permission[];
}

export interface PlanState {
  plan: Plan;
  /** The seq at which it was adopted. */
  version: number;
}
