import type { RosterPreview } from '@ledningsplats/shared/roster/roster-file.ts';
import { ListFileCard } from '../../forms/ListFileCard.tsx';
import { useMay } from '../../forms/use-self.ts';
import { rosterFileTexts } from '../../i18n/roster-file.ts';
import { RosterImportDialog } from './RosterImportDialog.tsx';

/** More than ten years of days. */
const FILE_LIMIT = 350_000;

/** The roster out as a file, and in again by whoever keeps it [TB2]. */
export function RosterFileCard() {
  const may = useMay();
  return (
    <ListFileCard<RosterPreview>
      texts={rosterFileTexts}
      href="/api/roster.csv"
      previewPath={may('SetShifts') ? '/api/roster/preview' : undefined}
      limit={FILE_LIMIT}
    >
      {({ file, preview }, close) => <RosterImportDialog file={file} preview={preview} onClose={close} />}
    </ListFileCard>
  );
}
