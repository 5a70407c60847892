import { readdirSync } from 'node:fs';
import { basename, join, relative, sep } from 'node:path';
import { defineConfig, type Plugin } from 'vite';

const here = import.meta.dirname;

export default defineConfig({
  root: here,
  // Our own packages are bundled from their TypeScript sources; npm's stay outside and load from node_modules.
  ssr: { noExternal: [/^@ledningsplats\//] },
  plugins: [keepFileAddresses()],
  build: {
    ssr: true,
    target: 'node20',
    sourcemap: true,
    minify: false,
    reportCompressedSize: false,
    rolldownOptions: {
      input: entries(),
      output: { entryFileNames: '[name].js', chunkFileNames: '[name]-[hash].js' },
    },
  },
});

/** main.ts, and every `*.worker.ts` of ours: a worker is a program of its own, built as dist/<name>.worker.js. */
function entries() {
  const workers = ['src', '../db/src'].flatMap((place) =>
    readdirSync(join(here, place), { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.worker.ts') && !file.includes(`testing${sep}`))
      .map((file) => join(here, place, file)),
  );
  return Object.fromEntries([join(here, 'src/main.ts'), ...workers].map((file) => [basename(file, '.ts'), file]));
}

/**
 * Lets `import.meta.url` and `import.meta.dirname` name the source file's place also in the bundle, so that
 * `new URL('../migrations/', import.meta.url)` finds the same files under tsx, in tests and when built.
 */
function keepFileAddresses(): Plugin {
  const repository = join(here, '..');
  const output = join(here, 'dist');
  return {
    name: 'keep-file-addresses',
    transform(code, id) {
      const isOurs = id.startsWith(repository + sep) && !id.includes('node_modules') && /\.ts$/.test(id);
      if (!isOurs || !/import\.meta\.(url|dirname)/.test(code)) return null;
      const address = (file: string) =>
        `new URL(${JSON.stringify(relative(output, file).split(sep).join('/'))}, import.meta.url)`;
      const replaced = code.replace(/\bimport\.meta\.(url|dirname)\b/g, (_, property) =>
        property === 'url' ? `${address(id)}.href` : `__pathOf(${address(join(id, '..'))})`,
      );
      // on the first line, so that the source map's lines stay right
      return { code: `import { fileURLToPath as __pathOf } from 'node:url';${replaced}`, map: null };
    },
  };
}
