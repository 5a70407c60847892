import { readFileSync } from 'node:fs';
import { packName, prepareFolder, prune, writeWhole } from '../pack-files.ts';

// A process that writes a pack as fast as the disk takes it, as the server writes them, until it is killed.

const [folder = '', pack = ''] = process.argv.slice(2);
const bytes = readFileSync(pack);
await prepareFolder(folder, true);
for (let round = 0; ; round += 1) {
  // a name for each, whatever the clock says
  await writeWhole(folder, packName('live', Date.now() + round * 1_000, 'Europe/Stockholm'), bytes);
  await prune(folder, 'live', 2);
  process.send?.(round);
}
