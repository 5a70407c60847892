import { mayOpen } from '@ledningsplats/shared/access/stream-access.ts';
import { useState } from 'react';
import { deviceTexts } from '../../i18n/device.ts';
import { mapTexts } from '../../i18n/map.ts';
import { KeptMapPanel } from '../../program/KeptMapPanel.tsx';
import { useMapKeeper } from '../../program/use-kept-map.ts';
import { usePermissions } from '../../session/use-permissions.ts';
import { useOutbox, useSync } from '../../sync/react.ts';
import { Button } from '../../ui/Button.tsx';
import { ConfirmDialog } from '../../ui/ConfirmDialog.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import styles from './DeviceDialog.module.css';
import { DeviceFacts } from './DeviceFacts.tsx';
import { KeptHere } from './KeptHere.tsx';
import { useKept } from './use-kept.ts';

export interface DeviceDialogProps {
  isOpen: boolean;
  onClose: () => void;
}

/** What lies on this device, for how long, and a way to be rid of it. */
export function DeviceDialog(props: DeviceDialogProps) {
  // What is asked of the device is asked when somebody wants to know.
  return props.isOpen ? <OpenDeviceDialog {...props} /> : null;
}

function OpenDeviceDialog({ isOpen, onClose }: DeviceDialogProps) {
  const { device } = useSync();
  const keeper = useMapKeeper();
  const hasMap = mayOpen(usePermissions(), 'map');
  const { items, others, locked } = useOutbox();
  const kept = useKept();
  const [isClearing, setClearing] = useState(false);
  const own = items.filter(({ state }) => state !== 'accepted').length + locked;

  return (
    <>
      <Dialog
        isOpen={isOpen}
        onClose={onClose}
        title={deviceTexts.title}
        footer={
          <>
            <Button variant="quiet" onPress={() => setClearing(true)}>
              {deviceTexts.clear}
            </Button>
            <Button onPress={onClose}>{deviceTexts.close}</Button>
          </>
        }
      >
        <DeviceFacts kept={kept} />
        <KeptHere kept={kept.device} own={own} others={others} />
        {hasMap && (
          <section className={styles.map}>
            <h3 className={styles.title}>{mapTexts.keepTitle}</h3>
            <KeptMapPanel />
          </section>
        )}
      </Dialog>
      <ConfirmDialog
        isOpen={isClearing}
        title={deviceTexts.clearTitle}
        confirmLabel={deviceTexts.clearNow}
        tone="alarm"
        onCancel={() => setClearing(false)}
        onConfirm={() => {
          void keeper.remove();
          void device.clear();
        }}
      >
        <p>{deviceTexts.clearText}</p>
        {own > 0 && <p>{deviceTexts.clearUnsent(own)}</p>}
        {others > 0 && <p>{deviceTexts.clearOthers(others)}</p>}
      </ConfirmDialog>
    </>
  );
}
