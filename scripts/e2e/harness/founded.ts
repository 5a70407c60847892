import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { BuiltServer } from './built-server.ts';
import { Municipality } from './municipality.ts';

/** A municipality as it has just been set up: what its server had on disk when it had stopped, and who is who there. */
export interface Founded {
  files: { path: string; bytes: Buffer }[];
  municipality: Municipality;
}

let founded: Promise<Founded> | null = null;

/**
 * Set up once for all files that the same process runs, each of which begins with a copy: passwords are slow to hash, and
 * shall be. How it is set up is what `first-run` shows.
 */
export function foundedOnce(): Promise<Founded> {
  founded ??= found();
  return founded;
}

export function layOut({ files }: Founded, dataDir: string): void {
  for (const { path, bytes } of files) {
    mkdirSync(dirname(join(dataDir, path)), { recursive: true });
    writeFileSync(join(dataDir, path), bytes);
  }
}

async function found(): Promise<Founded> {
  const server = new BuiltServer();
  try {
    const code = await server.start();
    if (code !== null) throw new Error(`the server ended with ${code}:\n${server.said()}`);
    const municipality = await Municipality.found(server);
    await server.stop();
    return { files: filesIn(server.dataDir), municipality };
  } finally {
    await server.remove();
  }
}

function filesIn(directory: string): Founded['files'] {
  return readdirSync(directory, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => {
      const whole = join(entry.parentPath, entry.name);
      return { path: whole.slice(directory.length + 1), bytes: readFileSync(whole) };
    });
}
