import type { Command, Decided, Sight } from '../../core/command.ts';
import { refuse } from '../../core/refusal.ts';
import { krisstodFact } from '../ground.ts';
import { knownHelper, workGround } from './work-ground.ts';

/** In one effort: far more than have worked in any, and what keeps its state small. */
export const HELPERS_LIMIT = 200;

/**
 * Somebody to plan with: of the register, or by organisation and a general name [KR2]. Their id is the command's. Answers
 * `settled`, `invalid` for a person who is nobody or one without name, `exists` for one who is here already,
 * `unknown_item` for an organisation or a competence that the plan does not have, and `invalid` with `{ most }`.
 */
export function decideAddHelper(
  sight: Sight,
  {
    id,
    data,
    content,
  }: Command<{ person: string | null; organisation: string; competences: string[] }, { name?: string | undefined }>,
): Decided {
  const ground = workGround(sight);
  if (!ground.ok) return ground;
  const { person, organisation, competences } = data;
  const { name } = content;
  const helpers = Object.values(ground.own.work.helpers);
  if (person !== null && !sight.person(person)) return refuse('invalid', { field: 'data.person' });
  if (person === null && name === undefined) return refuse('invalid', { field: 'content.name' });
  if (person !== null && helpers.some((one) => one.person === person && !one.isRemoved)) {
    return refuse('exists', { field: 'data.person' });
  }
  const { krisstod } = ground.plan;
  if (!krisstod.organisations.some((one) => one.id === organisation)) {
    return refuse('unknown_item', { field: 'data.organisation' });
  }
  const known = new Set(krisstod.competences.map((one) => one.id));
  const stranger = competences.find((wanted) => !known.has(wanted));
  if (stranger !== undefined) {
    return refuse('unknown_item', { field: `data.competences.${competences.indexOf(stranger)}` });
  }
  if (helpers.length >= HELPERS_LIMIT) return refuse('invalid', { details: { most: HELPERS_LIMIT } });
  const said = person === null && name !== undefined ? { name } : {};
  const facts = { helper: id, person, organisation, competences: [...new Set(competences)] };
  return { ok: true, events: [krisstodFact('KrisstodHelperAdded', facts, said)] };
}

/**
 * No longer counted on: the shifts that they have not begun go too, and what is missing then is seen. Answers `settled` and
 * `unknown_item`, and `already` where they are at work.
 */
export function decideRemoveHelper(sight: Sight, { data }: Command<{ helper: string }, unknown>): Decided {
  const ground = workGround(sight);
  if (!ground.ok) return ground;
  const known = knownHelper(ground, data.helper);
  if (!known.ok) return known;
  const own = Object.values(ground.own.work.shifts).filter(({ helper }) => helper === data.helper);
  if (own.some(({ checkedIn, checkedOut }) => checkedIn !== null && checkedOut === null)) {
    return refuse('already', { field: 'data.helper' });
  }
  const shifts = own.filter(({ checkedIn }) => checkedIn === null).map(({ id }) => id);
  return { ok: true, events: [krisstodFact('KrisstodHelperRemoved', { helper: data.helper, shifts })] };
}
