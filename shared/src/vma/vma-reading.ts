import type { Vma, VmaSlice, VmaTest } from './events.ts';

/** Whether somebody still answers for it [VM3]. */
export function isOpenVma({ status }: Pick<Vma, 'status'>): boolean {
  return status === 'asked' || status === 'stands';
}

/** Those that are open, the one to be looked over first first. */
export function openVmas({ known }: VmaSlice): Vma[] {
  return Object.values(known)
    .filter(isOpenVma)
    .sort((one, other) => one.review - other.review || one.number - other.number);
}

/** So long before it is to be looked over one sits down to it: to ring and ask what holds takes that. */
const NEAR_MS = 10 * 60_000;

/** Whether an open one is to be looked over later on, soon, or should have been [VM3]. */
export function reviewState({ review }: Pick<Vma, 'review'>, now: number): 'ahead' | 'near' | 'late' {
  if (review < now) return 'late';
  return review - now <= NEAR_MS ? 'near' : 'ahead';
}

/** Whether the law's questions allow a VMA: danger of one kind or the other, and urgent (lagen 2023:407). */
export function meetsTest({ lifeOrHealth, damage, urgent }: VmaTest): boolean {
  return (lifeOrHealth || damage) && urgent;
}
