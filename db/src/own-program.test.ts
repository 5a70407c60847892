import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, test, vi } from 'vitest';
import { ownProgram } from './own-program.ts';

afterEach(() => vi.unstubAllEnvs());

test('a program of ours is run from the bundle that is named, and from its source where that has none', () => {
  const bundle = mkdtempSync(join(tmpdir(), 'ledningsplats-bundle-'));
  try {
    writeFileSync(join(bundle, 'search.worker.js'), '');
    const source = join(import.meta.dirname, 'sqlite/search.worker.ts');
    expect(existsSync(source)).toBe(true);
    vi.stubEnv('BUILT_PROGRAMS', bundle);
    expect(ownProgram(source)).toEqual({ path: join(bundle, 'search.worker.js'), isSource: false });
    const other = join(import.meta.dirname, 'sqlite/other.worker.ts');
    expect(ownProgram(other)).toEqual({ path: other, isSource: true });
    vi.stubEnv('BUILT_PROGRAMS', undefined);
    expect(ownProgram(source)).toEqual({ path: source, isSource: true });
  } finally {
    rmSync(bundle, { recursive: true });
  }
});
