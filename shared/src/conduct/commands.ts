import { z } from 'zod';
import { accessOf } from '../access/command-table.ts';
import { defineCommand } from '../core/command.ts';
import { instant, nothing, paragraph, planId, seq, shortText, uuid } from '../core/field-schemas.ts';
import { REGISTER_CONTENT, REGISTER_DATA } from '../incident/commands.ts';
import { REMOVAL_WHYS } from '../log/events.ts';
import { decideBeginExercise, decideEndExerciseRun, decideSetExerciseClock } from './decide.ts';
import { decideAnswerExerciseCall, decideEndExerciseCall } from './decide-calls.ts';
import { decideNoteHotWash, decideStrikeHotWash } from './decide-notes.ts';
import { decidePlayParties, decideSpeakAsParty } from './decide-parties.ts';
import { decideRemoveExerciseWords } from './decide-removal.ts';
import { decideEndExerciseWarning } from './decide-warnings.ts';
import { INJECT_COMMANDS, ofInject } from './inject-commands.ts';
import { decideKeepPoint, decideRewindExercise } from './points.ts';

/** From half as fast as the world to an hour in a minute. */
const pace = z.number().min(0.5).max(60);

const { mode: _mode, ...registerData } = REGISTER_DATA;
const beginData = z.object({ ...registerData, incident: uuid, startsAt: instant, pace: pace.default(1) }).strict();
const beginContent = z.object(REGISTER_CONTENT).strict();
export interface BeginInput {
  data: z.infer<typeof beginData>;
  content: z.infer<typeof beginContent>;
}

const beginExercise = defineCommand({
  ...accessOf('BeginExercise'),
  otherIncident: ({ data }) => data.incident,
  schema: { data: beginData, content: beginContent },
  readsExercises: true,
  decide: decideBeginExercise,
});

const clockData = z
  .object({ incident: uuid, shown: instant.optional(), pace: pace.optional(), isRunning: z.boolean().optional() })
  .strict();
export type ClockInput = z.infer<typeof clockData>;

const setExerciseClock = defineCommand({
  ...accessOf('SetExerciseClock'),
  otherIncident: ({ data }) => data.incident,
  schema: { data: clockData, content: nothing },
  decide: decideSetExerciseClock,
});

const ofRun = z.object({ incident: uuid }).strict();

const endExerciseRun = defineCommand({
  ...accessOf('EndExerciseRun'),
  otherIncident: ({ data }) => data.incident,
  schema: { data: ofRun, content: nothing },
  decide: decideEndExerciseRun,
});

const pointContent = z.object({ name: shortText }).strict();
export interface KeepPointInput {
  data: z.infer<typeof ofRun>;
  content: z.infer<typeof pointContent>;
}

const keepExercisePoint = defineCommand({
  ...accessOf('KeepExercisePoint'),
  otherIncident: ({ data }) => data.incident,
  schema: { data: ofRun, content: pointContent },
  decide: decideKeepPoint,
});

/** `from`: the incident of the run that is; `incident`: the id that the copy gets. */
const rewindData = z.object({ from: uuid, incident: uuid, point: uuid }).strict();
export type RewindInput = z.infer<typeof rewindData>;

const rewindExercise = defineCommand({
  ...accessOf('RewindExercise'),
  otherIncident: ({ data }) => data.from,
  readsErased: true,
  schema: { data: rewindData, content: nothing },
  decide: decideRewindExercise,
});

const partiesContent = z.object({ parties: z.array(shortText).max(30) }).strict();
export type PartiesContent = z.infer<typeof partiesContent>;

const playParties = defineCommand({
  ...accessOf('PlayParties'),
  schema: { data: nothing, content: partiesContent },
  decide: decidePlayParties,
});

/** `inject`: what was theirs to say and is said by this; null: an answer of their own. */
const speakData = z
  .object({ incident: uuid, to: planId.nullable(), inject: ofInject.inject.nullable().default(null) })
  .strict();
const speakContent = z.object({ party: shortText, text: paragraph }).strict();
export interface SpeakInput {
  data: z.infer<typeof speakData>;
  content: z.infer<typeof speakContent>;
}

const speakAsParty = defineCommand({
  ...accessOf('SpeakAsParty'),
  otherIncident: ({ data }) => data.incident,
  schema: { data: speakData, content: speakContent },
  decide: decideSpeakAsParty,
});

const endExerciseWarning = defineCommand({
  ...accessOf('EndExerciseWarning'),
  otherIncident: ({ data }) => data.incident,
  schema: { data: z.object({ incident: uuid, warning: uuid }).strict(), content: nothing },
  decide: decideEndExerciseWarning,
});

const noteHotWash = defineCommand({
  ...accessOf('NoteHotWash'),
  schema: { data: nothing, content: z.object({ text: paragraph }).strict() },
  decide: decideNoteHotWash,
});

const strikeHotWash = defineCommand({
  ...accessOf('StrikeHotWash'),
  schema: { data: z.object({ note: seq }).strict(), content: nothing },
  decide: decideStrikeHotWash,
});

/** `of`: seq of the event that the words stand in. */
const removeExerciseWords = defineCommand({
  ...accessOf('RemoveExerciseWords'),
  schema: {
    data: z.object({ of: seq, why: z.enum(REMOVAL_WHYS) }).strict(),
    content: z.object({ capacity: shortText, reference: shortText }).strict(),
  },
  needs: ({ data }) => ({ ownText: data.of }),
  decide: decideRemoveExerciseWords,
});

const answerExerciseCall = defineCommand({
  ...accessOf('AnswerExerciseCall'),
  schema: { data: z.object({ call: uuid }).strict(), content: nothing },
  decide: decideAnswerExerciseCall,
});

/** `text`: what is to stand in the log of it; left out: nothing. */
const endCallContent = z.object({ text: paragraph.optional() }).strict();
export type EndCallContent = z.infer<typeof endCallContent>;

const endExerciseCall = defineCommand({
  ...accessOf('EndExerciseCall'),
  schema: { data: z.object({ call: uuid }).strict(), content: endCallContent },
  decide: decideEndExerciseCall,
});

export const CONDUCT_COMMANDS = [
  beginExercise,
  setExerciseClock,
  endExerciseRun,
  ...INJECT_COMMANDS,
  keepExercisePoint,
  rewindExercise,
  playParties,
  speakAsParty,
  endExerciseWarning,
  noteHotWash,
  strikeHotWash,
  removeExerciseWords,
  answerExerciseCall,
  endExerciseCall,
] as const;
