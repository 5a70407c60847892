import type { ListenerLinkReading } from '@ledningsplats/shared/sirens/listener-link.ts';
import { expect, test } from 'vitest';
import { holdersOf } from './holders.ts';

const link = (label: string, sirens: string[], revokedAt: number | null = null): ListenerLinkReading => ({
  ...{ number: 1, test: '2026-12-07', label, sirens, madeBy: 'Tove', madeAt: 1, usedAt: null, revokedAt },
});

test('[PL8] who listens to a siren is whoever has a link that holds', () => {
  const holders = holdersOf([link('FRG norr', ['a', 'b']), link('Vaktmästaren', ['b']), link('FRG syd', ['c'], 5)]);
  expect([...holders]).toEqual([
    ['a', ['FRG norr']],
    ['b', ['FRG norr', 'Vaktmästaren']],
  ]);
});
