// `npm run build`: client/dist (what the browser loads) and server/dist/main.js (what `npm start` runs).
import { join } from 'node:path';
import { build } from 'vite';

const root = join(import.meta.dirname, '..');

for (const workspace of ['client', 'server']) {
  await build({ configFile: join(root, workspace, 'vite.config.ts'), logLevel: 'warn' });
}
