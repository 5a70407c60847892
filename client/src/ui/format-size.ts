const UNITS = ['kilobyte', 'megabyte', 'gigabyte'] as const;

/** `0,4 kB`, `2,1 MB`, `118 GB`: bytes by thousands, with a decimal below ten. */
export function formatSize(bytes: number): string {
  const power = Math.min(UNITS.length, Math.max(1, Math.floor(Math.log10(Math.max(1, bytes)) / 3)));
  const value = bytes / 1000 ** power;
  const unit = UNITS[power - 1] ?? 'kilobyte';
  return new Intl.NumberFormat('sv-SE', {
    style: 'unit',
    unit,
    maximumFractionDigits: value < 10 ? 1 : 0,
  }).format(value);
}
