import type { Command, Decided, Sight } from '../core/command.ts';
import { type Refusal, refuse } from '../core/refusal.ts';
import { type Ground, openIncident } from '../incident/ground.ts';
import { newFact } from '../incident/new-fact.ts';
import { PLAIN_TASK } from '../tasks/events.ts';
import type { Contingency, ContingencyContent } from './events.ts';

/** Prepares an alternative course: its trigger, what is then done, and whose it is [ST11]. Answers `invalid` for an unknown function. */
export function decidePrepareContingency(
  sight: Sight,
  { id, data, content }: Command<{ function: string }, ContingencyContent>,
): Decided {
  const ground = openIncident(sight);
  if (!ground.ok) return ground;
  if (!isFunction(ground, data.function)) return refuse('invalid', { field: 'data.function' });
  const number = ground.state.contingencies.count + 1;
  return { ok: true, events: [newFact('ContingencyPrepared', { contingency: id, number, ...data }, content)] };
}

/**
 * Changes one that waits. Answers `stale` with the `seq` that holds when somebody else changed it since it was read,
 * `already` when nothing changes, `settled` when it waits no more.
 */
export function decideChangeContingency(
  sight: Sight,
  { data, content }: Command<{ contingency: string; function: string; from: number }, ContingencyContent>,
): Decided {
  const found = waiting(sight, data.contingency);
  if (!found.ok) return found;
  const { one, ground } = found;
  if (!isFunction(ground, data.function)) return refuse('invalid', { field: 'data.function' });
  if (one.function === data.function && isSame(one.content, content)) return refuse('already');
  if (data.from !== one.seq) return refuse('stale', { field: 'data.from', details: { seq: one.seq } });
  const { contingency, function: owner } = data;
  return { ok: true, events: [newFact('ContingencyChanged', { contingency, function: owner }, content)] };
}

/** Says that those named have been looked at; those that wait no more are left out. Answers `settled` when none does. */
export function decideReviewContingencies(
  sight: Sight,
  { data }: Command<{ contingencies: string[] }, unknown>,
): Decided {
  const ground = openIncident(sight);
  if (!ground.ok) return ground;
  const { known } = ground.state.contingencies;
  const asked = new Set(data.contingencies);
  const looked = Object.values(known).flatMap(({ id, status }) => (asked.has(id) && status === 'waiting' ? [id] : []));
  if (looked.length === 0) return refuse('settled', { field: 'data.contingencies' });
  return { ok: true, events: [newFact('ContingenciesReviewed', { contingencies: looked })] };
}

/**
 * It has happened. With `makeTasks` each prepared action is a task of its owner function at once: `<command>/1`,
 * `<command>/2` … Answers `settled` when someone was first.
 */
export function decideTriggerContingency(
  sight: Sight,
  { id, data, content }: Command<{ contingency: string; makeTasks: boolean }, { note?: string | undefined }>,
): Decided {
  const found = waiting(sight, data.contingency);
  if (!found.ok) return found;
  const { one, ground } = found;
  const { count } = ground.state.tasks;
  const actions = data.makeTasks ? (one.content?.actions ?? []) : [];
  const tasks = actions.map((title, index) => {
    const task = { task: `${id}/${index + 1}`, number: count + index + 1, function: one.function, due: null };
    return newFact('TaskCreated', { ...task, ...PLAIN_TASK, priority: 'high' }, { title });
  });
  const made = actions.map((_, index) => `${id}/${index + 1}`);
  const happened = newFact(
    'ContingencyTriggered',
    { contingency: one.id, number: one.number, tasks: made },
    { title: one.content?.title, note: content.note },
  );
  return { ok: true, events: [happened, ...tasks] };
}

/** It is no longer to be reckoned with. Answers `settled` when someone was first. */
export function decideWithdrawContingency(
  sight: Sight,
  { data, content }: Command<{ contingency: string }, { reason?: string | undefined }>,
): Decided {
  const found = waiting(sight, data.contingency);
  if (!found.ok) return found;
  const { id, number, content: known } = found.one;
  const said = { title: known?.title, reason: content.reason };
  return { ok: true, events: [newFact('ContingencyWithdrawn', { contingency: id, number }, said)] };
}

/** It waits again, as before it happened or was withdrawn. Answers `already` for one that waits. */
export function decideRestoreContingency(sight: Sight, { data }: Command<{ contingency: string }, unknown>): Decided {
  const found = known(sight, data.contingency);
  if (!found.ok) return found;
  const { id, number, status, content } = found.one;
  if (status === 'waiting') return refuse('already');
  const said = { title: content?.title };
  return { ok: true, events: [newFact('ContingencyRestored', { contingency: id, number }, said)] };
}

type Found = { ok: true; one: Contingency; ground: Ground } | Refusal;

function waiting(sight: Sight, id: string): Found {
  const found = known(sight, id);
  if (!found.ok) return found;
  return found.one.status === 'waiting' ? found : refuse('settled', { field: 'data.contingency' });
}

function known(sight: Sight, id: string): Found {
  const ground = openIncident(sight);
  if (!ground.ok) return ground;
  const { known: all } = ground.state.contingencies;
  const one = Object.hasOwn(all, id) ? all[id] : undefined;
  return one ? { ok: true, one, ground } : refuse('unknown_item', { field: 'data.contingency' });
}

function isFunction({ plan }: Ground, id: string): boolean {
  return plan.functions.some((item) => item.id === id);
}

function isSame(one: ContingencyContent | null, other: ContingencyContent): boolean {
  return (
    one !== null &&
    one.title === other.title &&
    one.trigger === other.trigger &&
    one.actions.length === other.actions.length &&
    one.actions.every((action, index) => action === other.actions[index])
  );
}
