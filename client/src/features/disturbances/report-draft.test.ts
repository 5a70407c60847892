import { expect, test } from 'vitest';
import { EMPTY_REPORT, nextReport, reportContent, reportFaults } from './report-draft.ts';

const DRAFT = { ...EMPTY_REPORT, what: ' Strömmen är borta ', call: ' Eva, 070-000 00 21' };

test('[LA11] what has happened and whom to ring are compulsory, and a time must be one', () => {
  expect(reportFaults(EMPTY_REPORT)).toEqual(['what', 'call']);
  expect(reportFaults({ ...DRAFT, whenText: 'nyligen' })).toEqual(['when']);
  expect(reportFaults({ ...DRAFT, when: 5, whenText: '02:30' })).toEqual([]);
});

test('what was left empty is left out, and spaces around what was not', () => {
  expect(reportContent({ ...DRAFT, needs: ' Två elverk ', where: '  ' })).toEqual({
    what: 'Strömmen är borta',
    needs: 'Två elverk',
    call: 'Eva, 070-000 00 21',
  });
});

test('the next one is from the same department, and the same person is rung', () => {
  expect(nextReport({ ...DRAFT, department: 'omsorg', affected: '34' })).toEqual({
    ...EMPTY_REPORT,
    department: 'omsorg',
    call: DRAFT.call,
  });
});
