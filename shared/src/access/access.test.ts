import { describe, expect, test } from 'vitest';
import type { Plan } from '../plan/plan.ts';
import { mayGive } from './command-access.ts';
import type { Permission } from './permissions.ts';
import { permissionsOf } from './session-access.ts';
import { mayOpen, mayRead } from './stream-access.ts';

const plan = {
  roles: [
    { id: 'stab', name: 'Stab', permissions: ['incident.read', 'log.write'] },
    { id: 'krisledning', name: 'Krisledning', permissions: ['incident.read', 'secret.read'] },
  ],
} as unknown as Plan;

function holding(...permissions: Permission[]): ReadonlySet<Permission> {
  return new Set(permissions);
}

describe('[SE1] what a session may', () => {
  test('is what its roles may together', () => {
    expect([...permissionsOf(plan, ['stab', 'krisledning'])].sort()).toEqual([
      'incident.read',
      'log.write',
      'secret.read',
    ]);
  });

  test('is nothing by a role that the plan no longer has, and nothing without a role', () => {
    expect(permissionsOf(plan, ['borttagen']).size).toBe(0);
    expect(permissionsOf(plan, []).size).toBe(0);
  });
});

describe('[P2] [SE3] reading', () => {
  test('the secret part asks for the open part too', () => {
    expect(mayRead(holding('secret.read'), 'secret')).toBe(false);
    expect(mayRead(holding('incident.read'), 'secret')).toBe(false);
    expect(mayRead(holding('incident.read', 'secret.read'), 'secret')).toBe(true);
  });

  test('the plan and the people are for whoever is signed in, their numbers are not', () => {
    expect([mayRead(holding(), 'plan'), mayOpen(holding(), 'people'), mayOpen(holding(), 'phones')]).toEqual([
      true,
      true,
      false,
    ]);
  });
});

describe('[P3] giving a command', () => {
  const writeSecretLine = { permission: 'secret.mark', on: 'secret' } as const;

  test('asks for its permission and for reading the stream that it is addressed to', () => {
    expect(mayGive(holding('secret.mark'), writeSecretLine)).toBe(false);
    expect(mayGive(holding('incident.read', 'secret.read'), writeSecretLine)).toBe(false);
    expect(mayGive(holding('incident.read', 'secret.read', 'secret.mark'), writeSecretLine)).toBe(true);
  });

  test('[LA11] asks for the permission alone where it is given blind', () => {
    const report = { permission: 'disturbance.report', on: 'disturbances' } as const;
    expect(mayGive(holding('disturbance.report'), report)).toBe(false);
    expect(mayGive(holding('disturbance.report'), { ...report, isBlind: true })).toBe(true);
    expect(mayGive(holding('incident.register'), { ...report, isBlind: true })).toBe(false);
  });
});
