import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { defaultPlan } from '@ledningsplats/shared/plan/default-plan.ts';
import { afterAll, expect, test } from 'vitest';
import { makePaper } from '../papers/make-paper.ts';
import { readPdf } from '../papers/testing/read-papers.ts';
import { blankForms } from './blank-forms.ts';
import { END_MARK } from './pack-document.ts';
import { listPacks } from './pack-files.ts';

const PROGRAM = join(import.meta.dirname, 'testing/writer-until-killed.ts');
const LOADER = import.meta.resolve('tsx');
const ROUNDS = 6;

const root = mkdtempSync(join(tmpdir(), 'ledningsplats-killed-papper-'));
const folder = join(root, 'papper');
const children: ChildProcess[] = [];
afterAll(() => {
  for (const child of children) child.kill('SIGKILL');
  rmSync(root, { recursive: true, force: true });
});

test('[ST10] killed at any moment of the writing, a whole pack stands there under its name, and never half of one', async () => {
  const forms = blankForms(defaultPlan({ name: 'Granviks kommun', code: '9999', timeZone: 'Europe/Stockholm' }));
  const paper = { ...forms, blocks: [...forms.blocks, { kind: 'text', text: END_MARK } as const] };
  const pack = join(root, 'pack.pdf');
  writeFileSync(pack, await makePaper({ paper, format: 'pdf' }));
  for (let round = 0; round < ROUNDS; round += 1) {
    const child = fork(PROGRAM, [folder, pack], { execArgv: ['--import', LOADER] });
    children.push(child);
    const ended = once(child, 'exit');
    // another write each round, and wherever in it the signal comes
    for (let written = 0; written <= round; written += 1) await once(child, 'message');
    child.kill('SIGKILL');
    await ended;
    const packs = await listPacks(folder);
    expect(packs.length).toBeGreaterThan(0);
    for (const { name } of packs) {
      const file = readFileSync(join(folder, name));
      expect(file.subarray(0, 5).toString()).toBe('%PDF-');
      expect(file.subarray(-8).toString()).toContain('%%EOF');
    }
    const { text } = await readPdf(readFileSync(join(folder, packs[0]?.name ?? '')));
    expect(text).toContain(END_MARK);
  }
});
