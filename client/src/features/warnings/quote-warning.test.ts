import { expect, test } from 'vitest';
import { incidentOf, quoteWarning } from './quote-warning.ts';

const text = {
  language: 'sv' as const,
  headline: 'Viktigt meddelande',
  description: 'Rök från en brand. <b>Stäng</b> fönster.',
  instruction: '',
  area: 'Granviks kommun',
};
const warning = {
  source: 'vma' as const,
  kind: 'actual' as const,
  sentAt: Date.parse('2026-02-01T12:00:00+01:00'),
  receivedAt: Date.parse('2026-02-01T12:01:00+01:00'),
  texts: [{ ...text, language: 'en' as const, headline: 'Important' }, text],
};

test('[WA1] [WA4] a line of the log says who sent it and when, and its words as they stand', () => {
  const quoted = quoteWarning(warning);
  expect(quoted).toMatchObject({ from: 'VMA (Sveriges Radio)', place: 'Granviks kommun' });
  expect(quoted?.text).toMatch(/^Viktigt meddelande \(sänt 1 februari 2026 kl\. 12:00\)\n/);
  expect(quoted?.text).toContain('Rök från en brand. <b>Stäng</b> fönster.');
  expect(quoteWarning({ ...warning, kind: 'test' })?.text).toMatch(/^PROV\. /);
  expect(quoteWarning({ ...warning, texts: null })).toBeNull();
});

test('an incident of it is filled in with no more than a form takes', () => {
  const long = { ...text, description: 'ö'.repeat(4_000), area: 'å'.repeat(600) };
  const filled = incidentOf({ ...warning, texts: [long] });
  expect(filled?.what).toHaveLength(2_000);
  expect(filled?.where).toHaveLength(200);
});
