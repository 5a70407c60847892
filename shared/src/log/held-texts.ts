import type { KnownEvent } from '../core/known-event.ts';
import { senderKeys } from '../disturbances/sender-key.ts';
import { quoteKey, type SourceKind, THE_ONE } from '../pictures/sources.ts';
import { attachmentsOf } from './attachments.ts';
import type { Quote } from './events.ts';
import { lineFrontOf } from './log-line.ts';

export type QuoteRef = Pick<Quote, 'kind' | 'id'>;

/** An event that holds words which are to go. */
export interface HeldText {
  stream: string;
  event: KnownEvent;
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
  kind:
    | 'line'
    | 'task'
    | 'decision'
    | 'sender'
    | 'shape'
    | 'contingency'
    | 'seat'
    | 'briefing'
    | 'picture'
    | 'quote'
    | 'vma'
    | 'loss'
    | 'commit',
  key: string,
) => readonly KnownEvent[];

/**
 * Every event that holds the words of a line: its own, its corrections, what a department sent in that it was made of and
 * what the log says of where it came from, all of a shape on the map that it is about, those of the tasks and
 * decisions named, and every section of the lägesbild that quotes any of it [LG10]. A decision holds what it brought about too, where that makes no line
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
    ...wholeTexts(lookup, stream, maker),
    ...found.flatMap((entry) => entry.texts),
    ...quotingTexts(lookup, openStream, { maker: stream === openStream ? maker : undefined, line, quotes: asked }),
  ];
  const once = new Map(texts.map((text) => [`${text.stream}:${text.event.seq}`, text]));
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

/**
 * The report that the line was made of, in the departments' stream, and whom it asks to ring back in this one; of a secret
 * line, when it was open first. Nothing in another part of the incident than the line's own: the open one is not told.
 */
function reportTexts(
  lookup: TextLookup,
  { stream, openStream }: { stream: string; openStream: string },
  maker: KnownEvent | undefined,
  own = stream,
): HeldText[] {
  if (maker?.type === 'SecretLineWritten') {
    const { openLine } = maker.data;
    if (!openLine) return [];
    const open = lookup(openStream, 'line', String(openLine.seq)).find(({ seq }) => seq === openLine.seq);
    return reportTexts(lookup, { stream: openStream, openStream }, open, own);
  }
  if (maker?.type !== 'LineWritten' && maker?.type !== 'DisturbanceReceived') return [];
  const received = lookup(stream, 'commit', String(maker.seq)).find(({ type }) => type === 'DisturbanceReceived');
  if (received?.type !== 'DisturbanceReceived') return [];
  const { disturbance, department, person } = received.data;
  const call = stream === own ? held(received, stream, received.seq) : [];
  const sent = senderKeys({ disturbance, department, person, link: null })
    .flatMap((key) => lookup('disturbances', 'sender', key))
    .filter((event) => event.type === 'DisturbanceReported' && event.data.disturbance === disturbance);
  return [...call, ...sent.flatMap((event) => held(event, 'disturbances', null))];
}

/** A shape, an omfall, a loss, a briefing or a request for a VMA goes whole whichever of its lines is asked about: where it was drawn can tell as much as what it was called. */
function wholeTexts(lookup: TextLookup, stream: string, maker: KnownEvent | undefined): HeldText[] {
  switch (maker?.type) {
    case 'ShapeDrawn':
    case 'ShapeChanged':
    case 'ShapeRemoved':
    case 'ShapeRestored':
      return lookup(stream, 'shape', maker.data.shape).flatMap((event) => held(event, stream, event.seq));
    case 'ContingencyPrepared':
    case 'ContingencyTriggered':
    case 'ContingencyWithdrawn':
    case 'ContingencyRestored':
      return lookup(stream, 'contingency', maker.data.contingency).flatMap((event) =>
        held(event, stream, lineFrontOf(event) ? event.seq : null),
      );
    case 'VmaRequested':
    case 'VmaAnswered':
    case 'VmaUpdated':
    case 'VmaOver':
    case 'VmaWithdrawn':
      return lookup(stream, 'vma', maker.data.vma).flatMap((event) => held(event, stream, event.seq));
    case 'LossRecorded':
    case 'LossUpdated':
    case 'LossEnded':
    case 'LossWithdrawn':
    case 'LossRestored':
      return lookup(stream, 'loss', maker.data.loss).flatMap((event) => held(event, stream, event.seq));
    case 'SeatTaken':
    case 'SeatLeft':
    case 'SeatUndone':
    case 'ReliefOffered':
    case 'ReliefWithdrawn':
    case 'ReliefTaken':
      return seatTexts(lookup, stream, maker);
    case 'BriefingStarted':
    case 'BriefingEnded':
    case 'BriefingReopened':
    case 'BriefingCalledOff':
      return lookup(stream, 'briefing', maker.data.briefing).flatMap((event) =>
        held(event, stream, lineFrontOf(event) ? event.seq : null),
      );
    case 'PicturePublished':
      // the line of a version repeats none of its words: they are those of its sections
      return lookup(stream, 'picture', String(maker.data.version)).flatMap((event) => held(event, stream, null));
    default:
      return [];
  }
}

/** Sections that repeat the words: of the line itself, of what goes with it, and of what the line tells of. */
function quotingTexts(
  lookup: TextLookup,
  openStream: string,
  { maker, line, quotes }: { maker: KnownEvent | undefined; line: number; quotes: readonly QuoteRef[] },
): HeldText[] {
  const own: { kind: SourceKind; id: string }[] = maker ? [{ kind: 'line', id: String(line) }, ...quotedBy(maker)] : [];
  return [...own, ...quotes].flatMap((quoted) =>
    lookup(openStream, 'quote', quoteKey(quoted)).flatMap((event) => held(event, openStream, null)),
  );
}

/** What a line of the machine's own is quoted as. */
function quotedBy(maker: KnownEvent): { kind: SourceKind; id: string }[] {
  switch (maker.type) {
    case 'DirectionSet':
      return [{ kind: 'direction', id: String(maker.data.decision ?? THE_ONE) }];
    case 'DecisionRecorded':
      return [{ kind: 'direction', id: String(maker.data.number) }];
    case 'ContingencyPrepared':
    case 'ContingencyTriggered':
    case 'ContingencyWithdrawn':
    case 'ContingencyRestored':
      return [{ kind: 'contingency', id: maker.data.contingency }];
    case 'LossRecorded':
    case 'LossUpdated':
    case 'LossEnded':
    case 'LossWithdrawn':
    case 'LossRestored':
      return [{ kind: 'loss', id: maker.data.loss }];
    case 'KrisstodSiteStated':
      return [{ kind: 'krisstod', id: THE_ONE }];
    default:
      return [];
  }
}

/** A name stands in all that is said of a seat: of the one that the line is about, and of the one that came by a relief. */
function seatTexts(
  lookup: TextLookup,
  stream: string,
  maker: Extract<KnownEvent, { data: { seat: string } }>,
): HeldText[] {
  const seats = maker.type === 'ReliefTaken' ? [maker.data.seat, maker.data.to] : [maker.data.seat];
  return seats.flatMap((seat) =>
    lookup(stream, 'seat', seat).flatMap((event) => held(event, stream, lineFrontOf(event) ? event.seq : null)),
  );
}

/** The entry whose words the event begins, so that other events of the entry may repeat them. */
function entryRepeatedBy(event: KnownEvent): QuoteRef | null {
  switch (event.type) {
    case 'TaskCreated':
    case 'TaskReopened':
      return { kind: 'task', id: event.data.task };
    case 'DecisionProposed':
    case 'DecisionRecorded':
      return { kind: 'decision', id: String(event.data.number) };
    default:
      return null;
  }
}

function held(event: KnownEvent, stream: string, line: number | null): HeldText[] {
  return event.content === null ? [] : [{ stream, event, line, files: attachmentsOf(event.content).length }];
}

function isSame(one: QuoteRef, other: QuoteRef): boolean {
  return one.kind === other.kind && one.id === other.id;
}
