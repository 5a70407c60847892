import { PERMISSIONS } from '@ledningsplats/shared/access/permissions.ts';
import type { LogLine } from '@ledningsplats/shared/log/log-line.ts';
import { describe, expect, it } from 'vitest';
import type { ShownLine } from '../../sync/shown.ts';
import { lineActions } from './line-actions.ts';

const ALL = new Set(PERMISSIONS);
const shown = (line: Partial<LogLine>): ShownLine => ({
  key: 'x',
  line: { secrecy: { state: 'open' }, machine: null, addressedTo: null, taken: null, ...line } as LogLine,
  pending: null,
  corrections: [],
  marks: [],
});
const offered = (
  line: Partial<LogLine>,
  mayTake = true,
  permissions: ReadonlySet<(typeof PERMISSIONS)[number]> = ALL,
) => lineActions(shown(line), permissions, () => mayTake).map(({ id }) => id);
const taken = { seq: 2, recordedAt: 1, person: null, function: null };

describe('what can be done with a line', () => {
  it('[LG12] it is taken from the log too, by those whose it is and while nobody has', () => {
    expect(offered({ addressedTo: 'logistik' })).toContain('take');
    expect(offered({ addressedTo: 'logistik' }, false)).not.toContain('take');
    expect(offered({ addressedTo: 'logistik', taken })).not.toContain('take');
    expect(offered({})).not.toContain('take');
    expect(offered({ addressedTo: 'logistik' }, true, new Set(['incident.read']))).toEqual(['replay']);
  });

  it('[LG11] what it is held for is said of what people wrote, open or secret, and of nothing that is kept from one', () => {
    expect(offered({})).toContain('assess');
    const mark = { provision: null, authority: null };
    expect(offered({ secrecy: { state: 'secret', mark, openLine: null } })).toContain('assess');
    expect(offered({ secrecy: { state: 'elsewhere' } })).not.toContain('assess');
    expect(offered({ machine: { type: 'LeaderLeft', data: {}, content: null } })).not.toContain('assess');
    expect(offered({}, true, new Set(['incident.read', 'log.write']))).not.toContain('assess');
  });

  it('[LG10] its content is removed by those who may, of the machine too, while there is any', () => {
    const content = { text: 'x' };
    expect(offered({ content })).toContain('remove');
    expect(offered({ machine: { type: 'TaskCreated', data: {}, content: { title: 'x' } } })).toContain('remove');
    expect(offered({ machine: { type: 'LeaderLeft', data: {}, content: null } })).not.toContain('remove');
    expect(offered({ content, secrecy: { state: 'elsewhere' } })).not.toContain('remove');
    const removed = { state: 'removed', why: 'gdpr', openLine: null } as const;
    expect(offered({ content: null, secrecy: removed })).not.toContain('remove');
    const apart = { stream: 'incident/0190a3c4-0000-7000-8000-000000000001/secret' };
    const decision = { machine: { type: 'ContentRemoved', data: {}, content: { reference: 'x' } }, ...apart };
    expect(offered(decision)).toEqual(['remove']);
    const others = new Set(PERMISSIONS.filter((permission) => permission !== 'content.remove'));
    expect(offered({ content }, true, others)).not.toContain('remove');
  });
});
