import { expect, test } from 'vitest';
import { batch, incidentId, line, redaction, registered } from '../testing/batches.ts';
import { textsOnDisk } from '../testing/disk-bytes.ts';
import { openOnDisk } from '../testing/open-on-disk.ts';
import { closeAfterTest } from '../testing/temp-directory.ts';
import { openIncidentSnapshot } from './incident-snapshot.ts';

const ID = incidentId(1);
const OPEN = `incident/${ID}`;
const NO_PARTS = { secret: false, krisstod: false, continuity: false };

async function withIncident() {
  const opened = openOnDisk();
  await opened.store.append(batch({ events: [registered(ID), line(OPEN, 2, 'hemlig text'), line(OPEN, 3, 'annan')] }));
  const snapshot = openIncidentSnapshot(opened.path, ID, NO_PARTS);
  closeAfterTest(snapshot.close);
  return { ...opened, snapshot };
}

test('[EX1] is read to the heads that it began with, whatever is written since', async () => {
  const { store, snapshot } = await withIncident();
  await store.append(batch({ events: [line(OPEN, 4, 'sedan')] }));
  expect([...snapshot.events(OPEN)].map(({ seq }) => seq)).toEqual([1, 2, 3]);
  expect([...snapshot.rows()].flat()).toHaveLength(3);
  expect(snapshot.isChanged()).toBe(false);
});

test('[LG10] who takes an incident out keeps no removed byte on disk, and knows that content went', async () => {
  const { path, store, snapshot } = await withIncident();
  // in the midst of what it reads
  const reading = snapshot.events(OPEN);
  expect(reading.next().value).toMatchObject({ seq: 1 });
  await store.append(batch({ events: [redaction(OPEN, 4, 2)], redactions: [{ stream: OPEN, seq: 2 }] }));
  expect(textsOnDisk(path, ['hemlig text'])).toEqual([]);
  expect(snapshot.isChanged()).toBe(true);
});
