import type { KnownEvent } from '../core/known-event.ts';
import { senderKeys } from '../disturbances/sender-key.ts';
import { attachmentsOf } from './attachments.ts';
import type { Quote } from './events.ts';
import { lineFrontOf } from './log-line.ts';

export type QuoteRef = Pick<Quote, 'kind' | 'id'>;

/** An event that holds words which are to go. */
export interface HeldText {
  stream: string;
  seq: number;
  type: string;
  /** The line of its stream that the words stand in; null where they stand in none. */
  line: number | null;
  files: number;
}

export interface HeldTexts {
  texts: HeldText[];
  /** What was asked about and is there, with the line's own entry where it is a task's or a decision's. */
  quotes: Quote[];
}

/**
 * The events of a register's entry, in order; of `commit`, those that were written together with the event. Empty where
 * there is none.
 */
export type TextLookup = (
  stream: string,
  kind: 'line' | 'task' | 'decision' | 'sender' | 'commit',
  key: string,
) => readonly KnownEvent[];

/**
 * Every event that holds the words of a line: its own, its corrections, what a department sent in that it was made of,
 * and those of the tasks and decisions named [LG10]. A decision holds what it brought about too, where that makes no line
 * of its own [LG5]; a task or a decision whose own line it is goes whole, since its words are repeated in it.
 */
export function heldTexts(
  lookup: TextLookup,
  { stream, openStream }: { stream: string; openStream: string },
  { line, quotes }: { line: number; quotes: readonly QuoteRef[] },
): HeldTexts {
  const maker = lookup(stream, 'line', String(line)).find(({ seq }) => seq === line);
  const own = maker ? entryRepeatedBy(maker) : null;
  const asked = own && !quotes.some((quote) => isSame(quote, own)) ? [own, ...quotes] : quotes;
  const found = asked.map((quote) => entryTexts(lookup, openStream, quote));
  const texts = [
    ...textsOfLine(lookup, stream, line),
    ...reportTexts(lookup, { stream, openStream }, maker),
    ...found.flatMap((entry) => entry.texts),
  ];
  const once = new Map(texts.map((text) => [`${text.stream}:${text.seq}`, text]));
  return { texts: [...once.values()], quotes: found.flatMap(({ quote }) => (quote ? [quote] : [])) };
}

/** Those of a line itself. What else touches it is something of its own. */
function textsOfLine(lookup: TextLookup, stream: string, line: number): HeldText[] {
  return lookup(stream, 'line', String(line))
    .filter(({ seq, type }) => seq === line || type === 'LineCorrected' || type === 'SecretLineCorrected')
    .flatMap((event) => held(event, stream, line));
}

function entryTexts(lookup: TextLookup, stream: string, { kind, id }: QuoteRef) {
  const prefix = kind === 'task' ? 'Task' : 'Decision';
  const events = lookup(stream, kind, id).filter(({ type }) => type.startsWith(prefix));
  const first = events[0];
  if (!first) return { quote: null, texts: [] };
  const { number } = first.data as { number: number };
  const effects = kind === 'decision' ? lookup(stream, 'commit', String(first.seq)) : [];
  const texts = [
    ...events.flatMap((event) =>
      lineFrontOf(event) ? textsOfLine(lookup, stream, event.seq) : held(event, stream, null),
    ),
    ...effects.filter((event) => lineFrontOf(event) === null).flatMap((event) => held(event, stream, null)),
  ];
  return { quote: { kind, id, number }, texts };
}

/** The report that the line was made of, in the departments' stream; of a secret line, when it was open first. */
function reportTexts(
  lookup: TextLookup,
  { stream, openStream }: { stream: string; openStream: string },
  maker: KnownEvent | undefined,
): HeldText[] {
  if (maker?.type === 'SecretLineWritten') {
    const { openLine } = maker.data;
    if (!openLine) return [];
    const open = lookup(openStream, 'line', String(openLine.seq)).find(({ seq }) => seq === openLine.seq);
    return reportTexts(lookup, { stream: openStream, openStream }, open);
  }
  if (maker?.type !== 'LineWritten' && maker?.type !== 'DisturbanceReceived') return [];
  const received = lookup(stream, 'commit', String(maker.seq)).find(({ type }) => type === 'DisturbanceReceived');
  if (received?.type !== 'DisturbanceReceived') return [];
  const { disturbance, department, person } = received.data;
  const sent = senderKeys({ disturbance, department, person, link: null })
    .flatMap((key) => lookup('disturbances', 'sender', key))
    .filter((event) => event.type === 'DisturbanceReported' && event.data.disturbance === disturbance);
  return sent.flatMap((event) => held(event, 'disturbances', null));
}

/** The entry whose words the event begins, so that other events of the entry may repeat them. */
function entryRepeatedBy(event: KnownEvent): QuoteRef | null {
  switch (event.type) {
    case 'TaskCreated':
    case 'TaskReopened':
      return { kind: 'task', id: event.data.task };
    case 'DecisionRecorded':
      return { kind: 'decision', id: String(event.data.number) };
    default:
      return null;
  }
}

function held({ seq, type, content }: KnownEvent, stream: string, line: number | null): HeldText[] {
  return content === null ? [] : [{ stream, seq, type, line, files: attachmentsOf(content).length }];
}

function isSame(one: QuoteRef, other: QuoteRef): boolean {
  return one.kind === other.kind && one.id === other.id;
}
