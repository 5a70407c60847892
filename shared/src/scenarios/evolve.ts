import { reallyRecordedAt } from '../core/exercise-time.ts';
import type { ExercisesOwnEvent } from '../core/incident-state.ts';
import {
  type Mark,
  SCRIPT_PARTS,
  type ScriptEvent,
  type ScriptMarks,
  type ScriptPart,
  type ScriptSlice,
  type ScriptTaken,
} from './events.ts';
import type { Inject } from './scenario.ts';
import type { Script } from './script.ts';

type Written = { script: Script; marks: ScriptMarks };

export const NO_SCRIPT: ScriptSlice = { script: null, marks: null };

/** Folds what of `exercise/<id>` is its script; an event that is about something else answers the same object. */
export function evolveScript(slice: ScriptSlice, event: ExercisesOwnEvent): ScriptSlice {
  switch (event.type) {
    case 'ScriptTaken':
      return taken(event);
    case 'ScriptChanged':
      return changed(slice, event);
    case 'GoalSet':
      return put(slice, event, 'goals', { ...event.data, ...words(event.content, { text: '' }) });
    case 'InjectSet': {
      const texts = words(event.content, { from: '', text: '', expected: null });
      return put(slice, event, 'injects', { ...event.data, ...texts });
    }
    case 'QuestionSet':
      return put(slice, event, 'questions', { ...event.data, ...words(event.content, { text: '' }) });
    case 'InjectMoved':
      return moved(slice, event);
    case 'GoalStruck':
      return struck(slice, event, 'goals');
    case 'InjectStruck':
      return struck(slice, event, 'injects');
    case 'QuestionStruck':
      return struck(slice, event, 'questions');
    case 'ContentRedacted':
      return redacted(slice, event.data.seq);
    default:
      return slice;
  }
}

function taken(event: ScriptTaken): Written {
  const { goals, injects, questions, ...facts } = event.data;
  const { content } = event;
  const mark = markOf(event);
  const marks = (ids: readonly string[]) => Object.fromEntries(ids.map((id) => [id, mark]));
  const idsOf = (items: readonly { id: string }[]) => items.map(({ id }) => id);
  return {
    script: {
      ...facts,
      title: content?.title ?? '',
      purpose: content?.purpose ?? '',
      background: content?.background ?? '',
      goals: goals.map((id, index) => ({ id, text: content?.goals[index] ?? '' })),
      injects: injects
        .map((inject, index) => ({
          ...inject,
          ...(content?.injects[index] ?? { from: '', text: '', expected: null }),
        }))
        .sort(byMinute),
      questions: questions.map((question, index) => ({ ...question, text: content?.questions[index] ?? '' })),
    },
    marks: {
      last: mark,
      head: mark,
      goals: marks(goals),
      injects: marks(idsOf(injects)),
      questions: marks(idsOf(questions)),
    },
  };
}

function changed(slice: ScriptSlice, event: Extract<ScriptEvent, { type: 'ScriptChanged' }>): Written {
  const texts = words(event.content, { title: '', purpose: '', background: '' });
  const mark = markOf(event);
  const { script, marks } = slice;
  return {
    script: { goals: [], injects: [], questions: [], ...script, ...event.data, ...texts },
    marks: { goals: {}, injects: {}, questions: {}, ...marks, last: mark, head: mark },
  };
}

function put<Part extends ScriptPart>(
  slice: ScriptSlice,
  event: ScriptEvent,
  part: Part,
  item: Script[Part][number],
): ScriptSlice {
  const { script, marks } = slice;
  if (!script || !marks) return slice;
  const before: readonly { id: string }[] = script[part];
  const isThere = before.some(({ id }) => id === item.id);
  const items = isThere ? before.map((one) => (one.id === item.id ? item : one)) : [...before, item];
  const mark = markOf(event);
  return {
    script: { ...script, [part]: part === 'injects' ? (items as Inject[]).sort(byMinute) : items },
    marks: { ...marks, last: mark, [part]: { ...marks[part], [item.id]: mark } },
  };
}

/** Its words stand where they stood. */
function moved(slice: ScriptSlice, event: Extract<ScriptEvent, { type: 'InjectMoved' }>): ScriptSlice {
  const { id, minute } = event.data;
  const before = slice.script?.injects.find((inject) => inject.id === id);
  const mark = slice.marks?.injects[id];
  if (!before || !mark) return slice;
  const next = put(slice, event, 'injects', { ...before, minute });
  if (!next.marks) return slice;
  const injects = { ...next.marks.injects, [id]: { ...markOf(event), textsIn: mark.textsIn } };
  return { ...next, marks: { ...next.marks, injects } };
}

function struck(slice: ScriptSlice, event: ScriptEvent & { data: { id: string } }, part: ScriptPart): ScriptSlice {
  const { script, marks } = slice;
  if (!script || !marks) return slice;
  const { [event.data.id]: _struck, ...left } = marks[part];
  const items: readonly { id: string }[] = script[part];
  return {
    script: { ...script, [part]: items.filter(({ id }) => id !== event.data.id) },
    marks: { ...marks, last: markOf(event), [part]: left },
  };
}

/** Without the words of an event [LG10]. */
function redacted(slice: ScriptSlice, seq: number): ScriptSlice {
  const { script, marks } = slice;
  if (!script || !marks) return slice;
  const isOf = (mark: Mark | undefined) => mark?.textsIn === seq;
  if (!isOf(marks.head) && !SCRIPT_PARTS.some((part) => Object.values(marks[part]).some(isOf))) return slice;
  return {
    script: {
      ...script,
      ...(isOf(marks.head) && { title: '', purpose: '', background: '' }),
      goals: script.goals.map((goal) => (isOf(marks.goals[goal.id]) ? { ...goal, text: '' } : goal)),
      injects: script.injects.map((inject) =>
        isOf(marks.injects[inject.id]) ? { ...inject, from: '', text: '', expected: null } : inject,
      ),
      questions: script.questions.map((one) => (isOf(marks.questions[one.id]) ? { ...one, text: '' } : one)),
    },
    marks,
  };
}

/** What was written, or what stands in its place where it has been removed. */
function words<Texts extends object>(content: Texts | null, none: Texts): Texts {
  return content ?? none;
}

function markOf({ seq, meta }: ScriptEvent): Mark {
  return { seq, at: reallyRecordedAt(meta), by: meta.person, textsIn: seq };
}

function byMinute(one: Inject, other: Inject): number {
  return one.minute - other.minute;
}
