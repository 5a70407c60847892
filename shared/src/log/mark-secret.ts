import type { Command, Decided, Sight } from '../core/command.ts';
import type { NewEvent } from '../core/recorded-event.ts';
import { refuse } from '../core/refusal.ts';
import { parseStream, secretStream } from '../core/stream-name.ts';
import { EVENT_VERSIONS } from '../core/upcast.ts';
import { newFact } from '../incident/new-fact.ts';
import type { SecrecyMark, SecretLineWritten } from './events.ts';
import type { HeldText } from './held-texts.ts';
import type { LogLine } from './log-line.ts';
import { redaction } from './redaction.ts';

/**
 * Makes an open line secret afterwards, in one commit: its text and its corrections are copied to the secret stream, the
 * open one records that the line went there, and the content of the line and of each correction is removed [LG10].
 * Who wrote the line and when stays open: the chain covers it, and it was open to everyone.
 *
 * What a department sent in that the line was made of holds the same words, and goes in the same commit: from the
 * departments' stream, and from the line that says where it came from. What stands in no line of its own follows the text;
 * the sender is told.
 *
 * A task or a decision made of the line keeps its own wording and nothing is refused for it: it is something that others
 * act on now, and a mark is a warning, not a ruling. The screen shows `tasks` and `decisions` of the line beforehand, with
 * their words, so that whoever marks can see whether they repeat what is to be protected.
 *
 * Answers `unknown_item` for a line that does not exist or that the machine wrote (its facts are the history itself),
 * `already` for one that is secret, `stale` for one whose content has been removed.
 */
export function decideMarkLineSecret(
  sight: Sight,
  command: Command<{ line: number; mark: SecrecyMark }, Record<string, never>>,
): Decided {
  const incident = parseStream(sight.stream)?.incident;
  if (!sight.incident || !incident) return refuse('not_found');
  const line = sight.needed.lines.get(command.data.line);
  const held = sight.needed.texts;
  if (!line || line.machine || !held) return refuse('unknown_item', { field: 'data.line' });
  if (line.secrecy.state === 'elsewhere') return refuse('already', { field: 'data.line' });
  if (line.secrecy.state !== 'open' || !line.content) return refuse('stale', { field: 'data.line' });

  return {
    ok: true,
    events: [
      newFact('LineMadeSecret', { line: line.seq }),
      ...held.texts.map((text) => redaction(text, 'made_secret', sight.stream)),
      ...held.texts.flatMap(toldToSender),
      moved(line, command.data.mark, { stream: secretStream(incident), affected: affectedOf(held.texts) }),
    ],
    redactions: held.texts.map(({ stream, event }) => ({ stream, seq: event.seq })),
  };
}

function moved(
  line: LogLine,
  mark: SecrecyMark,
  { stream, affected }: { stream: string; affected: string | undefined },
): NewEvent {
  const corrections = line.corrections.flatMap(({ text, why, recordedAt, person, function: staffFunction }) =>
    text === null ? [] : [{ text, ...(why !== null && { why }), recordedAt, person, function: staffFunction }],
  );
  const content = {
    ...line.content,
    ...(affected !== undefined && { affected }),
    ...(corrections.length > 0 && { corrections }),
  };
  const version = EVENT_VERSIONS.SecretLineWritten;
  return { type: 'SecretLineWritten', version, data: movedFacts(line, mark), content, stream };
}

function movedFacts(line: LogLine, mark: SecrecyMark): SecretLineWritten['data'] {
  const { seq, kind, important, verification, occurredAt, recordedAt, by, person } = line;
  const corrections = line.corrections.length;
  return {
    kind,
    important,
    verification,
    about: null,
    mark,
    openLine: { seq, occurredAt, recordedAt, by, person, function: line.function, corrections },
  };
}

/** How many a report says are affected stands in no line of its own. */
function affectedOf(texts: readonly HeldText[]): string | undefined {
  return texts.flatMap(({ event }) => (event.type === 'DisturbanceReceived' ? (event.content?.affected ?? []) : []))[0];
}

function toldToSender({ stream, event }: HeldText): NewEvent[] {
  if (event.type !== 'DisturbanceReported') return [];
  const { disturbance, department, person, link } = event.data;
  const version = EVENT_VERSIONS.DisturbanceMadeSecret;
  return [
    { type: 'DisturbanceMadeSecret', version, data: { disturbance, department, person, link }, content: null, stream },
  ];
}
