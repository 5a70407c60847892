import { useState } from 'react';
import { WorkingButton, type WorkingButtonProps } from '../forms/WorkingButton.tsx';
import { programTexts } from '../i18n/program.ts';
import { syncStrings } from '../i18n/sync.ts';
import { useSync } from '../sync/react.ts';
import type { AtStake } from '../sync/sync.ts';
import { ConfirmDialog } from '../ui/ConfirmDialog.tsx';
import { useProgram } from './use-program.ts';

/** To the newest version. What can be written down is, first; what would go with the page is named, and asked about. */
export function ReloadButton({ variant, size }: Pick<WorkingButtonProps, 'variant' | 'size'>) {
  const program = useProgram();
  const { settle } = useSync();
  const [isFetching, setFetching] = useState(false);
  const [stake, setStake] = useState<AtStake | null>(null);

  async function handlePress() {
    setFetching(true);
    if (!program.store.getState().hasNewer) await program.fetchNewer();
    const found = await settle();
    setFetching(false);
    if (found.lines + found.drafts > 0) setStake(found);
    else location.reload();
  }

  return (
    <>
      <WorkingButton
        {...(variant !== undefined && { variant })}
        {...(size !== undefined && { size })}
        isWorking={isFetching}
        workingText={programTexts.fetching}
        onPress={() => void handlePress()}
      >
        {syncStrings.reload}
      </WorkingButton>
      <ConfirmDialog
        isOpen={stake !== null}
        title={programTexts.lossTitle}
        confirmLabel={programTexts.reloadAnyway}
        tone="alarm"
        onCancel={() => setStake(null)}
        onConfirm={() => location.reload()}
      >
        {stake !== null && stake.lines > 0 && <p>{programTexts.lossLines(stake.lines)}</p>}
        {stake !== null && stake.drafts > 0 && <p>{programTexts.lossDrafts}</p>}
      </ConfirmDialog>
    </>
  );
}
