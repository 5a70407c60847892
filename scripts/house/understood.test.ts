import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { understood, wholeNumbers } from './understood.ts';

const USAGE = 'Usage: npm run try -- [--steps 120]';
const argv = [...process.argv];
let said: string[];
beforeEach(() => {
  said = [];
  const ended = (code?: number | string | null) => {
    throw new Error(`ended with ${code}`);
  };
  vi.spyOn(process, 'exit').mockImplementation(ended);
  vi.spyOn(console, 'log').mockImplementation((text: string) => void said.push(`out: ${text}`));
  vi.spyOn(console, 'error').mockImplementation((text: string) => void said.push(`err: ${text}`));
});
afterEach(() => {
  process.argv = argv;
  vi.restoreAllMocks();
});

test.each(['--help', '-h'])('%s says how a script is used, and nothing is begun', (word) => {
  process.argv = [...argv.slice(0, 2), '--steps', 'x', word];
  const read = vi.fn();
  expect(() => understood(USAGE, read)).toThrow('ended with 0');
  expect(said).toEqual([`out: ${USAGE}`]);
  expect(read).not.toHaveBeenCalled();
});

test('what was not understood is said in a line with how it is used, and ends with 2', () => {
  process.argv = argv.slice(0, 2);
  expect(() => understood(USAGE, () => wholeNumbers({ steps: 'many' }))).toThrow('ended with 2');
  expect(said).toEqual([`err: --steps is to be a whole number, not "many".\n\n${USAGE}`]);
  expect(understood(USAGE, () => wholeNumbers({ steps: '12', rounds: '0' }))).toEqual({ steps: 12, rounds: 0 });
});

test('every script that takes options reads them so', () => {
  const scripts = join(import.meta.dirname, '..');
  const sources = readdirSync(scripts).filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts'));
  const texts = sources.map((name) => ({ name, text: readFileSync(join(scripts, name), 'utf8') }));
  const reading = texts.filter(({ text }) => text.includes('parseArgs('));
  expect(reading.length).toBeGreaterThan(6);
  expect(reading.filter(({ text }) => !text.includes('understood(USAGE')).map(({ name }) => name)).toEqual([]);
});
