import type { Account } from '@ledningsplats/db/accounts.ts';
import type { Permission } from '@ledningsplats/shared/access/permissions.ts';
import { PREPARATIONS, type Preparation, type PreparationsReading } from '@ledningsplats/shared/core/administration.ts';
import { readBackupStatus } from '../backup/backup-status.ts';
import type { Services } from '../services.ts';
import { trialsPrepared } from '../trials/trial-reading.ts';
import { isAdministrator } from './last-administrator.ts';

/** Finished incidents that are looked through for one that was only tried. */
const LOOKED_THROUGH = 50;

/** What is to be in order before a crisis, told from what is so and never from a box that somebody ticked. */
export async function preparations(services: Services): Promise<PreparationsReading['points']> {
  const { store, directory, emergency, config } = services;
  const people = [...directory.people()].filter(({ isErased }) => !isErased);
  const active = directory.accounts().filter(({ isActive }) => isActive);
  const holding = (permission: Permission) => (account: Account) => directory.permissions(account).has(permission);
  const boardCapacities = directory.plan?.plan.mandates.board.map(({ capacity }) => capacity) ?? [];
  const working = people.filter(({ id }) => active.some((account) => account.person === id));
  const finished = await store.events.headlines({ open: false, before: null, limit: LOOKED_THROUGH });
  const backup = await readBackupStatus(services);
  const proof = directory.plan && (await trialsPrepared(services, directory.plan.plan));
  const needsSecondFactor = (account: Account) =>
    !emergency.isIt(account.id) && (holding('accounts.manage')(account) || holding('incident.register')(account));

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
    // in the plan's own months [LM5]
    contactTrial: proof?.isMade === true,
    contactsProved: proof?.isMade === true && proof.left.ways === 0,
    // whoever lets people in, and whoever sets the level by night [SE2]
    secondFactor: await haveSecondFactor(services, active.filter(needsSecondFactor)),
    // made, and the envelope unopened
    emergency: emergency.state !== null && emergency.state.usedAt === null,
    plan: await isPlanTheirOwn(services),
    area: directory.plan !== null && directory.plan.plan.municipality.bounds !== null,
    address: config.publicAddress?.startsWith('https:') === true,
    // scheduled, and the last of them restored on trial
    backup: backup.lastGood !== null && backup.warning === null,
    rehearsed: finished.length > 0,
  };
  return PREPARATIONS.map((id) => ({
    id,
    isDone: isDone[id],
    ...(id === 'contactsProved' && proof?.isMade === true && { left: proof.left }),
  }));
}

async function haveSecondFactor({ store }: Services, accounts: readonly Account[]): Promise<boolean> {
  const factors = await Promise.all(accounts.map(({ id }) => store.factors.of(id)));
  return factors.length > 0 && factors.every(({ totp, passkeys }) => totp !== null || passkeys.length > 0);
}

/** The first run adopts a plan for everybody; theirs is one that somebody has read and adopted. */
async function isPlanTheirOwn({ store, directory }: Services): Promise<boolean> {
  if (!directory.plan) return false;
  const [adopted] = await store.events.readAt('plan', [directory.plan.version]);
  return adopted !== undefined && adopted.meta.by !== 'system';
}
