import { useState } from 'react';
import { formTexts } from '../../i18n/forms.ts';
import { logTexts } from '../../i18n/log.ts';
import { useDispatch } from '../../sync/react.ts';
import type { ShownLine } from '../../sync/shown.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { IconShield } from '../../ui/icons.ts';
import styles from './LineDialog.module.css';
import { SecrecyFields, type SecrecyValue } from './SecrecyFields.tsx';

/** Fills in what a secrecy mark lacked in the moment [LG10]. */
export function CompleteMarkDialog({ shown, onClose }: { shown: ShownLine; onClose: () => void }) {
  const { line } = shown;
  const dispatch = useDispatch();
  const before = line.secrecy.state === 'secret' ? line.secrecy.mark : { provision: null, authority: null };
  const [mark, setMark] = useState<SecrecyValue>({
    provision: before.provision ?? '',
    authority: before.authority ?? '',
  });

  function handleSubmit() {
    const provision = mark.provision.trim() || null;
    const authority = mark.authority.trim() || null;
    if (provision !== before.provision || authority !== before.authority)
      dispatch('CompleteSecrecyMark', line.stream, { line: line.seq, mark: { provision, authority } }, {});
    onClose();
  }

  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={logTexts.completeTitle}
      size="narrow"
      onSubmit={handleSubmit}
      footer={
        <>
          <Button onPress={onClose}>{formTexts.cancel}</Button>
          <Button type="submit" variant="primary">
            {logTexts.completeSave}
          </Button>
        </>
      }
    >
      <p className={styles.classified}>
        <IconShield aria-hidden className={styles.icon} />
        {logTexts.classifiedNote}
      </p>
      <SecrecyFields value={mark} onChange={setMark} />
    </Dialog>
  );
}
