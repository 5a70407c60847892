import type { KnownEvent } from '@ledningsplats/shared/core/known-event.ts';
import { parseStream } from '@ledningsplats/shared/core/stream-name.ts';
import type { CopyEntry } from '@ledningsplats/shared/exports/history-copy.ts';
import type { Verification } from '@ledningsplats/shared/log/events.ts';
import {
  type LineCorrection,
  type LogLine,
  lineOf,
  reviseLine,
  touchesOf,
} from '@ledningsplats/shared/log/log-line.ts';
import { sheetNumberOf } from '@ledningsplats/shared/places/sheet-reading.ts';
import { cellsOf } from './cells.ts';
import { functionName, type HistoryGround, namesOf, personName, whenOf, who } from './history-ground.ts';
import { kindName, lineWords, type Names } from './history-words.ts';

const REMOVED = 'Texten är borttagen enligt beslut.';
const ELSEWHERE = 'Sekretess: raden finns, innehållet finns i sekretessdelen.';
const VERIFICATIONS: Readonly<Record<Verification, string>> = {
  confirmed: 'bekräftat',
  unconfirmed: 'obekräftat',
  rumour: 'rykte',
};

/** Every line of a stream with what has touched it since, in the order in which they were recorded. */
export function foldLines(events: readonly KnownEvent[], stream: string): LogLine[] {
  const lines = new Map<number, LogLine>();
  // a removal may name a correction, and then the line that has it
  const ofCorrection = new Map<number, number>();
  for (const event of events) {
    for (const touched of touchesOf(event)) {
      const seq = ofCorrection.get(touched) ?? touched;
      const line = lines.get(seq);
      if (!line) continue;
      const revised = reviseLine(line, event);
      lines.set(seq, revised);
      if (revised.corrections.length > line.corrections.length) ofCorrection.set(event.seq, seq);
    }
    const made = lineOf(event, stream);
    if (made) lines.set(event.seq, made);
  }
  return [...lines.values()];
}

/** The log in the order in which things happened, both times on each line, and both wordings of what was corrected [LG1] [LG2]. */
export function logEntries(lines: readonly LogLine[], ground: HistoryGround): CopyEntry[] {
  const names = namesOf(ground);
  return [...lines]
    .sort((one, other) => one.occurredAt - other.occurredAt || one.seq - other.seq)
    .map((line) => logEntry(line, ground, names));
}

function logEntry(line: LogLine, ground: HistoryGround, names: Names): CopyEntry {
  const { content, secrecy, corrections } = line;
  const said = lineWords(line, names);
  const kind = parseStream(line.stream)?.kind;
  return {
    id: `${kind === 'incident' ? 'line' : kind}/${line.seq}`,
    cells: cellsOf({
      number: String(line.seq),
      occurred: whenOf(ground, line.occurredAt),
      recorded: whenOf(ground, line.recordedAt),
      kind: kindName(line.kind),
      important: line.important ? 'Viktig' : '',
      author: authorOf(line, ground),
      text: said.text ?? (secrecy.state === 'elsewhere' ? ELSEWHERE : REMOVED),
      details: said.details.join('; '),
      from: content?.from ?? '',
      to: content?.to ?? '',
      place: content?.place ?? '',
      source: content?.source ?? '',
      affected: content?.affected ?? '',
      verification: line.verification === null ? '' : VERIFICATIONS[line.verification],
      corrections: corrections.map((one) => correctionWords(one, ground)).join('\n'),
      addressed: addressedWords(line, ground),
      became: becameWords(line),
      files: (content?.attachments ?? []).map(({ name, id }) => `${name} (${id})`).join('; '),
      secrecy: secrecy.state === 'secret' ? `Sekretess, ${secrecy.mark.provision ?? 'bestämmelse saknas'}` : '',
      clock: line.claimedAt === null ? '' : `Enhetens klocka visade ${whenOf(ground, line.claimedAt)}`,
    }),
  };
}

function authorOf({ by, person, function: seat, viaLink }: LogLine, ground: HistoryGround): string {
  const sheet = sheetNumberOf(by);
  if (sheet !== null) return `Blad ${sheet}`;
  const name = person === null && seat === null ? 'Ledningsplats' : who(ground, person, seat);
  return viaLink ? `${name}, via personlig länk` : name;
}

function correctionWords({ text, why, recordedAt, person, function: seat }: LineCorrection, ground: HistoryGround) {
  const by = who(ground, person, seat);
  const reason = why === null ? '' : ` Skäl: ${why}`;
  return `Rättat ${whenOf(ground, recordedAt)}${by === '' ? '' : ` av ${by}`}: ${text ?? REMOVED}${reason}`;
}

function addressedWords({ addressedTo, taken }: LogLine, ground: HistoryGround): string {
  if (addressedTo === null) return '';
  const to = functionName(ground, addressedTo);
  return taken === null
    ? to
    : `${to}; omhändertagen ${whenOf(ground, taken.recordedAt)} av ${personName(ground, taken.person)}`;
}

function becameWords({ tasks, decisions }: LogLine): string {
  return [...tasks.map(({ number }) => `uppgift U-${number}`), ...decisions.map((number) => `beslut ${number}`)].join(
    ', ',
  );
}
