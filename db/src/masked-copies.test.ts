import { expect, test } from 'vitest';
import { createMaskedCopies, type MaskedCopy } from './masked-copies.ts';
import { openOnDisk } from './testing/open-on-disk.ts';

const COPY: MaskedCopy = {
  id: 'copy-1',
  incident: 'incident-1',
  madeAt: 10,
  madeBy: 'ada',
  secret: false,
  heads: [{ stream: 'incident/incident-1', seq: 7, hash: 'abc' }],
  masks: [
    {
      entry: 'line/2',
      cell: 'text',
      from: 5,
      until: 9,
      length: 12,
      everywhere: true,
      ground: 'OSL 21 kap. 1 §',
      reason: 'Enskilds uppgift',
    },
  ],
};

test('[EX1] what was masked is kept whole, the newest copy first, and is its own incident’s', async () => {
  const copies = createMaskedCopies(openOnDisk().db);
  await copies.add(COPY);
  await copies.add({ ...COPY, id: 'copy-2', madeAt: 20, secret: true });
  await copies.add({ ...COPY, id: 'copy-3', incident: 'incident-2' });
  expect(await copies.find('copy-1')).toEqual(COPY);
  expect((await copies.of('incident-1')).map(({ id, secret }) => [id, secret])).toEqual([
    ['copy-2', true],
    ['copy-1', false],
  ]);
  expect(await copies.find('copy-9')).toBeNull();
});
