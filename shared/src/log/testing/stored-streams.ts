import { indexRowsOf } from '../../core/index-rows.ts';
import type { KnownEvent } from '../../core/known-event.ts';
import type { TextLookup } from '../held-texts.ts';

/** Finds events as the server's registers do, among streams held in memory. */
export function lookupIn(streams: Readonly<Record<string, readonly KnownEvent[]>>): TextLookup {
  return (stream, kind, key) => {
    const events = streams[stream] ?? [];
    if (kind === 'commit') {
      const command = events.find(({ seq }) => seq === Number(key))?.meta.command;
      return events.filter(({ meta }) => command !== undefined && meta.command === command);
    }
    const rows = events.flatMap((event) => indexRowsOf(event, stream));
    const seqs = new Set(rows.flatMap((row) => (row.kind === kind && row.key === key ? [row.seq] : [])));
    return events.filter(({ seq }) => seqs.has(seq));
  };
}
