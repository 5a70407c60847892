import type { z } from 'zod';
import type { CommandAccess } from '../access/command-table.ts';
import type { ExerciseState } from '../conduct/events.ts';
import type { DecisionReading } from '../decisions/decision-reading.ts';
import type { DisturbancesState } from '../disturbances/events.ts';
import type { DutyEntry } from '../duty/duty-entry.ts';
import type { DutyState } from '../duty/evolve.ts';
import type { OpenWork } from '../duty/open-work.ts';
import type { EvaluationState } from '../evaluations/events.ts';
import type { ExercisesState } from '../exercises/events.ts';
import type { ImprovementsState } from '../improvements/events.ts';
import type { KrisstodState } from '../krisstod/events.ts';
import { identityNumberAt } from '../krisstod/guarded-text.ts';
import type { StoredAttachment } from '../log/attachments.ts';
import type { SecretState } from '../log/events.ts';
import type { HeldTexts, QuoteRef } from '../log/held-texts.ts';
import type { LogLine } from '../log/log-line.ts';
import type { ContinuityState } from '../losses/telling/events.ts';
import type { PlacesState } from '../places/events.ts';
import type { Plan, PlanState } from '../plan/plan.ts';
import type { RosterState } from '../roster/events.ts';
import type { ServicesState } from '../services/events.ts';
import type { Shape } from '../shapes/events.ts';
import type { SirensState } from '../sirens/events.ts';
import type { TaskReading } from '../tasks/task-reading.ts';
import type { WarningsState } from '../warnings/events.ts';
import type { Actor } from './actor.ts';
import type { IncidentState } from './incident-state.ts';
import { isInFuture } from './occurred-at.ts';
import type { PersonReading } from './protocol.ts';
import type { NewEvent } from './recorded-event.ts';
import { type Refusal, refuse } from './refusal.ts';
import type { StreamKind } from './stream-name.ts';

/** What `decide` may look at. Immutable; `null` where there is none. */
export interface Sight {
  /** The stream the command is addressed to. */
  stream: string;
  incident: IncidentState | null;
  secret: SecretState | null;
  /** Krisstöd's own part; only where the command is addressed or writes there. */
  krisstod?: KrisstodState | null;
  /** What services have told in the incident; only where the command is addressed or writes there. */
  continuity?: ContinuityState | null;
  /** What departments have sent in; only where the command is addressed or writes there. */
  disturbances?: DisturbancesState | null;
  /** The register of places; only where the command is addressed, writes there or reads it. */
  places?: PlacesState | null;
  /** Who has the duty when; only where the command is addressed to it or reads it. */
  roster?: RosterState | null;
  /** Duty log and handover; only where the command is addressed to it or writes there. */
  duty?: DutyState | null;
  /** The outer world's warnings; only where the command is addressed there. */
  warnings?: WarningsState | null;
  /** The calendar of exercises; only where the command is addressed to it or reads it. */
  exercises?: ExercisesState | null;
  /** An exercise's own part; only where the command is addressed to it. */
  exercise?: ExerciseState | null;
  /** Runs of the exercise that points lie in and that have been erased, by incident; only where the command asks. */
  erased?: ReadonlySet<string>;
  /** What evaluators have seen; only where the command is addressed to it. */
  evaluation?: EvaluationState | null;
  /** What is to be better; only where the command is addressed to it. */
  improvements?: ImprovementsState | null;
  /** How the sirens were heard; only where the command is addressed to it. */
  sirens?: SirensState | null;
  /** The register of essential services; only where the command is addressed there or reads it. */
  services?: ServicesState | null;
  /** The other incident that the command is about; only where it names one. */
  other?: IncidentState | null;
  /** The plan that the incident was registered under; for all else, the one in force. */
  plan: PlanState | null;
  /** Whether somebody would manage accounts under a plan, the sealed account aside; only where accounts are known [SE2]. */
  isManaged?: (plan: Plan) => boolean;
  /** Person by id, from the register. */
  person: (id: string) => PersonReading | null;
  /** Everybody in the register, for what the plan says of posts; only where people are known. */
  people?: () => readonly PersonReading[];
  /** The next free number in the register, as `2026-014`, for a year and mode. */
  nextNumber: (mode: 'live' | 'exercise', at: number) => string;
  needed: Needed;
}

/** What a command asks to have fetched beyond the state. */
export interface Needs {
  /** Lines of the command's own stream, by seq. */
  lines?: number[];
  /** Lines of the incident's open stream, for a command addressed to the secret one. */
  openLines?: number[];
  /** Closed tasks of the incident, by id. */
  tasks?: string[];
  /** Events of the incident's open stream, by seq, whose words are repeated: those that have been removed may not be [LG10]. */
  worded?: number[];
  /** Rows of paper, by `paperKey`, that may have been written in already [ST10]. */
  paperRows?: string[];
  /** Files that have been sent in, by id. */
  attachments?: string[];
  /** Shapes by id, also those that the state has forgotten. */
  shapes?: string[];
  /** Decisions of the incident by number, settled ones too. */
  decisions?: number[];
  /** All that was decided or tasked after a decision, for the list of what was done under it [LA4]. */
  afterDecision?: number;
  /** All that holds a line's words, and the words of what was made of it, for their removal [LG10]. */
  texts?: { line: number; quotes: QuoteRef[] };
  /** An event of the command's own stream, by seq, for the removal of what it says [LG10]. */
  ownText?: number;
  /** An entry of the command's own stream, for the removal of what it says in every wording [LG10]. */
  words?: { kind: 'evaluation' | 'improvement' | 'service'; key: string };
  /** Entries of the duty log, by id. */
  duty?: string[];
  /** What is open in the real incidents, for who takes the duty over [TB3]. */
  openWork?: true;
}

export interface Needed {
  lines: ReadonlyMap<number, LogLine>;
  tasks: ReadonlyMap<string, TaskReading>;
  attachments: ReadonlyMap<string, StoredAttachment>;
  /** Of the events asked for, those that are there and still have their words. Absent: none was asked for. */
  worded?: ReadonlySet<number>;
  /** Seq of the line of each that has been written in. Absent: none was asked for. */
  paperRows?: ReadonlyMap<string, number>;
  /** Absent: none was asked for. */
  shapes?: ReadonlyMap<string, Shape>;
  /** Absent: none was asked for. */
  decisions?: ReadonlyMap<number, DecisionReading>;
  after: { decisions: number[]; tasks: { id: string; decision: number | null; fromLine: number | null }[] } | null;
  texts: HeldTexts | null;
  /** Null: there is no such text. `isHeld`: it has not been removed. */
  ownText?: { kind: string; isHeld: boolean } | null;
  /** Of the entry asked for, the events that still have their words. Null: there is no such entry. */
  words?: readonly { seq: number; type: string }[] | null;
  /** Only where they are asked for. */
  duty?: ReadonlyMap<string, DutyEntry>;
  openWork?: OpenWork;
}

export interface Command<Data, Content> {
  id: string;
  stream: string;
  data: Data;
  content: Content;
}

export interface DecideContext {
  actor: Actor;
  /** The server's clock, UTC milliseconds; exercise time in an exercise. */
  now: number;
  /** When it happened: typed, or stamped and corrected. */
  occurredAt: number;
}

export type Decided =
  | {
      ok: true;
      events: NewEvent[];
      /** Content to remove in the same commit, each with its `ContentRedacted` event. */
      redactions?: { stream: string; seq: number }[];
    }
  | Refusal;

/** One command, whole: who may, what it says, what it needs, what follows. */
export interface CommandDefinition<
  Type extends string = string,
  Data extends z.ZodType = z.ZodType,
  Content extends z.ZodType = z.ZodType,
> extends CommandAccess {
  type: Type;
  /** Kinds of streams beyond its own that it may write in the same commit. */
  alsoWrites?: StreamKind[];
  /** Looks into the register of places. */
  readsPlaces?: true;
  /** Looks into the register of essential services. */
  readsServices?: true;
  /** Looks into the calendar of exercises. */
  readsExercises?: true;
  /** Asks which of an exercise's runs have been erased. */
  readsErased?: true;
  /** Looks into the roster. */
  readsRoster?: true;
  /** Id of another incident, whose open part it reads and may write in the same commit. */
  otherIncident?: (command: Command<z.output<Data>, z.output<Content>>) => string;
  schema: { data: Data; content: Content };
  /** Whether its texts are read as krisstöd's, so that none of them may hold an identity number [KR5]. */
  landsOnKrisstod?: (sight: Sight, command: Command<z.output<Data>, z.output<Content>>) => boolean;
  needs?: (command: Command<z.output<Data>, z.output<Content>>) => Needs;
  /**
   * Takes words away by decision [LG10], of an event or of an entry of its own stream. Where that is an exercise that has been
   * played again, the server gives the same command in every run that holds the same words, in the same commit.
   */
  removes?: (command: Command<z.output<Data>, z.output<Content>>) => { seq: number } | { service: string };
  decide: (sight: Sight, command: Command<z.output<Data>, z.output<Content>>, context: DecideContext) => Decided;
}

/**
 * Keeps the types of a definition while checking it. Whatever the command is, it is not said to have happened in the
 * future [LG2]: `invalid`, field `occurredAt`; and where what it says lands on krisstöd, each of its texts is held against
 * identity numbers before anything else is asked [KR5]: `identity_number`, field as `content.decision.basis`.
 */
export function defineCommand<Type extends string, Data extends z.ZodType, Content extends z.ZodType>(
  definition: CommandDefinition<Type, Data, Content>,
): CommandDefinition<Type, Data, Content> {
  return {
    ...definition,
    decide: (sight, command, context) => {
      if (isInFuture(context.occurredAt, context.now)) return refuse('invalid', { field: 'occurredAt' });
      const field = definition.landsOnKrisstod?.(sight, command) ? identityNumberAt(command.content, 'content') : null;
      return field === null ? definition.decide(sight, command, context) : refuse('identity_number', { field });
    },
  };
}
