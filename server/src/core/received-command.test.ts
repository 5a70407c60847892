import { randomUUID } from 'node:crypto';
import { type CommandDefinition, defineCommand } from '@ledningsplats/shared/core/command.ts';
import { nothing } from '@ledningsplats/shared/core/field-schemas.ts';
import { incidentStream } from '@ledningsplats/shared/core/stream-name.ts';
import { guardedParagraph, guardedShortText } from '@ledningsplats/shared/krisstod/guarded-text.ts';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { envelope } from '../testing/client.ts';
import { readCommand } from './received-command.ts';

const guarded = defineCommand({
  type: 'WriteLine',
  on: 'incident',
  permission: 'log.write',
  schema: { data: nothing, content: z.object({ title: guardedShortText, need: guardedParagraph }).strict() },
  decide: () => ({ ok: true, events: [] }),
});
const commands = new Map([[guarded.type as string, guarded as unknown as CommandDefinition]]);
const read = (content: object) =>
  readCommand(envelope('WriteLine', incidentStream(randomUUID()), {}, content), commands);

test('[KR5] an identity number in a guarded text is refused with a code of its own, which repeats nothing of it', () => {
  const answer = read({ title: 'Skolan', need: 'Tolk till 811228-9874' });
  expect(answer).toMatchObject({ ok: false, code: 'identity_number', field: 'content.need' });
  expect(JSON.stringify(answer)).not.toContain('9874');
  expect(read({ title: '19811228 9874', need: 'Tolk' })).toMatchObject({ field: 'content.title' });
});

test('[KR5] what is wrong otherwise is said as before, and what is right is read', () => {
  expect(read({ title: '', need: 'Tolk' })).toMatchObject({ ok: false, code: 'invalid', field: 'content.title' });
  expect(read({ title: 'Skolan', need: 'x'.repeat(2_001) })).toMatchObject({ ok: false, code: 'too_large' });
  expect(read({ title: 'Skolan', need: 'Ring 070-123 45 67' })).toMatchObject({
    content: { need: 'Ring 070-123 45 67' },
  });
});
