import {
  UNSTABLE_ToastRegion as RacToastRegion,
  Text,
  UNSTABLE_Toast as Toast,
  UNSTABLE_ToastContent as ToastContent,
} from 'react-aria-components';
import { Button } from './Button.tsx';
import { IconButton } from './IconButton.tsx';
import { IconAlarm, IconClose, IconInfo, IconOk, IconWarn } from './icons.ts';
import { uiStrings } from './strings.ts';
import styles from './ToastRegion.module.css';
import { toastQueue } from './toasts.ts';

const icons = { info: IconInfo, ok: IconOk, warn: IconWarn, error: IconAlarm } as const;

/** Where showToast's notices appear. UiProvider mounts it once; F6 takes the keyboard there. */
export function ToastRegion() {
  return (
    <RacToastRegion ref={keepRoom} queue={toastQueue} aria-label={uiStrings.notices} className={styles.region}>
      {({ toast }) => {
        const { tone, title, text, action } = toast.content;
        const Icon = icons[tone];
        return (
          <Toast toast={toast} className={styles.toast} data-tone={tone}>
            <Icon aria-hidden className={styles.icon} />
            <ToastContent role={tone === 'error' || tone === 'warn' ? 'alert' : 'status'} className={styles.content}>
              <Text slot="title" className={styles.title}>
                {title}
              </Text>
              {text !== undefined && (
                <Text slot="description" className={styles.text}>
                  {text}
                </Text>
              )}
            </ToastContent>
            {action !== undefined && (
              <Button
                size="small"
                onPress={() => {
                  toastQueue.close(toast.key);
                  action.onPress();
                }}
              >
                {action.label}
              </Button>
            )}
            <IconButton
              label={uiStrings.dismissNotice}
              icon={<IconClose aria-hidden />}
              hasTooltip={false}
              onPress={() => toastQueue.close(toast.key)}
            />
          </Toast>
        );
      }}
    </RacToastRegion>
  );
}

/**
 * A page has as much room at its end as the notices reach up, so that whatever lies under them can be scrolled clear of them,
 * and comes clear when the keyboard gets to it (WCAG 2.2, 2.4.11). Answers how to give the room back.
 */
function keepRoom(region: HTMLElement | null) {
  if (region === null) return;
  const { style } = document.documentElement;
  // from the window's edge: they may stand above a bar of it
  const reach = () => Math.ceil(window.innerHeight - region.getBoundingClientRect().top);
  const observer = new ResizeObserver(() => style.setProperty('--notices', `${reach()}px`));
  observer.observe(region);
  return () => {
    observer.disconnect();
    style.removeProperty('--notices');
  };
}
