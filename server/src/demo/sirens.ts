import { lastVmaTest } from '@ledningsplats/shared/exercises/vma-test-days.ts';
import type { DemoPlaceKey } from './places.ts';
import { personId, type Scribe } from './scribe.ts';

const DAY = 24 * 60 * 60_000;
const MINUTE = 60_000;
/** The afternoon before it all began, when what was heard at the last test is written in from the lists. */
const WRITTEN = -60 * 20;

/** How the sirens were heard at the last test, and the one that was weak handed over [PL8]. */
export async function tellSirens(scribe: Scribe, places: Record<DemoPlaceKey, string>): Promise<void> {
  // a test later on the day of the demonstration is to come
  const { date, at } = lastVmaTest(scribe.at(0) - DAY, 'Europe/Stockholm');
  const sirens = { stream: 'sirens' };
  const heard = [
    ['fredrik', places.siren_granvik, 'heard', 'Hördes tydligt vid torget.', 1],
    ['johan', places.siren_brannevik, 'weak', 'Svag vid kajen, vinden låg på från land.', 2],
  ] as const;
  for (const [index, [who, siren, result, comment, minute]] of heard.entries()) {
    const times = { ...sirens, occurredAt: at + minute * MINUTE };
    await scribe.give(who, WRITTEN + index, 'ReportSiren', { siren, test: date, result }, { comment }, times);
  }
  const fault = { siren: places.siren_brannevik, test: date, what: 'weak', due: null } as const;
  await scribe.give(
    'fredrik',
    WRITTEN + 2,
    'ReportSirenFault',
    { ...fault, owner: personId('fredrik') },
    { to: 'Räddningstjänsten' },
    sirens,
  );
}
