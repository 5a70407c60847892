import type { Command, Decided, Sight } from '../core/command.ts';
import type { NewEvent } from '../core/recorded-event.ts';
import { type Refusal, refuse } from '../core/refusal.ts';
import { incidentStream, parseStream } from '../core/stream-name.ts';
import {
  type LineContent,
  type LineCorrected,
  type LineKind,
  type LineWritten,
  LOG_EVENT_VERSIONS,
  type PaperRow,
  SECRET_LOG_EVENT_VERSIONS,
  type SecrecyMark,
  type SecrecyMarkCompleted,
  type SecretLineCorrected,
  type SecretLineNoted,
  type SecretLineWritten,
  type Verification,
} from './events.ts';
import type { LogLine } from './log-line.ts';
import { paperKey } from './paper-key.ts';
import { quotesOf } from './quotes-of.ts';

/** Optional fields as a schema answers them: left out or undefined. */
type Loose<Content> = { [Key in keyof Content]: Content[Key] | undefined };
type LooseContent = Loose<LineContent> & { text: string };
type Facts = { kind: LineKind; important: boolean; verification: Verification | null };
type FromPaper = PaperRow & { again?: boolean | undefined };
type Correction = { text: string; why?: string | undefined };

/**
 * A line in the log. Accepted in a closed incident too: what was known late, or was written offline before the closing
 * reached the device, belongs to the history, and both its times show that it is late [LG2]. Addressed to a function of the plan it lies in that function's tray [LG12]; `invalid` for any other.
 *
 * One that stood on paper says on which row [ST10]. `already`, with the line's seq, when that row has been written in before,
 * unless it is said that it is another: two sheets can have got one number.
 */
export function decideWriteLine(
  sight: Sight,
  command: Command<Facts & { addressedTo: string | null; paper?: FromPaper | null | undefined }, LooseContent>,
): Decided {
  const refusal = refuseStream(sight);
  if (refusal) return refusal;
  const { addressedTo } = command.data;
  if (addressedTo !== null && !sight.plan?.plan.functions.some(({ id }) => id === addressedTo))
    return refuse('invalid', { field: 'data.addressedTo' });
  const { paper: from = null, ...facts } = command.data;
  const before = from && !from.again ? sight.needed.paperRows?.get(paperKey(from)) : undefined;
  if (before !== undefined) return refuse('already', { field: 'data.paper', details: { line: before } });
  const paper = from && { sheet: from.sheet, row: from.row };
  return accept(event<LineWritten>('LineWritten', { ...facts, about: null, paper }, defined(command.content)));
}

/**
 * The text goes to the secret stream alone. The open one is told that there is a line, its kind and its time, and not by
 * whom [SE3].
 */
export function decideWriteSecretLine(
  sight: Sight,
  command: Command<Facts & { mark: SecrecyMark }, LooseContent>,
): Decided {
  const refusal = refuseStream(sight);
  if (refusal) return refusal;
  const written = event<SecretLineWritten>(
    'SecretLineWritten',
    { ...command.data, about: null, openLine: null },
    defined(command.content),
  );
  const note = event<SecretLineNoted>('SecretLineNoted', { kind: command.data.kind }, null);
  return accept(written, { ...note, stream: incidentStream(incidentOf(sight)), unattributed: true });
}

/**
 * A line of its own, after the one it corrects; both wordings stay [LG1]. A correction of a correction refers to the
 * original line. What has been made of the line is flagged [LG11]. `stale` when the line has been made secret or removed meanwhile: its wording is no longer kept here.
 */
export function decideCorrectLine(sight: Sight, command: Command<{ line: number }, Correction>): Decided {
  const found = correctable(sight, command);
  if ('ok' in found) return found;
  const data = { line: found.seq, quotedIn: quotesOf(found) };
  return accept(event<LineCorrected>('LineCorrected', data, defined(command.content)));
}

/** As `CorrectLine`, in the secret stream; the open one is not told. */
export function decideCorrectSecretLine(sight: Sight, command: Command<{ line: number }, Correction>): Decided {
  const found = correctable(sight, command);
  if ('ok' in found) return found;
  return accept(event<SecretLineCorrected>('SecretLineCorrected', { line: found.seq }, defined(command.content)));
}

/**
 * Fills in the provision or the authority of a mark, or changes what was said in haste; the earlier mark stays in the
 * history. What is left out keeps what it was. `already` when nothing would change.
 */
export function decideCompleteSecrecyMark(
  sight: Sight,
  command: Command<{ line: number; mark: SecrecyMark }, Record<string, never>>,
): Decided {
  const refusal = refuseStream(sight);
  if (refusal) return refusal;
  const line = sight.needed.lines.get(command.data.line);
  if (line?.secrecy.state !== 'secret') return refuse('unknown_item', { field: 'data.line' });
  const before = line.secrecy.mark;
  const mark: SecrecyMark = {
    provision: command.data.mark.provision ?? before.provision,
    authority: command.data.mark.authority ?? before.authority,
  };
  if (mark.provision === before.provision && mark.authority === before.authority) return refuse('already');
  return accept(event<SecrecyMarkCompleted>('SecrecyMarkCompleted', { line: line.seq, mark }, null));
}

function refuseStream(sight: Sight): Refusal | null {
  return sight.incident ? null : refuse('not_found');
}

function correctable(sight: Sight, { data }: Command<{ line: number }, Correction>): LogLine | Refusal {
  const refusal = refuseStream(sight);
  if (refusal) return refusal;
  const line = sight.needed.lines.get(data.line);
  if (!line) return refuse('unknown_item', { field: 'data.line' });
  const isHere = line.secrecy.state === 'open' || line.secrecy.state === 'secret';
  return isHere ? line : refuse('stale', { field: 'data.line', details: { secrecy: line.secrecy.state } });
}

function incidentOf(sight: Sight): string {
  const incident = parseStream(sight.stream)?.incident;
  if (!incident) throw new Error(`no incident in ${sight.stream}`);
  return incident;
}

type AnyLogEvent =
  | LineWritten
  | LineCorrected
  | SecretLineNoted
  | SecretLineWritten
  | SecretLineCorrected
  | SecrecyMarkCompleted;

function event<Event extends AnyLogEvent>(
  type: Event['type'],
  data: Event['data'],
  content: Event['content'],
): NewEvent {
  const version = { ...LOG_EVENT_VERSIONS, ...SECRET_LOG_EVENT_VERSIONS }[type];
  return { type, version, data, content };
}

function accept(...events: NewEvent[]): Decided {
  return { ok: true, events };
}

/** Without what is undefined: content is hashed as it is stored, and a missing field is not an empty one. */
function defined<Content extends object>(
  content: Content,
): { [Key in keyof Content]: Exclude<Content[Key], undefined> } {
  return Object.fromEntries(Object.entries(content).filter(([, value]) => value !== undefined)) as never;
}
