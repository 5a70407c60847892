import { given, PEOPLE, PLAN, register, step, TIB } from '@ledningsplats/shared/testing/given.ts';
import type { WarningReading } from '@ledningsplats/shared/warnings/events.ts';
import { expect, test } from 'vitest';
import { rendered } from '../../../sync/testing/rendered.tsx';
import { type KeyedWarning, WarningsKey, type WarningsKeyProps } from './WarningsKey.tsx';

const { holds, now } = given([step(register(), TIB)]);
const HOUR = 3_600_000;

/** The words of one warning of wind under a map. */
function shown(warning: Partial<WarningReading>, more: Partial<WarningsKeyProps> = {}): string {
  const texts = [{ language: 'sv', headline: 'Vind', description: '', instruction: '', area: '' }];
  const one = { source: 'smhi', kind: 'actual', level: 'orange', expiresAt: null, warning: 'w', texts, ...warning };
  const warnings = [{ warning: one, number: 1 }] as unknown as KeyedWarning[];
  const seen = { state: holds, plan: PLAN, people: PEOPLE, self: TIB, permissions: [], now };
  return rendered(<WarningsKey warnings={warnings} isInExercise={false} {...more} />, seen)
    .replace(/<[^>]+>/g, ' ')
    .replace(/\s+/g, ' ');
}

test('[OV8] what is practised or tried is told so before its words, and in an exercise what is in earnest', () => {
  expect(shown({ kind: 'exercise' })).toContain('ÖVNING: Orange varning: Vind');
  expect(shown({ kind: 'test' })).toContain('PROV: Orange varning: Vind');
  expect(shown({}, { isInExercise: true })).toContain('SKARPT: Orange varning: Vind');
  expect(shown({})).not.toContain('SKARPT');
});

test('[WA1] until when it holds stands with it, and that it has held; on paper with the date', () => {
  expect(shown({})).not.toMatch(/ till /);
  expect(shown({ expiresAt: now + HOUR })).toMatch(/Vind · till (i ?morgon )?\d\d:\d\d/);
  expect(shown({ expiresAt: now - HOUR })).toMatch(/Vind · gällde till (i ?går )?\d\d:\d\d/);
  expect(shown({ expiresAt: now + HOUR }, { isOnPaper: true })).toMatch(/· till .*\d{4}.* \d\d:\d\d/);
});
