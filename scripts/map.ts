// `npm run map`: makes anew the map of the demonstration's municipality, which does not exist: server/src/demo/granvik.pmtiles.
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { granviksMap } from './map/granviks-map.ts';

const FILE = fileURLToPath(new URL('../server/src/demo/granvik.pmtiles', import.meta.url));

const started = performance.now();
const { file, tiles } = granviksMap();
writeFileSync(FILE, file);
const seconds = ((performance.now() - started) / 1000).toFixed(0);
console.log(`server/src/demo/granvik.pmtiles: ${tiles} tiles, ${(file.length / 1e6).toFixed(2)} MB, ${seconds} s`);
