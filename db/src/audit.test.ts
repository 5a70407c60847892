import { expect, test } from 'vitest';
import { type AuditEntry, createAudit } from './audit.ts';
import { openOnDisk } from './testing/open-on-disk.ts';

const signedIn: AuditEntry = { at: 10, by: 'a1', what: 'signed_in', about: null, details: { how: 'passkey' } };
const failed: AuditEntry = { at: 20, by: null, what: 'sign_in_failed', about: null };

test('[SE6] gives the newest first, page by page, and one kind alone', () => {
  const audit = createAudit(openOnDisk().db);
  for (let at = 0; at < 5; at += 1) audit.record({ ...signedIn, at });
  audit.record(failed);

  const first = audit.page({ before: null, limit: 2 });
  expect(first).toMatchObject([
    { ...failed, details: {} },
    { ...signedIn, at: 4 },
  ]);
  const rest = audit.page({ before: first.at(-1)?.id ?? 0, limit: 100 });
  expect(rest.map(({ at }) => at)).toEqual([3, 2, 1, 0]);
  expect(audit.page({ before: null, limit: 100, what: 'sign_in_failed' })).toHaveLength(1);
  expect(audit.page({ before: null, limit: 100, what: 'exported' })).toEqual([]);
});

test('[SE6] what is written can be neither changed nor removed', () => {
  const { db } = openOnDisk();
  createAudit(db).record(signedIn);
  expect(() => db.prepare('UPDATE audit_log SET at = 0').run()).toThrow('only added to');
  expect(() => db.prepare('DELETE FROM audit_log').run()).toThrow('only added to');
  expect(createAudit(db).page({ before: null, limit: 9 })).toHaveLength(1);
});
