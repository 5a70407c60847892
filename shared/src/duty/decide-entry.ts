import type { Command, DecideContext, Decided, Sight } from '../core/command.ts';
import type { NewEvent } from '../core/recorded-event.ts';
import { type Refusal, refuse } from '../core/refusal.ts';
import type { IncidentRegistered } from '../incident/events.ts';
import { newFact } from '../incident/new-fact.ts';
import { decideRegisterIncident } from '../incident/register.ts';
import type { RemovalWhy } from '../log/events.ts';
import { type DutyEntry, wordsOf } from './duty-entry.ts';
import { dutyFact } from './duty-fact.ts';
import type { DutyWords } from './events.ts';

type Loose = { [Key in keyof DutyWords]: DutyWords[Key] | undefined } & { what: string };

const STREAM = 'duty';

/** What never became an incident [TB6]: who called, what, what was done. When it happened is typed, or now. */
export function decideWriteDutyEntry(sight: Sight, { id, content }: Command<unknown, Loose>): Decided {
  const number = (sight.duty?.count ?? 0) + 1;
  return { ok: true, events: [dutyFact('DutyEntryWritten', { entry: id, number }, content)] };
}

/** A new wording; the earlier ones stay, and each says by whom [LG1]. Answers `unknown_item`, and `settled` when its words are removed. */
export function decideCorrectDutyEntry(
  sight: Sight,
  { data, content }: Command<{ entry: string }, Loose & { why?: string | undefined }>,
): Decided {
  const entry = entryOf(sight, data.entry);
  if ('ok' in entry) return entry;
  if (entry.removal) return refuse('settled', { field: 'data.entry' });
  return { ok: true, events: [dutyFact('DutyEntryCorrected', data, content)] };
}

/**
 * Takes away what an entry, a handover's note or a reason says, every wording of it, by a recorded decision [LG10]:
 * arkivlagen (1990:782) 10 §, GDPR (2016/679) articles 16 to 17. An incident that was made of the entry says the same in
 * its own log, and is emptied there. Answers `unknown_item`, and `already` when nothing is left.
 */
export function decideRemoveDutyWords(
  sight: Sight,
  { data, content }: Command<{ item: string; why: RemovalWhy }, { capacity: string; reference: string }>,
): Decided {
  const seqs = heldSeqs(sight, data.item);
  if (seqs === null) return refuse('unknown_item', { field: 'data.item' });
  if (seqs.length === 0) return refuse('already', { field: 'data.item' });
  const emptied = seqs.map(
    ({ seq, kind }): NewEvent => ({
      type: 'ContentRedacted',
      version: 1,
      data: { seq, why: data.why, kind },
      content: null,
    }),
  );
  const decided = dutyFact('DutyWordsRemoved', { ...data, seqs: seqs.map(({ seq }) => seq) }, content);
  return { ok: true, events: [decided, ...emptied], redactions: seqs.map(({ seq }) => ({ stream: STREAM, seq })) };
}

/**
 * An entry becomes an incident with the same text, both saying so, in one commit [TB6]. Answers `forbidden` for one who does
 * not read the duty log, `unknown_item`, `settled` when it has become one already or is removed, and what registering answers.
 */
export function decideRaiseDutyEntry(
  sight: Sight,
  command: Parameters<typeof decideRegisterIncident>[1] & { data: { entry: string } },
  context: DecideContext,
): Decided {
  if (!context.actor.permissions.has('duty.read')) return refuse('forbidden');
  const entry = entryOf(sight, command.data.entry);
  if ('ok' in entry) return entry;
  const words = wordsOf(entry);
  if (entry.incident || !words) return refuse('settled', { field: 'data.entry', details: entry.incident });
  const registered = decideRegisterIncident(sight, command, context);
  if (!registered.ok) return registered;
  const [first] = registered.events as [NewEvent, ...NewEvent[]];
  const { id: incident, number: incidentNumber } = first.data as IncidentRegistered['data'];
  const received = dutyFact('DutyEntryReceived', { entry: entry.id, number: entry.number, writtenBy: entry.by });
  const lines = [line('inkommande', words.what, words.caller), ...(words.done ? [line('atgard', words.done)] : [])];
  return {
    ok: true,
    events: [
      ...registered.events,
      ...[received, ...lines].map((event) => ({ ...event, occurredAt: entry.occurredAt })),
      { ...dutyFact('DutyEntryRaised', { entry: entry.id, incident, incidentNumber }), stream: STREAM },
    ],
  };
}

function line(kind: 'inkommande' | 'atgard', text: string, from?: string): NewEvent {
  const facts = { kind, important: kind === 'inkommande', about: null, verification: null };
  return newFact('LineWritten', { ...facts, addressedTo: null, paper: null }, { text, from });
}

function entryOf(sight: Sight, id: string): DutyEntry | Refusal {
  return sight.needed.duty?.get(id) ?? refuse('unknown_item', { field: 'data.entry' });
}

/** What is still said under an id, by event; null where there is no such entry, note or change. */
function heldSeqs(sight: Sight, item: string): { seq: number; kind: string }[] | null {
  const entry = sight.needed.duty?.get(item);
  if (entry) {
    return entry.wordings.flatMap(({ seq, words }, index) =>
      words ? [{ seq, kind: index === 0 ? 'DutyEntryWritten' : 'DutyEntryCorrected' }] : [],
    );
  }
  const { handover = null, handed = [] } = sight.duty ?? {};
  const change = handed.find(({ seq }) => String(seq) === item);
  if (change) return change.reason === null ? [] : [{ seq: change.seq, kind: 'HandoverTaken' }];
  const note = [handover, ...handed.map((one) => one.note)].find((one) => one?.id === item);
  if (!note) return null;
  return note.words ? [{ seq: note.seq, kind: 'HandoverWritten' }] : [];
}
