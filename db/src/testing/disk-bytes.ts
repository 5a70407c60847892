import { existsSync, readFileSync } from 'node:fs';

/** Which of the texts stand in the bytes of the database or of the files that SQLite keeps beside it. */
export function textsOnDisk(path: string, texts: readonly string[]): string[] {
  const bytes = bytesOf(path);
  return texts.filter((text) => bytes.includes(text));
}

/** Every marker `<number>` that stands in those bytes. */
export function markersOnDisk(path: string): Set<string> {
  return new Set(bytesOf(path).match(/<\d+>/g));
}

/**
 * Keeps one marked text per key and replaces them again and again, in sizes that differ; answers the markers that have
 * been replaced. Always the same for the same seed.
 */
export async function churn(
  { seed, keys, rounds, sizes }: { seed: number; keys: number; rounds: number; sizes: number },
  write: (texts: Map<number, string>) => Promise<unknown>,
): Promise<string[]> {
  const random = randomFrom(seed);
  const current = new Map<number, string>();
  const replaced: string[] = [];
  for (let round = 0; round < rounds; round += 1) {
    const texts = new Map<number, string>();
    for (let index = 0; index < 40; index += 1) {
      const key = Math.floor(random() * Math.min(keys, 10 + round * 2));
      const marker = `<${round * 40 + index}>`;
      const before = texts.has(key) ? undefined : current.get(key);
      if (before) replaced.push(before);
      if (!texts.has(key)) current.set(key, marker);
      if (!texts.has(key)) texts.set(key, marker + 'x'.repeat(Math.floor(random() * sizes)));
    }
    await write(texts);
  }
  return replaced;
}

function bytesOf(path: string): string {
  const files = [path, `${path}-wal`, `${path}-shm`].filter((file) => existsSync(file));
  return files.map((file) => readFileSync(file).toString('utf8')).join('\n');
}

/** Numbers from 0 up to 1, the same for the same seed (mulberry32). */
export function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
