import { defaultPlan } from '@ledningsplats/shared/plan/default-plan.ts';
import { toPdf } from '../../papers/to-pdf.ts';
import { blankForms } from '../blank-forms.ts';
import { END_MARK } from '../pack-document.ts';
import { packName, prepareFolder, prune, writeWhole } from '../pack-files.ts';

// A process that writes packs as fast as the disk takes them, as the server writes them, until it is killed.

const [folder = ''] = process.argv.slice(2);
const plan = defaultPlan({ name: 'Granviks kommun', code: '9999', timeZone: 'Europe/Stockholm' });
const forms = blankForms(plan);
const paper = await toPdf({ ...forms, blocks: [...forms.blocks, { kind: 'text', text: END_MARK }] });
await prepareFolder(folder, true);
for (let round = 0; ; round += 1) {
  // a name for each, whatever the clock says
  await writeWhole(folder, packName('live', Date.now() + round * 1_000, 'Europe/Stockholm'), paper);
  await prune(folder, 'live', 2);
  process.send?.(round);
}
