const UNITS = ['kB', 'MB', 'GB', 'TB'];

/** `412 kB`, `1,8 MB`, `96 GB`: as disks are sold, by thousands, and never finer than anyone needs. */
export function bytes(count: number): string {
  let value = count / 1_000;
  let unit = 0;
  while (value >= 999.5 && unit < UNITS.length - 1) {
    value /= 1_000;
    unit += 1;
  }
  const digits = value < 9.95 && unit > 0 ? 1 : 0;
  return `${value.toLocaleString('sv-SE', { maximumFractionDigits: digits })} ${UNITS[unit]}`;
}
