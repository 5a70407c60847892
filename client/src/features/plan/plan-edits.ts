import { EXTRAORDINARY_EVENT } from '@ledningsplats/shared/plan/extraordinary-event.ts';
import type {
  CallInRules,
  ChecklistItem,
  Level,
  MandateHolder,
  NamedItem,
  PlaceKind,
  Plan,
} from '@ledningsplats/shared/plan/plan.ts';
import { planTexts } from '../../i18n/plan-editor.ts';
import { briefingsWithoutLevel } from './briefing-levels.ts';
import { callOutWithoutLevel } from './call-out-levels.ts';
import { seatsWithoutLevel } from './seat-edits.ts';

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
    callOut: callOutWithoutLevel(plan, gone),
    briefings: briefingsWithoutLevel(plan, gone),
    seats: seatsWithoutLevel(plan, gone),
  };
}

export type MandateKey = `level ${number}` | `place ${string}` | 'posture' | 'board' | 'krisstod' | 'other';
export type Until = MandateHolder['until'] | 'no';

export function holdersOf({ mandates }: Plan, key: MandateKey): MandateHolder[] {
  if (isSingle(key)) return mandates[key];
  return (key.startsWith('place ') ? mandates.places : mandates.levels)[key.slice(6)] ?? [];
}

/** Whether a capacity holds the mandate, and until when; the others keep their order, which is the one in which they are offered. */
export function withMandate(plan: Plan, key: MandateKey, capacity: string, until: Until): Plan {
  const before = holdersOf(plan, key);
  const isKnown = before.some((holder) => holder.capacity === capacity);
  const left = before.filter((holder) => until !== 'no' || holder.capacity !== capacity);
  const holders = left.map((holder) => (until !== 'no' && holder.capacity === capacity ? { capacity, until } : holder));
  if (until !== 'no' && !isKnown) holders.push({ capacity, until });
  const { mandates } = plan;
  if (isSingle(key)) {
    return { ...plan, mandates: { ...mandates, [key]: holders } };
  }
  const of = key.startsWith('place ') ? 'places' : 'levels';
  return { ...plan, mandates: { ...mandates, [of]: { ...mandates[of], [key.slice(6)]: holders } } };
}

function isSingle(key: MandateKey): key is 'posture' | 'board' | 'krisstod' | 'other' {
  return key === 'posture' || key === 'board' || key === 'krisstod' || key === 'other';
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
  const checklist = (items: readonly ChecklistItem[]) => items.filter(({ text }) => text.trim() !== '');
  const { openingChecklist, overnightChecklist } = plan.places;
  const places = {
    ...plan.places,
    openingChecklist: checklist(openingChecklist),
    overnightChecklist: checklist(overnightChecklist),
  };
  const texts = plan.callOut.texts.filter(({ text }) => text.trim() !== '');
  const krisstod = {
    ...plan.krisstod,
    say: steps(plan.krisstod.say),
    leaveUnsaid: steps(plan.krisstod.leaveUnsaid),
    callIn: tidiedCallIn(plan),
  };
  return { ...plan, levels, places, krisstod, callOut: { ...plan.callOut, texts } };
}

/** Without what has been removed elsewhere in the plan. */
function tidiedCallIn({ krisstod, callOut, capacities }: Plan): CallInRules {
  const { text, lists, ownOrganisation, skills } = krisstod.callIn;
  const isThere = (among: readonly NamedItem[], id: string | null) => among.some((one) => one.id === id);
  return {
    text: text === null || text.trim() === '' ? null : text.trim(),
    lists: lists.filter((id) => isThere(callOut.lists, id)),
    ownOrganisation: isThere(krisstod.organisations, ownOrganisation) ? ownOrganisation : null,
    skills: skills.filter(
      ({ competence, by }) =>
        isThere(krisstod.competences, competence) && (by.kind === 'language' || isThere(capacities, by.capacity)),
    ),
  };
}

/** One kind of place changed: what people come to can be opened by whoever may raise the staff until another is said. */
export function withPlaceKind(plan: Plan, id: string, change: Partial<PlaceKind>): Plan {
  const kinds = plan.places.kinds.map((kind) => (kind.id === id ? { ...kind, ...change } : kind));
  return { ...plan, places: { ...plan.places, kinds }, mandates: withOpeners(plan, kinds) };
}

export function withNewPlaceKind(plan: Plan, name: string): Plan {
  const taken = plan.places.kinds.map(({ id }) => id);
  const kind = { id: newId(name, taken), name, symbol: 'P', opens: true, needsBoard: false };
  const kinds = [...plan.places.kinds, kind];
  return { ...plan, places: { ...plan.places, kinds }, mandates: withOpeners(plan, kinds) };
}

export function withoutPlaceKind(plan: Plan, gone: string): Plan {
  const kinds = plan.places.kinds.filter(({ id }) => id !== gone);
  return { ...plan, places: { ...plan.places, kinds }, mandates: withOpeners(plan, kinds) };
}

/** A checklist of rows: each keeps its id where it stands, since answers are known by it. */
export function checklistOf(rows: readonly string[], before: readonly ChecklistItem[]): ChecklistItem[] {
  const taken = before.map(({ id }) => id);
  return rows.map((text, index) => {
    const id = before[index]?.id ?? newId('punkt', taken);
    taken.push(id);
    return { id, text };
  });
}

function withOpeners({ mandates }: Plan, kinds: readonly PlaceKind[]): Plan['mandates'] {
  const opening = kinds.filter(({ opens }) => opens);
  const places = opening.map(({ id }) => [id, mandates.places[id] ?? mandates.posture] as const);
  return { ...mandates, places: Object.fromEntries(places) };
}
