import type { IncidentHeadline } from '@ledningsplats/shared/core/protocol.ts';

/** Those whose title, place or number holds every word, å, ä and ö being letters of their own. */
export function matching(rows: readonly IncidentHeadline[], text: string): readonly IncidentHeadline[] {
  const words = text.toLocaleLowerCase('sv').split(/\s+/).filter(Boolean);
  if (words.length === 0) return rows;
  return rows.filter(({ title, place, number }) => {
    const hay = `${title ?? ''} ${place ?? ''} ${number}`.toLocaleLowerCase('sv');
    return words.every((word) => hay.includes(word));
  });
}

/** The gravest first, of equal ones the newest: what a tired person must see without looking for it. */
export function gravestFirst(rows: readonly IncidentHeadline[]): IncidentHeadline[] {
  return rows.toSorted((a, b) => b.level - a.level || b.openedAt - a.openedAt);
}
