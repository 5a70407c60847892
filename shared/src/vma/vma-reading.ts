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

/** Whether the law's questions allow a VMA: danger of one kind or the other, and urgent (lagen 2023:407). */
export function meetsTest({ lifeOrHealth, damage, urgent }: VmaTest): boolean {
  return (lifeOrHealth || damage) && urgent;
}
