import { PLAN_EVENT_VERSIONS } from './events.ts';
import { PLAN_LIFTS } from './lifts.ts';
import type { Plan } from './plan.ts';

/** A draft brought to today's shape. `isLifted`: it was written before the plan had all the parts it has now. */
export interface ReadDraft {
  plan: Plan;
  isLifted: boolean;
}

/**
 * A plan's draft as a device kept it, whatever version of the product wrote it. Parts that were not there then are those of
 * the plan in force, so that adopting the draft changes nothing that its writer never saw. What is faulty in its words stays
 * for its writer to put right. Null: it is of no shape that there has been.
 */
export function readDraft(kept: unknown, inForce: Plan): ReadDraft | null {
  if (typeof kept !== 'object' || kept === null) return null;
  for (let version = PLAN_EVENT_VERSIONS.PlanAdopted; version >= 1; version -= 1) {
    const plan = lifted(kept, version);
    if (plan === null || !isWhole(plan, inForce)) continue;
    if (version === PLAN_EVENT_VERSIONS.PlanAdopted) return { plan, isLifted: false };
    const missing = Object.entries(inForce).filter(([part]) => !Object.hasOwn(kept, part));
    return { plan: { ...plan, ...Object.fromEntries(missing) }, isLifted: true };
  }
  return null;
}

/** As if it had been adopted in that version; null where it is not of it. */
function lifted(kept: object, version: number): Plan | null {
  try {
    const steps = PLAN_LIFTS.PlanAdopted.slice(version - 1);
    const data = steps.reduce<unknown>((older, lift) => lift(older as never), { plan: kept });
    return (data as { plan: Plan }).plan;
  } catch {
    return null;
  }
}

/** What stands by ids of its own, so that no two plans have the same keys. */
const BY_ID = new Set(['mandates.levels', 'mandates.places']);

/** Every part that a plan has is there, and no other; a number or a word that is being written may be wrong. */
function isWhole(plan: Plan, model: Plan): boolean {
  return hasParts(plan, model, '') && plan.levels.every((level) => hasParts(level, model.levels[0], 'levels'));
}

function hasParts(value: unknown, model: unknown, path: string): boolean {
  if (model === null || value === null) return true;
  if (Array.isArray(model) || Array.isArray(value)) return Array.isArray(model) === Array.isArray(value);
  if (typeof model !== 'object') return typeof value !== 'object';
  if (typeof value !== 'object') return false;
  if (BY_ID.has(path)) return true;
  const parts = Object.entries(model as object);
  if (path === '' && Object.keys(value as object).some((key) => !Object.hasOwn(model as object, key))) return false;
  return parts.every(
    ([key, part]) =>
      Object.hasOwn(value as object, key) &&
      hasParts((value as Record<string, unknown>)[key], part, path === '' ? key : `${path}.${key}`),
  );
}
