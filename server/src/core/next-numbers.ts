type Mode = 'live' | 'exercise';

/** The register's running numbers, one series per year and mode: `2026-014`, and `Ö2026-003` for exercises. */
export class NextNumbers {
  readonly #used: Map<string, number>;
  readonly #timeZone: string;

  /** `used` is keyed `2026/live`. The year is the municipality's own. */
  constructor(used: ReadonlyMap<string, number>, timeZone = 'Europe/Stockholm') {
    this.#used = new Map(used);
    this.#timeZone = timeZone;
  }

  next(mode: Mode, at: number): string {
    const year = yearAt(at, this.#timeZone);
    const number = (this.#used.get(`${year}/${mode}`) ?? 0) + 1;
    return `${mode === 'exercise' ? 'Ö' : ''}${year}-${String(number).padStart(3, '0')}`;
  }

  /** A command of this turn has used a number. */
  taken(name: string): void {
    const read = /^(Ö?)(\d{4})-(\d+)$/.exec(name);
    if (!read) return;
    const key = `${read[2]}/${read[1] ? 'exercise' : 'live'}`;
    this.#used.set(key, Math.max(this.#used.get(key) ?? 0, Number(read[3])));
  }
}

function yearAt(at: number, timeZone: string): string {
  return new Intl.DateTimeFormat('sv-SE', { year: 'numeric', timeZone }).format(at);
}
