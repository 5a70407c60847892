import type { ImprovementsStreamEvent } from '../core/incident-state.ts';
import { type Improvement, type ImprovementStep, type ImprovementsState, NO_IMPROVEMENTS } from './events.ts';

/** What somebody may have ended by mistake lately; older ones are in the register, and begin anew. */
export const ENDED_SHOWN = 20;

/** Folds the standing stream `improvements`. */
export function evolveImprovements(
  state: ImprovementsState = NO_IMPROVEMENTS,
  event: ImprovementsStreamEvent,
): ImprovementsState {
  switch (event.type) {
    case 'ImprovementAdded':
    case 'ImprovementChanged':
    case 'ImprovementReported':
    case 'ImprovementDropped':
    case 'ImprovementReopened': {
      const { improvement: id } = event.data;
      const next = reviseImprovement(state.improvements[id] ?? null, event);
      return next ? withoutOldest({ ...state.improvements, [id]: next }) : state;
    }
    case 'ImprovementWordsRemoved':
      return state;
    case 'ContentRedacted': {
      const { improvements } = state;
      const revised = Object.values(improvements).map((one) => [one.id, reviseImprovement(one, event) ?? one]);
      return { improvements: Object.fromEntries(revised) };
    }
    default:
      throw new Error(event satisfies never);
  }
}

/** One of them after an event of its own; null where it was never added. */
export function reviseImprovement(before: Improvement | null, event: ImprovementsStreamEvent): Improvement | null {
  const { seq, meta } = event;
  const touch = { seq, changedAt: meta.recordedAt, changedBy: meta.person };
  if (event.type === 'ImprovementAdded') {
    const { improvement: id, ...facts } = event.data;
    const { text = null, why = null, source = null } = event.content ?? {};
    const added = { addedAt: meta.recordedAt, addedBy: meta.person, sourceIn: seq, textIn: seq };
    return { id, ...facts, text, why, source, state: 'open', said: null, ...added, ...touch };
  }
  if (before === null) return null;
  switch (event.type) {
    case 'ImprovementChanged': {
      const { owner, due } = event.data;
      const { text = null, why = null } = event.content ?? {};
      return { ...before, owner, due, text, why, textIn: seq, ...touch };
    }
    case 'ImprovementReported':
      return {
        ...before,
        state: event.data.progress,
        said: { ...saidIn(event), note: event.content?.note ?? null },
        ...touch,
      };
    case 'ImprovementDropped':
      return { ...before, state: 'dropped', said: { ...saidIn(event), note: event.content?.reason ?? null }, ...touch };
    case 'ImprovementReopened':
      return { ...before, state: 'open', said: null, ...touch };
    case 'ContentRedacted':
      return redacted(before, event.data.seq);
    case 'ImprovementWordsRemoved':
      return before;
    default:
      throw new Error(event satisfies never);
  }
}

export function isEnded({ state }: Pick<Improvement, 'state'>): boolean {
  return state === 'done' || state === 'dropped';
}

function saidIn({ seq, meta }: ImprovementsStreamEvent): Omit<ImprovementStep, 'what' | 'note'> {
  return { at: meta.recordedAt, by: meta.person, seq };
}

function redacted(before: Improvement, seq: number): Improvement {
  return {
    ...before,
    ...(before.textIn === seq && { text: null, why: null }),
    ...(before.sourceIn === seq && { source: null }),
    ...(before.said?.seq === seq && { said: { ...before.said, note: null } }),
  };
}

function withoutOldest(improvements: Record<string, Improvement>): ImprovementsState {
  const ended = Object.values(improvements).filter(isEnded);
  if (ended.length <= ENDED_SHOWN) return { improvements };
  const oldest = ended.reduce((one, other) => (one.seq <= other.seq ? one : other));
  const { [oldest.id]: _gone, ...kept } = improvements;
  return { improvements: kept };
}
