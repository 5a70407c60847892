import type { Account } from '@ledningsplats/db/accounts.ts';
import type { Permission } from '@ledningsplats/shared/access/permissions.ts';
import { PREPARATIONS, type Preparation, type PreparationsReading } from '@ledningsplats/shared/core/administration.ts';
import type { Services } from '../services.ts';
import { isAdministrator } from './last-administrator.ts';

/** Finished incidents that are looked through for one that was only tried. */
const LOOKED_THROUGH = 50;

/** What is to be in order before a crisis, told from what is so and never from a box that somebody ticked. */
export async function preparations(services: Services): Promise<PreparationsReading['points']> {
  const { store, directory } = services;
  const people = [...directory.people()].filter(({ isErased }) => !isErased);
  const active = directory.accounts().filter(({ isActive }) => isActive);
  const holding = (permission: Permission) => (account: Account) => directory.permissions(account).has(permission);
  const boardCapacities = directory.plan?.plan.mandates.board.map(({ capacity }) => capacity) ?? [];
  const working = people.filter(({ id }) => active.some((account) => account.person === id));
  const finished = await store.events.headlines({ open: false, before: null, limit: LOOKED_THROUGH });

  const isDone: Record<Preparation, boolean> = {
    people: working.length > 1,
    // one who is ill or on leave locks nobody out
    administrators: active.filter((account) => isAdministrator(services, account)).length > 1,
    // somebody can register an incident, by night too
    registrars: active.filter(holding('incident.register')).length > 1,
    // the chair, and whoever stands in for the chair [LA3]
    board: boardCapacities.every((capacity) => people.some(({ capacities }) => capacities.includes(capacity))),
    // apart from those whom it is about [SE6]
    auditor: active.some((account) => holding('audit.read')(account) && !isAdministrator(services, account)),
    phones: working.length > 1 && working.every(({ phone }) => phone !== null),
    rehearsed: finished.length > 0,
  };
  return PREPARATIONS.map((id) => ({ id, isDone: isDone[id] }));
}
