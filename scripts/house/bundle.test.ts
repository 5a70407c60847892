import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { sourceHash } from './bundle.mjs';

let root: string;

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'ledningsplats-'));
  for (const folder of ['shared/src', 'db/src', 'server/src', 'client/src', 'scripts/house']) {
    mkdirSync(join(root, folder), { recursive: true });
  }
  writeFileSync(join(root, 'package-lock.json'), '{}');
  cpSync(join(import.meta.dirname, 'bundle.mjs'), join(root, 'scripts/house/bundle.mjs'));
  writeFileSync(join(root, 'server/src/main.ts'), 'one');
});
afterEach(() => rmSync(root, { recursive: true }));

test.each(['server/src/main.ts', 'db/migrations/001.sql', 'client/public/icon.svg', 'shared/src/new.ts'])(
  'a change to %s asks for a new build',
  (file) => {
    const before = sourceHash(root);
    mkdirSync(join(root, file, '..'), { recursive: true });
    writeFileSync(join(root, file), 'two');
    expect(sourceHash(root)).not.toBe(before);
  },
);

test.each(['server/src/main.test.ts', 'server/dist/main.js', 'client/dist.123/index.html'])(
  'a change to %s does not',
  (file) => {
    const before = sourceHash(root);
    mkdirSync(join(root, file, '..'), { recursive: true });
    writeFileSync(join(root, file), 'two');
    expect(sourceHash(root)).toBe(before);
  },
);
