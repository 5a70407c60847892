// Whether client/dist and server/dist are built from the sources as they stand, and building them.
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const WORKSPACES = ['client', 'server'];

/** What a build depends on. A change to a test is none. */
const SOURCES = ['shared/src', 'db', 'server', 'client', 'package-lock.json', 'scripts/house/bundle.mjs'];
const NOT_SOURCES = /(^|\/)(node_modules|dist(\.\d+)?|testing)(\/|$)|\.test\.tsx?$/;

/**
 * @param {string} root the repository's top
 * @returns {Promise<boolean>} whether there was anything to build
 */
export async function ensureBundle(root) {
  if (isBuilt(root)) return false;
  await buildBundle(root);
  return true;
}

/**
 * Builds beside what is there and exchanges at the end: a failed build leaves the old one whole.
 * @param {string} root
 */
export async function buildBundle(root) {
  const stamp = sourceHash(root);
  const { build } = await import('vite');
  for (const workspace of WORKSPACES) {
    const target = join(root, workspace, 'dist');
    const next = `${target}.${process.pid}`;
    try {
      await build({
        configFile: join(root, workspace, 'vite.config.ts'),
        logLevel: 'warn',
        build: { outDir: next, emptyOutDir: true },
      });
      rmSync(target, { recursive: true, force: true });
      renameSync(next, target);
    } finally {
      rmSync(next, { recursive: true, force: true });
    }
  }
  writeFileSync(stampFile(root), stamp);
}

/**
 * Whether what is built is of the sources as they stand.
 * @param {string} root the repository's top
 */
export function isBuilt(root) {
  const stamp = stampFile(root);
  return (
    existsSync(join(root, 'client/dist/index.html')) &&
    existsSync(stamp) &&
    readFileSync(stamp, 'utf8') === sourceHash(root)
  );
}

/** @param {string} root */
function stampFile(root) {
  return join(root, 'server/dist/.built-from');
}

/**
 * By content and not by time: a fresh checkout of the same sources needs no new build.
 * @param {string} root
 */
export function sourceHash(root) {
  const hash = createHash('sha256');
  for (const source of SOURCES) {
    for (const file of filesOf(root, source)) {
      hash
        .update(`${file}\0`)
        .update(readFileSync(join(root, file)))
        .update('\0');
    }
  }
  return hash.digest('hex');
}

/**
 * @param {string} root
 * @param {string} path relative to root
 * @returns {string[]}
 */
function filesOf(root, path) {
  if (NOT_SOURCES.test(path)) return [];
  if (!statSync(join(root, path)).isDirectory()) return [path];
  return readdirSync(join(root, path))
    .sort()
    .flatMap((name) => filesOf(root, `${path}/${name}`));
}
