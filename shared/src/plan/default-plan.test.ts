import { describe, expect, test } from 'vitest';
import { COMMANDS } from '../core/registry.ts';
import { defaultPlan } from './default-plan.ts';
import { planSchema } from './plan-schema.ts';

const plan = defaultPlan({ name: 'Granviks kommun', code: '9999', timeZone: 'Europe/Stockholm' });
const permissionsOf = (role: string) => plan.roles.find(({ id }) => id === role)?.permissions ?? [];

describe('the default plan', () => {
  test('holds together: it may be adopted as it stands', () => {
    expect(planSchema.parse(plan)).toEqual(plan);
  });

  test('[LA6] asks the three criteria of LEH 1 kap. 4 §, each within the quoted text', () => {
    const legalText = plan.levels.find(({ asks }) => asks === 'criteria')?.legalText;
    expect(legalText?.criteria).toHaveLength(3);
    for (const words of [
      'avviker från det normala',
      'överhängande risk för en allvarlig störning',
      'skyndsamma insatser',
    ]) {
      expect(legalText?.text).toContain(words);
    }
  });

  test('[SE1] every command can be given by some role, and secrecy by those who are cleared', () => {
    for (const { type, permission } of COMMANDS.values()) {
      expect(
        plan.roles.filter(({ permissions }) => permissions.includes(permission)),
        type,
      ).not.toEqual([]);
    }
    const cleared = plan.roles.filter(({ permissions }) => permissions.includes('secret.read')).map(({ id }) => id);
    expect(cleared).toEqual(['tib', 'krisledning', 'sekretess']);
  });

  test('[SE1] who runs the system reads no incident, a förvaltning only the list and sends in, and who follows writes nothing', () => {
    expect(permissionsOf('administrator')).toEqual([
      'plan.read',
      'plan.write',
      'accounts.manage',
      'department.links',
      'content.remove',
      'services.read',
      'services.write',
    ]);
    expect(permissionsOf('forvaltning')).toEqual(['incident.list', 'plan.read', 'disturbance.report']);
    expect(permissionsOf('observator')).toEqual(['incident.list', 'incident.read', 'plan.read']);
  });
});
