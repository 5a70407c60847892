import { createHash } from 'node:crypto';
import { chainLines } from '@ledningsplats/db/export/chain-lines.ts';
import type { IncidentSnapshot } from '@ledningsplats/db/export/incident-snapshot.ts';
import { playedSpan, playedWords } from '@ledningsplats/shared/conduct/played-span.ts';
import type { IncidentState } from '@ledningsplats/shared/core/incident-state.ts';
import { incidentStream } from '@ledningsplats/shared/core/stream-name.ts';
import type { HistoryCopy, SectionId } from '@ledningsplats/shared/exports/history-copy.ts';
import type { LineAttachment, StoredAttachment } from '@ledningsplats/shared/log/attachments.ts';
import { dateAndTime, markOf, type PaperGround } from '../papers/paper-words.ts';
import { toPdf } from '../papers/to-pdf.ts';
import type { ExportJob } from './export-job.ts';
import { columnsOf, historyCsv } from './history-csv.ts';
import { historyPaper, type MaskedPlace } from './history-paper.ts';
import type { Progress } from './progress.ts';

/** What every file of an export is made of, at one moment. */
export interface ExportSource {
  job: ExportJob;
  snapshot: IncidentSnapshot;
  /** With nothing in it that is masked. */
  copy: HistoryCopy;
  state: IncidentState;
  masked: MaskedPlace[] | null;
  progress: Progress;
}

/** How many entries, rows and events its files are made of: what its progress is counted in. */
export function sizeOf({ job: { kind }, copy, snapshot }: ExportSource): number {
  const entriesOf = (section: SectionId) => copy.sections.find(({ id }) => id === section)?.entries.length ?? 0;
  const entries = copy.sections.reduce((sum, section) => sum + section.entries.length, 0);
  const events = snapshot.streams.reduce((sum, { seq }) => sum + seq, 0);
  switch (kind) {
    case 'pdf':
    case 'for_masking':
      return entries;
    case 'log_csv':
      return entriesOf('log');
    case 'decisions_csv':
      return entriesOf('decisions');
    case 'tasks_csv':
      return entriesOf('tasks');
    case 'chain':
      return events;
    case 'archive':
      return entries + entriesOf('log') + entriesOf('decisions') + entriesOf('tasks') + events;
    default:
      return kind satisfies never;
  }
}

export function paperGround({ job, state, snapshot }: ExportSource): PaperGround {
  const names = new Map(job.names);
  const head = snapshot.streams.find(({ stream }) => stream === incidentStream(job.incident));
  return {
    plan: job.plan,
    incident: state.incident,
    head: head ?? { seq: 0, hash: '' },
    madeAt: job.at,
    nameOf: (person) => names.get(person) ?? null,
    played: playedSpan(state),
  };
}

export async function pdfFile(source: ExportSource): Promise<Buffer> {
  const { by, version, parts } = source.job;
  const about = { by, version, ...parts, masked: source.masked };
  return toPdf(historyPaper(source.copy, paperGround(source), about), source.progress.add);
}

export function csvFile(source: ExportSource, section: SectionId): Iterable<string> {
  const ground = paperGround(source);
  const entries = source.copy.sections.find(({ id }) => id === section)?.entries ?? [];
  return historyCsv(source.progress.counted(entries), columnsOf(entries), {
    mark: markOf(ground),
    played: ground.played ? playedWords(ground.played, ground.plan.municipality.timeZone) : null,
    head: `rad ${ground.head.seq}, ${ground.head.hash}`,
    made: dateAndTime(ground, source.job.at),
    by: source.job.by,
  });
}

export function chainFile({ job, snapshot, progress }: ExportSource): Iterable<string> {
  const { at, by, version } = job;
  return chainLines(
    { mark: snapshot.mark, at, by, version, heads: snapshot.streams },
    progress.counted(snapshot.rows(), (rows) => rows.length),
  );
}

/** A file of the archive, with its name in it. */
export interface ArchivedFile {
  name: string;
  bytes: () => Iterable<Uint8Array> | AsyncIterable<Uint8Array>;
}

/** Where each file of a line lies in the archive: its own id first, so that no two are one, and no name leads anywhere else. */
export function attachmentName(file: StoredAttachment, said: LineAttachment | undefined): string {
  // letters, digits and what does no harm in any file system; Windows takes neither colons nor a point at the end
  const plain = (said?.name ?? '').normalize('NFC').replaceAll(/[^\p{L}\p{N}._ -]/gu, '_');
  const short = [...plain]
    .slice(-80)
    .join('')
    .replace(/^[. ]+|[. ]+$/g, '');
  return `bilagor/${file.id}${short === '' ? '' : ` ${short}`}`;
}

export function sha256(): { update: (bytes: Uint8Array) => void; hex: () => string } {
  const hash = createHash('sha256');
  return { update: (bytes) => void hash.update(bytes), hex: () => hash.digest('hex') };
}
