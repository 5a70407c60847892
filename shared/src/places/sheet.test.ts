import { describe, expect, test } from 'vitest';
import { COMMANDS } from '../core/registry.ts';
import { defaultPlan } from '../plan/default-plan.ts';
import { fourLevelPlan } from '../plan/four-level-plan.ts';
import type { Plan } from '../plan/plan.ts';
import { type SheetSaid, sheetCommand, sheetReport } from './sheet.ts';
import { sheetNumberOf, sheetSender } from './sheet-reading.ts';

const MUNICIPALITY = { name: 'Ekby', code: '9999', timeZone: 'Europe/Stockholm' };
const PLACE = { id: '0b0e9a60-0000-4000-9000-000000000001', name: 'Skolan' };
const SAID: SheetSaid[] = [
  { what: 'count', how: 'in', number: 3 },
  { what: 'need', text: '30 filtar' },
  { what: 'message', text: 'En dörr är låst' },
];

describe.each([
  ['default', defaultPlan(MUNICIPALITY)],
  ['four levels', fourLevelPlan(MUNICIPALITY)],
] as [string, Plan][])('[PL5] what a sheet says, under the plan %s', (_, plan) => {
  test('is one of three commands that pass their schemas, with the right that the command names and no other', () => {
    for (const [said, isElsewhere] of SAID.flatMap((one) => [[one, false] as const, [one, true] as const])) {
      const { type, permission, data, content } = sheetCommand(said, PLACE, plan, isElsewhere);
      const definition = COMMANDS.get(type);
      expect(definition?.permission).toBe(permission);
      expect(definition?.on).toBe('incident');
      expect(definition?.schema.data.safeParse(data).success).toBe(true);
      expect(definition?.schema.content.safeParse(content).success).toBe(true);
    }
  });

  test('[PL6] [LG12] goes to whom the plan sends needs to, else to whom untaken lines are told, else to somebody', () => {
    const to = (changed: Plan) =>
      SAID.slice(1).map(
        (said) => sheetCommand(said, PLACE, changed, false).data as { function?: string; addressedTo?: string },
      );
    const { needsTo } = plan.places;
    expect(to(plan)).toMatchObject([{ function: needsTo }, { addressedTo: needsTo }]);
    const unsaid = { ...plan, places: { ...plan.places, needsTo: null } };
    const { alerts } = plan.trays;
    expect(to(unsaid)).toMatchObject([{ function: alerts }, { addressedTo: alerts }]);
    const untold = { ...unsaid, trays: { ...plan.trays, alerts: null } };
    expect(to(untold)).toMatchObject([{ function: plan.functions[0]?.id }, { addressedTo: null }]);
  });
});

test('[PL5] nothing but the three is read, and nothing beside them', () => {
  const report = { id: PLACE.id, madeAt: 1, sentAt: 1 };
  const isRead = (said: unknown, more = {}) => sheetReport.safeParse({ ...report, said, ...more }).success;
  expect(SAID.map((said) => isRead(said))).toEqual([true, true, true]);
  expect(isRead({ what: 'close' })).toBe(false);
  expect(isRead({ ...SAID[0], place: PLACE.id })).toBe(false);
  // a time of its own choosing is not for a sheet: it is when the button was pressed
  expect(isRead(SAID[0], { occurredAt: 1 })).toBe(false);
});

test('a sheet is known again by the number that is printed on it', () => {
  expect(sheetNumberOf(sheetSender(12))).toBe(12);
  for (const by of ['system', 'link/12', 'sheet/', 'sheet/12/x', '0b0e9a60']) expect(sheetNumberOf(by)).toBeNull();
});
