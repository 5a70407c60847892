import { playedSpan } from '@ledningsplats/shared/conduct/played-span.ts';
import { attachmentsOf, type LineAttachment } from '@ledningsplats/shared/log/attachments.ts';
import { markOf } from '../papers/paper-words.ts';
import {
  type ArchivedFile,
  attachmentName,
  chainFile,
  csvFile,
  type ExportSource,
  paperGround,
  pdfFile,
} from './make-files.ts';
import type { ListedFile } from './write-archive.ts';

/** Everything that the archive is to keep, but for the list of it [EX1]. */
export function archiveFiles(source: ExportSource): ArchivedFile[] {
  const { snapshot } = source;
  const said = attachmentsSaid(source);
  return [
    { name: 'historik.pdf', bytes: () => later(() => pdfFile(source)) },
    { name: 'logg.csv', bytes: () => encoded(csvFile(source, 'log')) },
    { name: 'beslut.csv', bytes: () => encoded(csvFile(source, 'decisions')) },
    { name: 'uppgifter.csv', bytes: () => encoded(csvFile(source, 'tasks')) },
    { name: 'kedja.jsonl', bytes: () => encoded(chainFile(source)) },
    ...snapshot
      .attachments()
      .map((file) => ({ name: attachmentName(file, said.get(file.id)), bytes: () => snapshot.bytes(file.id) })),
  ];
}

/** When an exercise was really played, in UTC; null: the times in it are the world's [OV1]. */
function playedInstants(state: ExportSource['state']) {
  const span = playedSpan(state);
  const iso = (at: number | null) => at && new Date(at).toISOString();
  return span && { from: iso(span.from), until: iso(span.until) };
}

/** Last in the archive: what each file is to be, who took it out, when, and how far the history went [LG9]. */
export function manifestOf(source: ExportSource, files: readonly ListedFile[]): ArchivedFile {
  const { job, snapshot, state } = source;
  const manifest = {
    format: 'ledningsplats-archive/1',
    made: new Date(job.at).toISOString(),
    by: job.by,
    version: job.version,
    incident: { id: job.incident, number: state.incident.number },
    mark: markOf(paperGround(source)),
    played: playedInstants(state),
    parts: [
      'öppna delen',
      ...(job.parts.secret ? ['sekretessdelen'] : []),
      ...(job.parts.krisstod ? ['krisstöd'] : []),
      ...(job.parts.continuity ? ['verksamheternas svar'] : []),
    ],
    heads: snapshot.streams,
    files,
  };
  return { name: 'manifest.json', bytes: () => encoded([`${JSON.stringify(manifest, null, 2)}\n`]) };
}

/** What lines say of their files, by id: the name is in the history and nowhere else. */
function attachmentsSaid({ snapshot }: ExportSource): Map<string, LineAttachment> {
  const said = new Map<string, LineAttachment>();
  for (const { stream } of snapshot.streams) {
    for (const { content } of snapshot.events(stream)) {
      if (attachmentsOf(content).length === 0) continue;
      for (const one of (content as { attachments: LineAttachment[] }).attachments) said.set(one.id, one);
    }
  }
  return said;
}

function* encoded(texts: Iterable<string>): Generator<Uint8Array> {
  for (const text of texts) yield Buffer.from(text);
}

async function* later(make: () => Promise<Uint8Array>): AsyncGenerator<Uint8Array> {
  yield await make();
}
