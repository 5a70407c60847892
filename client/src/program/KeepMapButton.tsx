import { useEffect, useState } from 'react';
import { mapTexts } from '../i18n/map.ts';
import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { IconDownload, IconOk } from '../ui/icons.ts';
import { KeptMapPanel } from './KeptMapPanel.tsx';
import { useKeptMap, useMapKeeper } from './use-kept-map.ts';

/** Beside the map: whether it is there without network, and the way to see to that it is. */
export function KeepMapButton() {
  const [isOpen, setOpen] = useState(false);
  const keeper = useMapKeeper();
  const { status } = useKeptMap();
  useEffect(() => void keeper.look(), [keeper]);
  const isKept = status === 'kept';
  return (
    <>
      <Button
        variant="quiet"
        icon={isKept ? <IconOk aria-hidden /> : <IconDownload aria-hidden />}
        onPress={() => setOpen(true)}
      >
        {isKept ? mapTexts.isKept : mapTexts.keep}
      </Button>
      <Dialog
        isOpen={isOpen}
        onClose={() => setOpen(false)}
        title={mapTexts.keepTitle}
        footer={<Button onPress={() => setOpen(false)}>{mapTexts.close}</Button>}
      >
        <KeptMapPanel />
      </Dialog>
    </>
  );
}
