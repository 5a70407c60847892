import { deviceTexts } from '../../i18n/device.ts';
import { useInstallOffer } from '../../program/install-offer.ts';
import { useProgramView } from '../../program/use-program.ts';
import { Button } from '../../ui/Button.tsx';
import { DefinitionFacts, type Fact } from '../../ui/DefinitionFacts.tsx';
import { formatSize } from '../../ui/format-size.ts';
import { showToast } from '../../ui/toasts.ts';
import { useMediaQuery } from '../../ui/use-media-query.ts';
import styles from './DeviceFacts.module.css';
import type { Kept } from './use-kept.ts';

/** Installed pages stand in a window of their own. */
const INSTALLED = '(display-mode: standalone)';

/** Whether it opens without network, is installed, how much it takes, and how long it stays. */
export function DeviceFacts({ kept: { device, room, askForLasting } }: { kept: Kept }) {
  const { offline } = useProgramView();
  const isInstalled = useMediaQuery(INSTALLED);
  const install = useInstallOffer();

  async function handleAsk() {
    if (await askForLasting()) return;
    showToast({ tone: 'info', title: deviceTexts.notGranted, text: deviceTexts.notGrantedText });
  }

  const facts: Fact[] = [
    {
      term: deviceTexts.offline,
      value: device?.isShared ? deviceTexts.offlineShared : deviceTexts.offlineIs[offline],
    },
    {
      term: deviceTexts.installed,
      value: isInstalled ? deviceTexts.isInstalled : deviceTexts.isNotInstalled,
      ...(!isInstalled && {
        detail: install === null ? deviceTexts.installByMenu : <Ask words={deviceTexts.install} onPress={install} />,
      }),
    },
    {
      term: deviceTexts.room,
      value: room === null ? deviceTexts.roomUnknown : deviceTexts.used(formatSize(room.used)),
      ...(room !== null && { detail: deviceTexts.free(formatSize(room.free)) }),
    },
  ];
  if (room !== null && !device?.isShared) {
    facts.push({
      term: deviceTexts.lasting,
      value: room.isLasting ? deviceTexts.isLasting : deviceTexts.isNotLasting,
      ...(!room.isLasting && {
        detail: <Ask words={deviceTexts.askForLasting} onPress={() => void handleAsk()} />,
      }),
    });
  }
  return <DefinitionFacts facts={facts} layout="list" />;
}

function Ask({ words, onPress }: { words: string; onPress: () => void }) {
  return (
    <span className={styles.ask}>
      <Button size="small" onPress={onPress}>
        {words}
      </Button>
    </span>
  );
}
