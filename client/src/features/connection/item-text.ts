import type { OutboxItem } from '../../sync/views.ts';

/** What the person wrote, whatever the command: every text of it, a decision's wording first. */
export function itemText(item: Pick<OutboxItem, 'content'>): string {
  return textsIn(item.content).join(' · ');
}

function textsIn(content: unknown): string[] {
  if (typeof content === 'string') return content.trim() === '' ? [] : [content.trim()];
  if (typeof content !== 'object' || content === null) return [];
  const { decision, geometry: _, ...rest } = content as Record<string, unknown>;
  return [...textsIn(decision), ...Object.values(rest).flatMap(textsIn)];
}
