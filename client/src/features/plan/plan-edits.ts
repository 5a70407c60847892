import { EXTRAORDINARY_EVENT } from '@ledningsplats/shared/plan/extraordinary-event.ts';
import type { Level, MandateHolder, NamedItem, Plan } from '@ledningsplats/shared/plan/plan.ts';
import { planTexts } from '../../i18n/plan-editor.ts';

/** An id for something new, of its name and unlike those that there are: ids stay when names change. */
export function newId(name: string, taken: readonly string[]): string {
  const plain = name
    .toLocaleLowerCase('sv')
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .replaceAll(/[^a-z0-9]+/g, '_')
    .replaceAll(/^_+|_+$/g, '')
    .slice(0, 50);
  const stem = plain === '' || plain === 'constructor' ? 'ny' : plain;
  let id = stem;
  for (let number = 2; taken.includes(id); number += 1) id = `${stem}_${number}`;
  return id;
}

export function withLevel(plan: Plan, rank: number, change: Partial<Level>): Plan {
  return { ...plan, levels: plan.levels.map((level) => (level.rank === rank ? { ...level, ...change } : level)) };
}

/** What reaching the level asks; the law's criteria bring the legal text with them, of the plan where it has one. */
export function withAsks(plan: Plan, rank: number, asks: Level['asks']): Plan {
  const known = plan.levels.find(({ legalText }) => legalText !== null)?.legalText ?? EXTRAORDINARY_EVENT;
  return withLevel(plan, rank, { asks, legalText: asks === 'criteria' ? known : null });
}

/** A level above the highest, decided by those who decide that one. */
export function withNewLevel(plan: Plan): Plan {
  const highest = Math.max(...plan.levels.map(({ rank }) => rank));
  const rank = highest + 1;
  const name = planTexts.newLevel(rank);
  const level: Level = {
    id: newId(
      name,
      plan.levels.map(({ id }) => id),
    ),
    name,
    rank,
    explanation: planTexts.newLevelText,
    asks: 'nothing',
    legalText: null,
    report: null,
    tasks: [],
    cards: [],
    callList: [],
  };
  const levels = { ...plan.mandates.levels, [rank]: plan.mandates.levels[highest] ?? [] };
  return { ...plan, levels: [...plan.levels, level], mandates: { ...plan.mandates, levels } };
}

/** The levels above come one down, with their mandates; the board's own level follows its level. */
export function withoutLevel(plan: Plan, gone: number): Plan {
  const moved = (rank: number) => (rank > gone ? rank - 1 : rank);
  const levels = plan.levels
    .filter(({ rank }) => rank !== gone)
    .map((level) => ({ ...level, rank: moved(level.rank) }));
  const mandates = Object.entries(plan.mandates.levels)
    .filter(([rank]) => Number(rank) !== gone)
    .map(([rank, holders]): [string, MandateHolder[]] => [String(moved(Number(rank))), holders]);
  const needsLevel = Math.min(moved(plan.board.needsLevel), levels.length);
  return {
    ...plan,
    levels,
    mandates: { ...plan.mandates, levels: Object.fromEntries(mandates) },
    board: { ...plan.board, needsLevel },
  };
}

export type MandateKey = `level ${number}` | 'posture' | 'board' | 'other';
export type Until = MandateHolder['until'] | 'no';

export function holdersOf({ mandates }: Plan, key: MandateKey): MandateHolder[] {
  return key === 'posture' || key === 'board' || key === 'other'
    ? mandates[key]
    : (mandates.levels[key.slice(6)] ?? []);
}

/** Whether a capacity holds the mandate, and until when; the others keep their order, which is the one in which they are offered. */
export function withMandate(plan: Plan, key: MandateKey, capacity: string, until: Until): Plan {
  const before = holdersOf(plan, key);
  const isKnown = before.some((holder) => holder.capacity === capacity);
  const left = before.filter((holder) => until !== 'no' || holder.capacity !== capacity);
  const holders = left.map((holder) => (until !== 'no' && holder.capacity === capacity ? { capacity, until } : holder));
  if (until !== 'no' && !isKnown) holders.push({ capacity, until });
  const { mandates } = plan;
  if (key === 'posture' || key === 'board' || key === 'other') {
    return { ...plan, mandates: { ...mandates, [key]: holders } };
  }
  return { ...plan, mandates: { ...mandates, levels: { ...mandates.levels, [key.slice(6)]: holders } } };
}

export function renamed<Item extends NamedItem>(items: readonly Item[], id: string, name: string): Item[] {
  return items.map((item) => (item.id === id ? { ...item, name } : item));
}

/** With one item a step earlier or later in the order; at the end it stays. */
export function moved<Item>(items: readonly Item[], at: number, by: -1 | 1): Item[] {
  const item = items[at];
  if (item === undefined || items[at + by] === undefined) return [...items];
  const rest = items.filter((_, index) => index !== at);
  return [...rest.slice(0, at + by), item, ...rest.slice(at + by)];
}

/** Without the empty rows of a text that is being written. */
export function tidied(plan: Plan): Plan {
  const steps = (rows: readonly string[]) => rows.map((row) => row.trim()).filter((row) => row !== '');
  const levels = plan.levels.map((level) => ({
    ...level,
    cards: level.cards.map((card) => ({ ...card, steps: steps(card.steps) })),
  }));
  return { ...plan, levels };
}
