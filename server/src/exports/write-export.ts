import { closeSync, fsyncSync, openSync, renameSync, statSync, writeSync } from 'node:fs';
import { type IncidentSnapshot, openIncidentSnapshot } from '@ledningsplats/db/export/incident-snapshot.ts';
import type {
  ContinuityStreamEvent,
  KrisstodStreamEvent,
  OpenStreamEvent,
  SecretStreamEvent,
} from '@ledningsplats/shared/core/incident-state.ts';
import type { KnownEvent } from '@ledningsplats/shared/core/known-event.ts';
import type { AnyEvent } from '@ledningsplats/shared/core/recorded-event.ts';
import {
  continuityStream,
  incidentStream,
  krisstodStream,
  secretStream,
} from '@ledningsplats/shared/core/stream-name.ts';
import { isUnknown, upcast } from '@ledningsplats/shared/core/upcast.ts';
import type { HistoryCopy } from '@ledningsplats/shared/exports/history-copy.ts';
import { applyMasks, type Mask, withoutMaskedWords } from '@ledningsplats/shared/exports/masks.ts';
import { suggestMasks } from '@ledningsplats/shared/exports/suggest-masks.ts';
import { archiveFiles, manifestOf } from './archive-files.ts';
import { copyHistory } from './copy-history.ts';
import type { ExportJob } from './export-job.ts';
import type { MaskedPlace } from './history-paper.ts';
import type { MadeExport } from './make-export.ts';
import { chainFile, csvFile, type ExportSource, pdfFile, sizeOf } from './make-files.ts';
import { Progress } from './progress.ts';
import { writeArchive } from './write-archive.ts';

type Sink = (parts: Iterable<string | Uint8Array>) => void;

/**
 * Reads the history beside the server and writes the file, under another name until it is whole. Throws what the database and
 * the file system say, and where content was removed meanwhile: that may stand in it.
 */
export async function writeExport(job: ExportJob, tell: (done: number, of: number) => void): Promise<MadeExport> {
  const partial = `${job.path}.partial`;
  const progress = new Progress(tell);
  const snapshot = openIncidentSnapshot(job.database, job.incident, job.parts, job.masked?.heads);
  try {
    const file = openSync(partial, 'w', 0o600);
    try {
      const source = sourceOf(job, snapshot, progress);
      progress.begin(sizeOf(source));
      await write(source, (parts) => writeAll(file, parts));
      if (snapshot.isChanged()) throw new Error('content was removed while it was made');
      fsyncSync(file);
    } finally {
      closeSync(file);
    }
  } finally {
    snapshot.close();
  }
  renameSync(partial, job.path);
  return { heads: snapshot.streams, size: statSync(job.path).size };
}

async function write(source: ExportSource, sink: Sink): Promise<void> {
  const { job, snapshot } = source;
  switch (job.kind) {
    case 'pdf':
      return sink([await pdfFile(source)]);
    case 'log_csv':
      return sink(csvFile(source, 'log'));
    case 'decisions_csv':
      return sink(csvFile(source, 'decisions'));
    case 'tasks_csv':
      return sink(csvFile(source, 'tasks'));
    case 'chain':
      return sink(chainFile(source));
    case 'for_masking': {
      const suggestions = source.copy.sections.flatMap(({ entries }) => entries.flatMap(suggestMasks));
      const heads = snapshot.streams;
      return sink([JSON.stringify({ copy: source.copy, suggestions, heads })]);
    }
    case 'archive': {
      const files = archiveFiles(source);
      const list = (listed: Parameters<typeof manifestOf>[1]) => manifestOf(source, listed);
      return writeArchive(files, list, (part) => sink([part]));
    }
    default:
      job.kind satisfies never;
  }
}

function sourceOf(job: ExportJob, snapshot: IncidentSnapshot, progress: Progress): ExportSource {
  const eventsOf = (stream: string) => [...snapshot.events(stream)].map(asKnown);
  const names = new Map(job.names);
  const events = {
    incident: job.incident,
    open: eventsOf(incidentStream(job.incident)) as OpenStreamEvent[],
    secret: eventsOf(secretStream(job.incident)) as SecretStreamEvent[],
    krisstod: eventsOf(krisstodStream(job.incident)) as KrisstodStreamEvent[],
    continuity: eventsOf(continuityStream(job.incident)) as ContinuityStreamEvent[],
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

function asKnown(event: AnyEvent): KnownEvent {
  const known = upcast(event);
  if (isUnknown(known)) throw new Error(`an event of a newer version: ${known.unknown}`);
  return known;
}

function writeAll(file: number, parts: Iterable<string | Uint8Array>): void {
  for (const part of parts) {
    const bytes = typeof part === 'string' ? Buffer.from(part) : part;
    for (let at = 0; at < bytes.length; ) at += writeSync(file, bytes, at);
  }
}
