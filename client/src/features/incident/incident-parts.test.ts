import type { IncidentHeadline } from '@ledningsplats/shared/core/protocol.ts';
import { openItems } from '@ledningsplats/shared/incident/open-items.ts';
import { by, CHAIR, call, given, PLAN, register, step, TIB } from '@ledningsplats/shared/testing/given.ts';
import { expect, test } from 'vitest';
import { titleAndLine } from '../../forms/title-and-line.ts';
import { actionsFor } from './actions-for.ts';
import { handoversOf, itemKey } from './close-handovers.ts';
import { gravestFirst, matching } from './incident-filter.ts';

const extraordinary = () => given([step(register(3, by(CHAIR, 'kln_ordforande'), { activateBoard: true }), TIB)]);
const ids = (actions: { id: string }[]) => actions.map(({ id }) => id);

test('[LA4] the mandate hides no button; the permission does', () => {
  const { holds } = given([step(register(), TIB)]);
  expect(ids(actionsFor(holds, PLAN, () => true).buttons)).toEqual(['level', 'posture', 'leader']);
  expect(actionsFor(holds, PLAN, () => false)).toEqual({ buttons: [], menu: [] });
  expect(ids(actionsFor(holds, PLAN, (type) => type === 'AppointLeader').buttons)).toEqual(['leader']);
});

test('[LA7] [LA8] what the board can do follows from what it is', () => {
  expect(ids(actionsFor(given([step(register(), TIB)]).holds, PLAN, () => true).menu)).toContain('board_activate');
  const active = ids(actionsFor(extraordinary().holds, PLAN, () => true).menu);
  expect(active).toEqual(expect.arrayContaining(['take_over', 'board_rest', 'board_end']));
  expect(active).not.toContain('board_activate');
  expect(active).not.toContain('hand_back');
});

test('[LA9] a closed incident can be opened again and marked as evaluated, and nothing else', () => {
  const decision = by(TIB, 'tib');
  const close = call('CloseIncident', { decision: decision.data, handovers: [] }, { decision: decision.content });
  const { holds } = given([step(register(), TIB), step(close, TIB)]);
  expect(actionsFor(holds, PLAN, () => true)).toMatchObject({
    buttons: [{ id: 'reopen' }, { id: 'evaluated' }],
    menu: [{ id: 'link' }],
  });
});

test('[LA9] tasks and decisions have a likely owner; what has none is left for the person to choose', () => {
  const { holds } = extraordinary();
  const open = openItems(holds);
  const prefilled = handoversOf(open, {}, holds);
  expect(open.filter((item) => !prefilled.some((handover) => handover.item === item))).toEqual([
    { kind: 'board', id: 'board' },
  ]);
  const [board] = open;
  if (!board) throw new Error('nothing is open');
  expect(handoversOf(open, { [itemKey(board)]: `p:${CHAIR.id}` }, holds)).toContainEqual({
    item: board,
    owner: { person: CHAIR.id, function: null },
  });
});

test('a short text is the title; of a long one nothing is lost', () => {
  expect(titleAndLine('  Brand i\nCentralskolan ')).toEqual({ title: 'Brand i Centralskolan', line: null });
  const long = `Gasläcka vid badhuset. ${'Skolan intill håller eleverna inne. '.repeat(8)}`;
  expect(titleAndLine(long)).toEqual({ title: 'Gasläcka vid badhuset', line: long.trim() });
  const unbroken = titleAndLine('utan punkt '.repeat(40));
  expect(unbroken.title.length).toBeLessThanOrEqual(121);
  expect(unbroken.title).toMatch(/…$/);
});

test('the list is filtered by every word and shows the gravest first', () => {
  const row = (title: string, level: number, openedAt: number) =>
    ({ title, place: 'Österby', number: '2026-001', level, openedAt }) as IncidentHeadline;
  const rows = [row('Vattenläcka', 1, 3), row('Översvämning', 2, 1), row('Brand', 2, 2)];
  expect(matching(rows, 'öster över').map(({ title }) => title)).toEqual(['Översvämning']);
  expect(matching(rows, ' ')).toBe(rows);
  expect(gravestFirst(rows).map(({ title }) => title)).toEqual(['Brand', 'Översvämning', 'Vattenläcka']);
});
