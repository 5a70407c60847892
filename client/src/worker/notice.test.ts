import { expect, test } from 'vitest';
import { readNotice } from './notice.ts';

const ID = '0b0e9a60-0000-4000-9000-000000000001';
const INCIDENT = '0b0e9a60-0000-4000-9000-000000000002';

function notice(parts: object): string {
  const purpose = { kind: 'callout', incident: INCIDENT, callOut: 'c-1' };
  return JSON.stringify({ id: ID, purpose, isExercise: false, receipt: 'kvitto', ...parts });
}

test('[LM1] a call-out shows that it is one and leads to its incident', () => {
  expect(readNotice(notice({}))).toEqual({
    title: 'Utlarmning',
    body: 'Öppna Ledningsplats.',
    tag: ID,
    isStaying: true,
    path: `/handelser/${INCIDENT}`,
    receipt: { id: ID, receipt: 'kvitto' },
  });
  expect(readNotice(notice({ isExercise: true })).title).toBe('ÖVNING ÖVNING ÖVNING: Utlarmning');
});

test('a trial and a test say what they are, and need no touch', () => {
  for (const [kind, title] of [
    ['trial', 'Prov av larmvägen'],
    ['test', 'Prov från Ledningsplats'],
  ] as const) {
    expect(readNotice(notice({ purpose: { kind } }))).toMatchObject({ title, isStaying: false, path: '/' });
  }
});

test('[TB3] a change of TiB that nobody has acknowledged leads to the handover, and names nobody', () => {
  const purpose = { kind: 'handover', since: 1_000, step: 'alarm' };
  expect(readNotice(notice({ purpose }))).toMatchObject({
    title: 'Överlämning av TiB',
    body: 'Öppna Ledningsplats.',
    isStaying: true,
    path: '/beredskap/overlamning',
  });
});

test.each([
  '',
  'inte json',
  'null',
  '[]',
  '{"id":7,"purpose":7}',
  notice({ purpose: { kind: 'callout', incident: '//evil.example/', callOut: '' } }),
  notice({ purpose: { kind: 'callout', incident: '../../api/session', callOut: '' } }),
])('[SE5] "%s" shows that there is something, and leads nowhere but home', (text) => {
  expect(readNotice(text)).toMatchObject({ title: 'Utlarmning', path: '/' });
});
