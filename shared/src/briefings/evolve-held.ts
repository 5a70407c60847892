import type {
  Briefing,
  BriefingAttended,
  BriefingCalledOff,
  BriefingEnded,
  BriefingNoteChanged,
  BriefingNoted,
  BriefingReopened,
  BriefingStarted,
  BriefingStepTaken,
  PresentAttendee,
} from './events.ts';

/** What happens to one briefing from when it begins. */
export type HeldEvent =
  | BriefingStarted
  | BriefingStepTaken
  | BriefingAttended
  | BriefingNoted
  | BriefingNoteChanged
  | BriefingEnded
  | BriefingReopened
  | BriefingCalledOff;

/** One briefing after an event of its own: the same on the board, on the wall and in the register. Null until it begins. */
export function heldAfter(one: Briefing | null, event: HeldEvent): Briefing | null {
  if (event.type === 'BriefingStarted') return begun(event);
  if (one === null) return null;
  const { seq, meta } = event;
  const at = meta.occurredAt;
  switch (event.type) {
    case 'BriefingStepTaken':
      return { ...stopped(one, at), step: { id: event.data.step, since: at } };
    case 'BriefingAttended':
      return { ...one, present: event.data.marks.reduce(marked(event), one.present) };
    case 'BriefingNoted': {
      const { note: id, step } = event.data;
      const note = { id, step, text: event.content?.text ?? null, seq, by: meta.person, at };
      return { ...one, notes: [...one.notes, note] };
    }
    case 'BriefingNoteChanged': {
      const { note: id, struck } = event.data;
      if (struck) return { ...one, notes: one.notes.filter((note) => note.id !== id) };
      const text = event.content?.text ?? null;
      return { ...one, notes: one.notes.map((note) => (note.id === id ? { ...note, text, seq } : note)) };
    }
    case 'BriefingEnded': {
      const { outcome = null, noNext = null } = event.content ?? {};
      return { ...stopped(one, at), ended: { at, by: meta.person, seq, outcome, noNext, next: event.data.next } };
    }
    case 'BriefingReopened':
      return { ...one, ended: null };
    case 'BriefingCalledOff':
      return stopped(one, at);
    default:
      event satisfies never;
      return one;
  }
}

/** Whether the event is one that the briefing holds words of. */
export function isOfHeld({ notes, present, ended }: Briefing, seq: number): boolean {
  return ended?.seq === seq || [...notes, ...present].some((one) => one.seq === seq);
}

/** Without the words of an event [LG10]. */
export function withoutWords(one: Briefing, seq: number): Briefing {
  return {
    ...one,
    notes: one.notes.map((note) => (note.seq === seq ? { ...note, text: null } : note)),
    present: one.present.map((attendee) => (attendee.seq === seq ? { ...attendee, name: null } : attendee)),
    ended: one.ended?.seq === seq ? { ...one.ended, outcome: null, noNext: null } : one.ended,
  };
}

function begun({ data, meta }: BriefingStarted): Briefing {
  const { briefing: id, number, kind, plannedAt } = data;
  return {
    id,
    number,
    kind,
    plannedAt,
    startedAt: meta.occurredAt,
    startedBy: meta.person,
    step: null,
    spent: {},
    present: [],
    notes: [],
    ended: null,
  };
}

/** With what has gone to the step that it stood at; a clock that was behind takes nothing back. */
function stopped(one: Briefing, at: number): Briefing {
  const { step, spent } = one;
  if (step === null) return one;
  const before = (Object.hasOwn(spent, step.id) ? spent[step.id] : 0) ?? 0;
  return { ...one, step: null, spent: { ...spent, [step.id]: before + Math.max(0, at - step.since) } };
}

function marked({ content, data, seq }: BriefingAttended) {
  return (present: readonly PresentAttendee[], mark: BriefingAttended['data']['marks'][number]): PresentAttendee[] => {
    const { way, ...who } = mark;
    const known = present.find(({ id }) => id === mark.id);
    if (way === 'absent') return present.filter(({ id }) => id !== mark.id);
    const said = content?.names[data.marks.indexOf(mark)] ?? '';
    // marked anew without a name keeps the one that it has, and where it stands
    const named =
      said === '' && known ? { name: known.name, seq: known.seq } : { name: said === '' ? null : said, seq };
    const now = { ...who, way, ...named };
    return known ? present.map((one) => (one.id === mark.id ? now : one)) : [...present, now];
  };
}
