// `npm run build`: client/dist (what the browser loads) and server/dist/main.js (what `npm start` runs).
// `--if-changed` leaves a build of the same sources as it is.
import { join } from 'node:path';
import { buildBundle, ensureBundle } from './house/bundle.mjs';

const root = join(import.meta.dirname, '..');

if (process.argv.includes('--if-changed')) await ensureBundle(root);
else await buildBundle(root);
