import type { LogLine } from '@ledningsplats/shared/log/log-line.ts';

/** What the line says now: its last correction, or its own text. Empty for one whose words are elsewhere or removed. */
export function latestWording({ content, corrections }: LogLine): string {
  return corrections.findLast(({ text }) => text !== null)?.text ?? content?.text ?? '';
}
