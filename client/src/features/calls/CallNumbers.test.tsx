import type { CallEntry } from '@ledningsplats/shared/plan/plan.ts';
import { given, PEOPLE, PLAN, register, step, TIB } from '@ledningsplats/shared/testing/given.ts';
import { expect, test } from 'vitest';
import { rendered } from '../../sync/testing/rendered.tsx';
import { CallNumbers } from './CallNumbers.tsx';

const { holds, now } = given([step(register(), TIB)]);
const entry = { who: { kind: 'outside', name: 'SOS', phone: '010-000 00 00' } } as CallEntry;

test('[OV5] a number is rung by a touch, and in what is played back it is read and no more', () => {
  const seen = { state: holds, plan: PLAN, people: PEOPLE, self: TIB, permissions: [], now };
  const numbers = <CallNumbers entry={entry} plan={PLAN} onRing={() => {}} />;
  expect(rendered(numbers, seen)).toContain('href="tel:0100000000"');
  const then = rendered(numbers, seen, (sync) => ({ ...sync, isPast: true }));
  expect(then).toContain('010-000 00 00');
  expect(then).not.toContain('tel:');
});
