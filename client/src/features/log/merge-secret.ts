import type { LineOrder } from '@ledningsplats/shared/log/line-window.ts';
import type { ShownLine } from '../../sync/shown.ts';

/**
 * The log of one who is cleared: each note that a secret line exists gives way to the line itself, and one's own that the
 * open part has not been told of yet stands in its place by time [SE3]. Newest first, as both lists come.
 */
export function mergeSecret(
  open: readonly ShownLine[],
  secret: readonly ShownLine[],
  order: LineOrder,
  isWhole: boolean,
): readonly ShownLine[] {
  if (secret.length === 0) return open;
  const byCommand = new Map(secret.map((shown) => [shown.line.command, shown]));
  const byOpenLine = new Map(secret.map((shown) => [openLineOf(shown), shown]));
  const told = new Set<ShownLine>();
  const merged = open.map((shown) => {
    const { secrecy, seq, command } = shown.line;
    const held = secrecy.state === 'elsewhere' ? (byOpenLine.get(seq) ?? byCommand.get(command)) : undefined;
    if (held) told.add(held);
    return held ?? shown;
  });
  const oldest = open.at(-1);
  for (const shown of secret) {
    if (told.has(shown)) continue;
    const time = timeBy(shown, order);
    // Older than what has been fetched of the open part: its note comes with a later page.
    if (!isWhole && oldest && time < timeBy(oldest, order)) continue;
    const at = merged.findIndex((other) => timeBy(other, order) <= time);
    merged.splice(at === -1 ? merged.length : at, 0, shown);
  }
  return merged;
}

function timeBy({ line }: ShownLine, order: LineOrder): number {
  return order === 'occurred' ? line.occurredAt : line.recordedAt;
}

/** Of a line that was open first: its seq in the open part. */
function openLineOf({ line: { secrecy } }: ShownLine): number | null {
  return secrecy.state === 'secret' ? secrecy.openLine : null;
}
