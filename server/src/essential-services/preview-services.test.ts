import type { ServicesState } from '@ledningsplats/shared/services/events.ts';
import { PLAN } from '@ledningsplats/shared/testing/given.ts';
import { expect, test } from 'vitest';
import { previewServices } from './preview-services.ts';

const ID = '0b0e9a60-0000-4000-a000-000000000012';

test('[KO1] a need that the plan has no more is not taken in with a file: nothing of the file would be', async () => {
  const needs = [
    { need: 'el', minutes: 60 },
    { need: 'struck', minutes: 30 },
  ];
  const kept = { id: ID, number: 1, reference: null, position: null, needs, contacts: [], texts: { name: 'Köket' } };
  const state = { count: 1, services: { [ID]: { ...kept, seq: 1, changedAt: 0, changedBy: null, retired: null } } };
  const file = Buffer.from('namn;reservlösning\nKöket;Aggregat\n');
  const { rows } = await previewServices(file, PLAN, state as ServicesState);
  expect(rows[0]).toMatchObject({ what: 'changed', faults: [] });
  expect(rows[0]?.service?.data.needs).toEqual([{ need: 'el', minutes: 60 }]);
});
