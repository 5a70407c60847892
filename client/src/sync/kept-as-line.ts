import { parseStream } from '@ledningsplats/shared/core/stream-name.ts';
import type { LineKind, SecrecyMark } from '@ledningsplats/shared/log/events.ts';
import { opensIncident } from './opening-command.ts';
import type { OutboxItem } from './views.ts';

/** As the log line's own limit; what is longer was never one line. */
const LONGEST = 6_000;

/** What a refused item said, as a line in the log of its stream; null where there is no text or no log. */
export function lineFromItem(item: OutboxItem) {
  const kind = parseStream(item.stream)?.kind;
  // what may not be kept where it was written may be kept nowhere else
  if (item.refusal?.code === 'identity_number') return null;
  const text = textsIn(item.content).join('\n').slice(0, LONGEST);
  if (text === '' || opensIncident(item) || (kind !== 'incident' && kind !== 'secret')) return null;
  const data: { kind: LineKind; mark?: SecrecyMark } = { kind: isDecision(item.data) ? 'beslut' : 'notering' };
  if (kind === 'secret') data.mark = { provision: null, authority: null };
  const { stream, occurredAt } = item;
  return { type: kind === 'secret' ? 'WriteSecretLine' : 'WriteLine', stream, data, content: { text }, occurredAt };
}

/** Every text that the person wrote, a decision's wording first. */
function textsIn(content: unknown): string[] {
  if (typeof content === 'string') return content.trim() === '' ? [] : [content];
  if (typeof content !== 'object' || content === null) return [];
  // a file is named by what no one has written, and where a shape lies is no text
  const { decision, attachments: _, geometry: __, ...rest } = content as Record<string, unknown>;
  return [...textsIn(decision), ...Object.values(rest).flatMap(textsIn)];
}

function isDecision(data: unknown): boolean {
  return typeof data === 'object' && data !== null && 'decision' in data;
}
