/** Sweden's counties by the first two figures of a municipality's code (SCB, länskoder). */
const COUNTIES: Readonly<Record<string, string>> = {
  '01': 'Stockholms län',
  '03': 'Uppsala län',
  '04': 'Södermanlands län',
  '05': 'Östergötlands län',
  '06': 'Jönköpings län',
  '07': 'Kronobergs län',
  '08': 'Kalmar län',
  '09': 'Gotlands län',
  '10': 'Blekinge län',
  '12': 'Skåne län',
  '13': 'Hallands län',
  '14': 'Västra Götalands län',
  '17': 'Värmlands län',
  '18': 'Örebro län',
  '19': 'Västmanlands län',
  '20': 'Dalarnas län',
  '21': 'Gävleborgs län',
  '22': 'Västernorrlands län',
  '23': 'Jämtlands län',
  '24': 'Västerbottens län',
  '25': 'Norrbottens län',
};

/** The county that a municipality's four-figure code lies in; null where no county has it. */
export function countyOf(code: string): string | null {
  return /^\d{4}$/.test(code) ? (COUNTIES[code.slice(0, 2)] ?? null) : null;
}

/** The two figures of a county by its name, as `20` of `Dalarnas län`; null for what is no county's. */
export function countyNamed(name: string): string | null {
  const found = Object.entries(COUNTIES).find(([, county]) => county.toLowerCase() === name.toLowerCase());
  return found?.[0] ?? null;
}
