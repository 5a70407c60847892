import type { Recorded } from '../core/recorded-event.ts';
import type { Inject, InjectChannel } from './scenario.ts';
import type { Script } from './script.ts';

/** When in the day the exercise's clock begins, by the wall, and how many exercise minutes it is planned for. */
export interface ScriptFacts {
  startsAt: string;
  minutes: number;
}

export interface ScriptTexts {
  title: string;
  purpose: string;
  background: string;
}

/** An inject without its words. */
export interface InjectFacts {
  id: string;
  /** Exercise minutes from its start. */
  minute: number;
  channel: InjectChannel;
  to: string | null;
  goal: string | null;
  at: Inject['at'];
}

export interface InjectTexts {
  from: string;
  text: string;
  expected: string | null;
}

export interface QuestionFacts {
  id: string;
  goal: string | null;
}

/** The whole script from now on. Words stand in the order of what they belong to. */
export type ScriptTaken = Recorded<
  'ScriptTaken',
  ScriptFacts & { goals: string[]; injects: InjectFacts[]; questions: QuestionFacts[] },
  ScriptTexts & { goals: string[]; injects: InjectTexts[]; questions: string[] }
>;
/** What it is held for and how it begins; the first words of a script that is written from nothing. */
export type ScriptChanged = Recorded<'ScriptChanged', ScriptFacts, ScriptTexts>;
export type GoalSet = Recorded<'GoalSet', { id: string }, { text: string }>;
export type GoalStruck = Recorded<'GoalStruck', { id: string }>;
export type InjectSet = Recorded<'InjectSet', InjectFacts, InjectTexts>;
export type InjectMoved = Recorded<'InjectMoved', { id: string; minute: number }>;
export type InjectStruck = Recorded<'InjectStruck', { id: string }>;
export type QuestionSet = Recorded<'QuestionSet', QuestionFacts, { text: string }>;
export type QuestionStruck = Recorded<'QuestionStruck', { id: string }>;

export type ScriptEvent =
  | ScriptTaken
  | ScriptChanged
  | GoalSet
  | GoalStruck
  | InjectSet
  | InjectMoved
  | InjectStruck
  | QuestionSet
  | QuestionStruck;

export const SCRIPT_EVENT_VERSIONS: Readonly<Record<ScriptEvent['type'], number>> = {
  ScriptTaken: 1,
  ScriptChanged: 1,
  GoalSet: 1,
  GoalStruck: 1,
  InjectSet: 1,
  InjectMoved: 1,
  InjectStruck: 1,
  QuestionSet: 1,
  QuestionStruck: 1,
};

/** Who touched something last: what a change is made from. */
export interface Mark {
  /** Seq of the event. */
  seq: number;
  /** UTC milliseconds. */
  at: number;
  /** People id. */
  by: string | null;
  /** Seq of the event that its words stand in. */
  textsIn: number;
}

export interface ScriptMarks {
  /** Of the last event that touched anything of it. */
  last: Omit<Mark, 'textsIn'>;
  /** Of its title, purpose, background and times. */
  head: Mark;
  goals: Readonly<Record<string, Mark>>;
  injects: Readonly<Record<string, Mark>>;
  questions: Readonly<Record<string, Mark>>;
}

/** The three lists of a script. */
export const SCRIPT_PARTS = ['goals', 'injects', 'questions'] as const;
export type ScriptPart = (typeof SCRIPT_PARTS)[number];

/** What of `exercise/<id>` is its script. Both null while nothing has been written. */
export interface ScriptSlice {
  script: Script | null;
  marks: ScriptMarks | null;
}
