import { closeSync, fsyncSync, openSync, renameSync, statSync, writeSync } from 'node:fs';
import { parentPort, workerData } from 'node:worker_threads';
import { openIncidentSnapshot } from '@ledningsplats/db/export/incident-snapshot.ts';
import type { OpenStreamEvent } from '@ledningsplats/shared/core/incident-state.ts';
import type { KnownEvent } from '@ledningsplats/shared/core/known-event.ts';
import { incidentStream, krisstodStream, secretStream } from '@ledningsplats/shared/core/stream-name.ts';
import { isUnknown, upcast } from '@ledningsplats/shared/core/upcast.ts';
import type { HistoryCopy } from '@ledningsplats/shared/exports/history-copy.ts';
import { applyMasks, type Mask, withoutMaskedWords } from '@ledningsplats/shared/exports/masks.ts';
import { suggestMasks } from '@ledningsplats/shared/exports/suggest-masks.ts';
import { archiveFiles, manifestOf } from './archive-files.ts';
import { copyHistory } from './copy-history.ts';
import type { ExportJob, ExportSaid } from './export-job.ts';
import type { MaskedPlace } from './history-paper.ts';
import { chainFile, csvFile, type ExportSource, pdfFile } from './make-files.ts';
import { writeArchive } from './write-archive.ts';

// A thread of its own for an export: it reads the database beside the server, and nobody's command waits for it. What it
// writes has another name until it is whole.

const job = workerData as ExportJob;
const partial = `${job.path}.partial`;

function say(said: ExportSaid): void {
  parentPort?.postMessage(said);
}

const snapshot = openIncidentSnapshot(job.database, job.incident, job.parts, job.masked?.heads);
const file = openSync(partial, 'w', 0o600);
try {
  await write(sourceOf());
  fsyncSync(file);
} finally {
  closeSync(file);
  snapshot.close();
}
renameSync(partial, job.path);
say({ heads: snapshot.streams, size: statSync(job.path).size });

async function write(source: ExportSource): Promise<void> {
  // what is in memory needs no more of the database, and nothing there is to wait for who draws
  if (job.kind !== 'chain' && job.kind !== 'archive') snapshot.close();
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
      return writeArchive(files, list, writePart, (done) => say({ done, of: files.length + 1 }));
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
    secret: eventsOf(secretStream(job.incident)),
    krisstod: eventsOf(krisstodStream(job.incident)),
  };
  say({ done: 1, of: 3 });
  const { copy, state } = copyHistory(events, { plan: job.plan, nameOf: (person) => names.get(person) ?? null });
  say({ done: 2, of: 3 });
  const masks = job.masked?.masks ?? null;
  if (masks === null) return { job, snapshot, copy, state, masked: null };
  return { job, snapshot, copy: applyMasks(copy, masks), state, masked: placesOf(copy, masks) };
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
