import { describe, expect, it } from 'vitest';
import { isUnknown, upcast } from '../core/upcast.ts';
import { written } from '../log/testing/log-events.ts';
import { arrangementFor, placedCards } from './arrangement.ts';
import { BOARD_CARD_IDS, BOARD_CARDS, BOARD_COLUMNS } from './board-cards.ts';
import { DEFAULT_BOARDS } from './default-boards.ts';
import { defaultPlan } from './default-plan.ts';
import { fourLevelPlan } from './four-level-plan.ts';
import type { BoardArrangement, Plan } from './plan.ts';
import { planSchema } from './plan-schema.ts';

const MUNICIPALITY = { name: 'Exempelby', code: '9999', timeZone: 'Europe/Stockholm' };
const FOUR_LEVEL_PLAN = fourLevelPlan(MUNICIPALITY);

describe('[ST8] the board of each role', () => {
  it('is that of the function one sits in, before that of a role, and the first for all others', () => {
    const of = (seat: string | null, ...roles: string[]) => arrangementFor(DEFAULT_BOARDS, seat, roles).id;
    expect(of('stabschef', 'observator')).toBe('stabschef');
    expect(of(null, 'observator')).toBe('observator');
    expect(of('hr', 'tib')).toBe('alla');
    expect(of(null)).toBe('alla');
  });

  it.each([
    ['default', defaultPlan(MUNICIPALITY)],
    ['four levels', FOUR_LEVEL_PLAN],
  ])('shows every card of the %s plan that is not left out, once, and what must be seen open', (_, plan) => {
    for (const arrangement of plan.boards.arrangements) {
      const placed = placedCards(arrangement);
      const cards = BOARD_COLUMNS.flatMap((column) => placed[column]);
      expect([...cards, ...arrangement.hidden].sort()).toEqual([...BOARD_CARD_IDS].sort());
      const open = cards.filter((card) => !arrangement.folded.includes(card));
      expect(open).toEqual(expect.arrayContaining(BOARD_CARD_IDS.filter((card) => BOARD_CARDS[card].always)));
    }
  });

  it('has a card that was made after the plan last where it belongs', () => {
    const [first] = FOUR_LEVEL_PLAN.boards.arrangements;
    expect(placedCards(first as BoardArrangement).side).toEqual([
      'direction',
      'corrected',
      'awaiting',
      'briefings',
      'seats',
      'reports',
      'contingencies',
      'board',
      'presence',
    ]);
  });
});

describe('[ST8] a plan is refused', () => {
  const issues = (change: (arrangement: BoardArrangement) => object) => {
    const plan = defaultPlan(MUNICIPALITY);
    const [first, ...others] = plan.boards.arrangements;
    if (first === undefined) throw new Error('no arrangement');
    const boards = { ...plan.boards, arrangements: [{ ...first, ...change(first) }, ...others] };
    const { error } = planSchema.safeParse({ ...plan, boards });
    return error?.issues.map(({ message }) => message) ?? [];
  };
  it('that names a card that is not there', () => {
    expect(issues(() => ({ hidden: ['weather'] }))).toHaveLength(1);
  });

  it.each(BOARD_CARD_IDS.filter((card) => BOARD_CARDS[card].always))(
    'that leaves out what must be seen: %s',
    (card) => {
      expect(issues(() => ({ hidden: [card] }))).toEqual([
        `the card "${card}" must always be seen: it is neither left out nor folded`,
      ]);
    },
  );

  it('that folds what must be seen', () => {
    expect(issues(() => ({ folded: ['awaiting'] }))).toEqual([
      'the card "awaiting" must always be seen: it is neither left out nor folded',
    ]);
  });

  it('that has a card twice, points at no function, or gives a function two boards', () => {
    expect(issues(({ columns }) => ({ columns: { ...columns, main: ['log'] }, hidden: ['log'] }))).toEqual([
      'the card "log" already stands in this arrangement',
    ]);
    expect(issues(() => ({ functions: ['nobody'] }))).toEqual(['there is no function "nobody"']);
    expect(issues(() => ({ functions: ['tib'] }))).toEqual(['"tib" already has a board of its own']);
  });
});

describe('[ST8] a plan from before each role had its board', () => {
  const lift = (before: Omit<Plan, 'boards'>) => {
    const read = upcast({ ...written(1), type: 'PlanAdopted', version: 15, data: { plan: before } });
    if (isUnknown(read) || read.type !== 'PlanAdopted') throw new Error('not read');
    return read.data.plan;
  };

  it('gets the default ones for those of its functions and roles that are there, and is accepted', () => {
    const { boards, ...before } = defaultPlan(MUNICIPALITY);
    expect(lift(before).boards).toEqual(boards);
    const { boards: _, ...other } = FOUR_LEVEL_PLAN;
    const lifted = lift(other);
    expect(lifted.boards.arrangements.map(({ id }) => id)).toEqual(['alla']);
    expect(planSchema.safeParse(lifted).success).toBe(true);
  });
});
