import type { LocalDate, Wall } from '@ledningsplats/shared/roster/wall-time.ts';

/** A date as one types it, `2026-11-23`; null for one that does not exist. */
export function readDate(text: string): LocalDate | null {
  const date = text.trim();
  if (!/^\d{4}-\d\d-\d\d$/.test(date)) return null;
  const at = new Date(`${date}T00:00Z`);
  return Number.isNaN(at.getTime()) || at.toISOString().slice(0, 10) !== date ? null : date;
}

/** A date and a clock time, `2026-11-23 08:00` or `2026-11-23 8.00`; null for what is no such thing. */
export function readWall(text: string): Wall | null {
  const match = /^(\S+)[ T]+(\d{1,2})[.:](\d\d)$/.exec(text.trim());
  const date = readDate(match?.[1] ?? '');
  if (!match || date === null || Number(match[2]) > 23 || Number(match[3]) > 59) return null;
  return `${date}T${match[2]?.padStart(2, '0')}:${match[3]}`;
}

/** As it is read back. */
export function typedWall(wall: Wall): string {
  return wall.replace('T', ' ');
}
