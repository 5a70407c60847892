import type { KrisstodSlice, PublicSite } from '@ledningsplats/shared/krisstod/events.ts';
import { krisstodTexts } from '../../i18n/krisstod.ts';
import type { ChipTone } from '../../ui/Chip.tsx';

export function siteName({ name }: PublicSite): string {
  return name ?? krisstodTexts.removedName;
}

/** Those of this effort in the order in which they were opened. */
/** When any site's visits were counted last; null: nobody has come. */
export function lastCounted({ sites }: KrisstodSlice): number | null {
  const times = Object.values(sites).flatMap(({ countedAt }) => countedAt ?? []);
  return times.length === 0 ? null : Math.max(...times);
}

export function sitesOf({ sites }: KrisstodSlice): { open: PublicSite[]; closed: PublicSite[] } {
  const all = Object.values(sites).toSorted((one, other) => one.number - other.number);
  return { open: all.filter(({ isOpen }) => isOpen), closed: all.filter(({ isOpen }) => !isOpen) };
}

export function statusTone(status: KrisstodSlice['status']): ChipTone {
  switch (status) {
    case 'active':
      return 'ok';
    case 'prepared':
      return 'warn';
    case 'none':
    case 'ended':
      return 'neutral';
    default:
      return status satisfies never;
  }
}
