import type { Command, Decided, Sight } from '../core/command.ts';
import { refuse } from '../core/refusal.ts';
import type { Ground } from '../incident/ground.ts';
import { newFact } from '../incident/new-fact.ts';
import { agendaSteps } from './agenda.ts';
import type { Attendance, BriefingStep } from './events.ts';
import { heldNow, kindOf } from './known-briefing.ts';

/** Beyond any meeting; what more there is to say stands in the log itself. */
const NOTES_LIMIT = 150;
/** As many as a room and its screens hold. */
const PRESENT_LIMIT = 120;

interface Mark {
  person: string | null;
  attendee: string | null;
  function: string | null;
  way: Attendance;
}

/**
 * Goes to a point of the agenda or to whose turn it is. Answers `already` when it is there, `stale` when somebody else has
 * gone on since it was read, and `invalid` for what the agenda does not have.
 */
export function decideTakeBriefingStep(
  sight: Sight,
  { data }: Command<{ briefing: string; from: BriefingStep | null; to: BriefingStep }, unknown>,
): Decided {
  const found = heldNow(sight, data.briefing);
  if (!found.ok) return found;
  const { one, ground } = found;
  const current = one.step?.id ?? null;
  if (!isStep(ground, one.kind, data.to)) return refuse('invalid', { field: 'data.to' });
  if (current === data.to) return refuse('already');
  if (current !== data.from) return refuse('stale', { field: 'data.from', details: { step: current } });
  return { ok: true, events: [newFact('BriefingStepTaken', { briefing: one.id, step: data.to })] };
}

/**
 * Marks who is there, and how; those not named keep theirs, so that two who mark do not undo each other. Answers
 * `unknown_item` for a person or an attendee that is not known, and `invalid` for an unknown function, a new one without
 * a name, or names that are not as many as the marks.
 */
export function decideAttendBriefing(
  sight: Sight,
  { id, data, content }: Command<{ briefing: string; marks: Mark[] }, { names: string[] }>,
): Decided {
  const found = heldNow(sight, data.briefing);
  if (!found.ok) return found;
  const { one, ground } = found;
  const { names } = content;
  if (names.length !== data.marks.length) return refuse('invalid', { field: 'content.names' });
  for (const [at, mark] of data.marks.entries()) {
    const field = `data.marks.${at}`;
    if (mark.function !== null && !ground.plan.functions.some((known) => known.id === mark.function))
      return refuse('invalid', { field: `${field}.function` });
    if (mark.person !== null) {
      // who has been erased since can still be marked otherwise
      const isKnown = sight.person(mark.person) !== null || one.present.some(({ id: known }) => known === mark.person);
      if (!isKnown) return refuse('unknown_item', { field: `${field}.person` });
    } else if (mark.attendee !== null) {
      if (!one.present.some((known) => known.id === mark.attendee && known.person === null))
        return refuse('unknown_item', { field: `${field}.attendee` });
    } else if (names[at] === '' || mark.way === 'absent') return refuse('invalid', { field: `content.names.${at}` });
  }
  const marks = data.marks.map(({ person, attendee, function: seat, way }, at) => ({
    id: person ?? attendee ?? `${id}/${at + 1}`,
    person,
    function: seat,
    way,
  }));
  const added = marks.filter((mark) => !one.present.some((known) => known.id === mark.id));
  if (one.present.length + added.length > PRESENT_LIMIT) return refuse('invalid', { field: 'data.marks' });
  // a name that stands in the register is never repeated here
  const said = marks.map(({ person }, at) => (person === null ? (names[at] ?? '') : ''));
  return { ok: true, events: [newFact('BriefingAttended', { briefing: one.id, marks }, { names: said })] };
}

/** What was said at a point. Answers `invalid` for one that the agenda does not have, or when there is no more room. */
export function decideNoteBriefing(
  sight: Sight,
  { id, data, content }: Command<{ briefing: string; step: BriefingStep }, { text: string }>,
): Decided {
  const found = heldNow(sight, data.briefing);
  if (!found.ok) return found;
  const { one, ground } = found;
  if (!isStep(ground, one.kind, data.step)) return refuse('invalid', { field: 'data.step' });
  if (one.notes.length >= NOTES_LIMIT) return refuse('invalid', { field: 'data.briefing' });
  return { ok: true, events: [newFact('BriefingNoted', { briefing: one.id, note: id, step: data.step }, content)] };
}

/**
 * Changes a note or, without a text, strikes it out. Answers `unknown_item` for one that is not there, `already` when
 * nothing changes, and `stale` with the `seq` that holds when somebody else changed it since it was read.
 */
export function decideChangeBriefingNote(
  sight: Sight,
  { data, content }: Command<{ briefing: string; note: string; from: number }, { text?: string | undefined }>,
): Decided {
  const found = heldNow(sight, data.briefing);
  if (!found.ok) return found;
  const note = found.one.notes.find(({ id }) => id === data.note);
  if (!note) return refuse('unknown_item', { field: 'data.note' });
  if (note.text !== null && note.text === content.text) return refuse('already');
  if (note.seq !== data.from) return refuse('stale', { field: 'data.from', details: { seq: note.seq } });
  const facts = { briefing: found.one.id, note: note.id, struck: content.text === undefined };
  return { ok: true, events: [newFact('BriefingNoteChanged', facts, content)] };
}

function isStep(ground: Ground, kind: string, step: BriefingStep): boolean {
  const known = kindOf(ground, kind);
  return known !== undefined && agendaSteps(known).some(({ id }) => id === step);
}
