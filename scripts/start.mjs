// `npm start`: everything from a fresh clone to a running server. Nothing may be installed yet, and Node may be too old:
// only Node's own modules, and no syntax that an older Node would refuse before it can be told so.
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { ensureDependencies } from './house/dependencies.mjs';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');

start().catch((error) => {
  console.error(error);
  process.exit(1);
});

async function start() {
  const obstacle = ensureDependencies(root);
  if (obstacle) {
    console.error(`\n${obstacle}\n`);
    process.exit(1);
  }

  const { ensureBundle } = await import('./house/bundle.mjs');
  if (await ensureBundle(root)) console.log('Programmet är byggt.');

  // The server runs in this very process: signals and the exit code are its own, and killing one kills all there is.
  const main = join(root, 'server/dist/main.js');
  process.setSourceMapsEnabled(true);
  process.argv[1] = main;
  await import(pathToFileURL(main).href);
}
