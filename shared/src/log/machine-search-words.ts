import type { KnownEvent } from '../core/known-event.ts';
import type { ShapeKind } from '../shapes/events.ts';
import { SHAPE_KIND_WORDS } from '../shapes/kind-words.ts';

/**
 * What somebody who looks for a machine's line can be expected to write, beside what stands in its content: the words that
 * the screen puts its event in. Names of levels and functions are the plan's and may change, and are not among them.
 */
const WORDS: Partial<Record<KnownEvent['type'], string>> = {
  IncidentRegistered: 'Händelsen registrerades',
  IncidentDescribed: 'Händelsen heter nu',
  IncidentEvaluated: 'Händelsen är utvärderad',
  LeaderAppointed: 'leder händelsen',
  LeaderLeft: 'leder inte längre händelsen',
  HeightenedAlertSet: 'Höjd beredskap råder',
  ExerciseClockSet: 'Övningens klocka',
  ExerciseChannelsOpened: 'Övningen får nå på riktigt',
  ExerciseChannelsClosed: 'Övningen når inte längre',
  ExerciseBroken: 'Övningen är avbruten skarpt läge',
  ExerciseResumed: 'Övningen är återupptagen',
  ExerciseRunLeft: 'Övningen spelas om',
  AreasPassed: 'Krisledningsnämnden',
  BoardEnded: 'Kommunfullmäktige har beslutat att krisledningsnämnden upphör',
  DecisionProposed: 'Förslag till beslut',
  DecisionProposalWithdrawn: 'Förslag återtaget beslut',
  DecisionExecuted: 'Beslut verkställt',
  DecisionExecutionTakenBack: 'Beslut inte verkställt',
  DecisionRecorded: 'beslut',
  ContentRemoved: 'Innehållet togs bort',
  DecisionConfirmed: 'Beslut är bekräftat',
  DecisionDisowned: 'Beslut inte fattat hävt',
  BoardMeetingRecorded: 'Krisledningsnämnden sammanträde',
  BoardMeetingChanged: 'Krisledningsnämnden sammanträde ändrade',
  BoardMeetingWithdrawn: 'Krisledningsnämnden sammanträde borttaget',
  TaskCreated: 'Uppgift',
  TaskDone: 'Uppgift är klar',
  TaskCancelled: 'Uppgift är struken',
  TaskReopened: 'Uppgift är öppen igen',
  DirectionSet: 'Inriktning',
  BriefingPlanned: 'utsatt',
  BriefingMoved: 'flyttad',
  BriefingStruck: 'inställd',
  BriefingStarted: 'började',
  BriefingEnded: 'hölls',
  BriefingReopened: 'fortsätter',
  BriefingCalledOff: 'avbröts',
  ContingencyPrepared: 'Omfall',
  ContingencyTriggered: 'Omfall har inträffat',
  ContingencyWithdrawn: 'Omfall är struket',
  ContingencyRestored: 'Omfall bevakas igen',
  PicturePublished: 'Lägesbild version publicerad',
  VmaRequested: 'VMA begärt',
  VmaAnswered: 'Begäran om VMA',
  VmaUpdated: 'VMA uppdaterat',
  VmaReviewed: 'VMA gäller',
  VmaTaken: 'ansvarar VMA',
  VmaOver: 'VMA faran över',
  VmaWithdrawn: 'VMA begärdes inte',
  LossRecorded: 'Bortfall',
  LossUpdated: 'Bortfall ändrat',
  LossEnded: 'Bortfall tillbaka',
  LossWithdrawn: 'Bortfall struket misstag',
  LossRestored: 'Bortfall borta fortfarande',
  ServiceAnswered: 'Verksamhet svarat',
  QuotedWarningChanged: 'varning i lägesbilden',
  ReportSent: 'Lägesrapport skickad till',
  ReportWithdrawn: 'Lägesrapport skickades inte',
  SeatTaken: 'sitter',
  SeatLeft: 'lämnade',
  SeatUndone: 'misstag',
  ReliefOffered: 'Överlämning',
  ReliefWithdrawn: 'Överlämningen återtagen',
  ReliefTaken: 'tagit över',
  CardStepTicked: 'Klart',
  CardStepUnticked: 'Inte klart',
  PlaceStaffed: 'bemannas',
  FuelMeasured: 'Reservkraft bränsle',
  ShapeDrawn: 'Ritade på kartan',
  ShapeChanged: 'Ändrade på kartan',
  ShapeRemoved: 'Tog bort från kartan',
  ShapeRestored: 'La tillbaka på kartan',
  KrisstodStateChanged: 'Krisstöd',
  KrisstodSiteStated: 'Krisstöd plats öppnad',
  KrisstodSiteTurned: 'Krisstöd plats',
  CallRecorded: 'ringlista',
  CallWithdrawn: 'ringlista',
  CallOutSent: 'Utlarmning',
  CallOutTextSent: 'Utlarmning',
  CallOutEnded: 'Utlarmning',
  CallOutStepped: 'Utlarmning inget svar',
  CallOutSignTaken: 'Utlarmning',
};

interface Facts {
  number?: number | string;
  text?: string;
  who?: { name?: string };
  name?: string;
  to?: string;
  shape?: string;
  kind?: string;
}

/** What a place's line says that it is; one that has room again is searched by its name. */
const PLACE_STATES: Readonly<Record<string, string>> = { full: 'full', closed: 'stängd' };

/** The words of a machine's line that do not stand in its content, and the number it goes by. */
export function machineSearchWords({ type, data }: { type: string; data: unknown }): string[] {
  const words = WORDS[type as KnownEvent['type']] ?? '';
  const { number, text, who, name, to, shape, kind } = (data ?? {}) as Facts;
  // a place is named in the event's own data, and so is what it became
  if (name !== undefined) return [words, name, PLACE_STATES[to ?? ''] ?? ''];
  // a step of the plan's card, and somebody outside on its call list, are not written in any dialog
  if (text !== undefined) return [words, text];
  if (who !== undefined) return who.name === undefined ? [words] : [words, who.name];
  if (shape !== undefined && kind !== undefined) return [words, SHAPE_KIND_WORDS[kind as ShapeKind]];
  // a plan names its kinds of briefings much as their ids
  if (type.startsWith('Briefing')) return [words, kind ?? '', String(number ?? '')];
  if (number === undefined) return [words];
  if (type.startsWith('Task')) return [words, `U-${number}`];
  if (type.startsWith('Vma')) return [words, `VMA ${number}`];
  if (type.startsWith('Loss')) return [words, `B-${number}`];
  if (type.startsWith('Service')) return [words, `V-${number}`];
  if (type.startsWith('Contingency')) return [words, `O-${number}`];
  return type.startsWith('Decision') ? [words, `beslut ${number}`] : [words, String(number)];
}
