import { closeSync, fsyncSync, openSync, renameSync, statSync, writeSync } from 'node:fs';
import { parentPort, workerData } from 'node:worker_threads';
import { openIncidentSnapshot } from '@ledningsplats/db/export/incident-snapshot.ts';
import type {
  KrisstodStreamEvent,
  OpenStreamEvent,
  SecretStreamEvent,
} from '@ledningsplats/shared/core/incident-state.ts';
import type { KnownEvent } from '@ledningsplats/shared/core/known-event.ts';
import { incidentStream, krisstodStream, secretStream } from '@ledningsplats/shared/core/stream-name.ts';
import { isUnknown, upcast } from '@ledningsplats/shared/core/upcast.ts';
import type { HistoryCopy } from '@ledningsplats/shared/exports/history-copy.ts';
import { applyMasks, type Mask, withoutMaskedWords } from '@ledningsplats/shared/exports/masks.ts';
import { suggestMasks } from '@ledningsplats/shared/exports/suggest-masks.ts';
import { stepAside } from '../papers/step-aside.ts';
import { archiveFiles, manifestOf } from './archive-files.ts';
import { copyHistory } from './copy-history.ts';
import type { ExportJob, ExportSaid } from './export-job.ts';
import type { MaskedPlace } from './history-paper.ts';
import { chainFile, csvFile, type ExportSource, pdfFile, sizeOf } from './make-files.ts';
import { Progress } from './progress.ts';
import { writeArchive } from './write-archive.ts';

// A thread of its own for an export: it reads the database beside the server, and nobody's command waits for it. What it
// writes has another name until it is whole.

const job = workerData as ExportJob;
const partial = `${job.path}.partial`;

function say(said: ExportSaid): void {
  parentPort?.postMessage(said);
}

stepAside();
const progress = new Progress((done, of) => say({ done, of }));
const snapshot = openIncidentSnapshot(job.database, job.incident, job.parts, job.masked?.heads);
const file = openSync(partial, 'w', 0o600);
try {
  const source = sourceOf();
  progress.begin(sizeOf(source));
  await write(source);
  // what was removed meanwhile may stand in it
  if (snapshot.isChanged()) throw new Error('content was removed while it was made');
  fsyncSync(file);
} finally {
  closeSync(file);
  snapshot.close();
}
renameSync(partial, job.path);
say({ heads: snapshot.streams, size: statSync(job.path).size });

async function write(source: ExportSource): Promise<void> {
  switch (job.kind) {
    case 'pdf':
      return writeAll([await pdfFile(source)]);
    case 'log_csv':
      return writeAll(csvFile(source, 'log'));
    case 'decisions_csv':
      return writeAll(csvFile(source, 'decisions'));
    case 'tasks_csv':
      return writeAll(csvFile(source, 'tasks'));
    case 'chain':
      return writeAll(chainFile(source));
    case 'for_masking': {
      const suggestions = source.copy.sections.flatMap(({ entries }) => entries.flatMap(suggestMasks));
      const heads = snapshot.streams;
      return writeAll([JSON.stringify({ copy: source.copy, suggestions, heads })]);
    }
    case 'archive': {
      const files = archiveFiles(source);
      const list = (listed: Parameters<typeof manifestOf>[1]) => manifestOf(source, listed);
      return writeArchive(files, list, writePart);
    }
    default:
      job.kind satisfies never;
  }
}

function sourceOf(): ExportSource {
  const names = new Map(job.names);
  const events = {
    incident: job.incident,
    open: eventsOf(incidentStream(job.incident)) as OpenStreamEvent[],
    secret: eventsOf(secretStream(job.incident)) as SecretStreamEvent[],
    krisstod: eventsOf(krisstodStream(job.incident)) as KrisstodStreamEvent[],
  };
  const { copy, state } = copyHistory(events, { plan: job.plan, nameOf: (person) => names.get(person) ?? null });
  const masks = job.masked?.masks ?? null;
  if (masks === null) return { job, snapshot, progress, copy, state, masked: null };
  return { job, snapshot, progress, copy: applyMasks(copy, masks), state, masked: placesOf(copy, masks) };
}

/** The list of what was masked: where, on what ground and why, and not what. */
function placesOf(copy: HistoryCopy, masks: readonly Mask[]): MaskedPlace[] {
  const entries = copy.sections.flatMap((section) => section.entries.map((entry) => ({ section, entry })));
  const byId = new Map(entries.map((one) => [one.entry.id, one]));
  return masks.map((mask) => {
    const found = byId.get(mask.entry);
    const number = found?.entry.cells.find(({ name }) => name === 'number')?.text ?? mask.entry.split('/')[1] ?? '';
    const cell = found?.entry.cells.find(({ name }) => name === mask.cell)?.label ?? mask.cell;
    const much = mask.from === null ? 'hela' : 'en del';
    const where = `${found?.section.title ?? mask.entry} ${number}, ${cell}: ${much}${mask.everywhere ? ', och överallt där samma ord står' : ''}`;
    return { where, ground: mask.ground, reason: withoutMaskedWords(mask.reason, copy, masks) };
  });
}

function eventsOf(stream: string): KnownEvent[] {
  return [...snapshot.events(stream)].map((event) => {
    const known = upcast(event);
    if (isUnknown(known)) throw new Error(`an event of a newer version: ${known.unknown}`);
    return known;
  });
}

function writeAll(parts: Iterable<string | Uint8Array>): void {
  for (const part of parts) writePart(part);
}

function writePart(part: string | Uint8Array): void {
  const bytes = typeof part === 'string' ? Buffer.from(part) : part;
  for (let at = 0; at < bytes.length; ) at += writeSync(file, bytes, at);
}
