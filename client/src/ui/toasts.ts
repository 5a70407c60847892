import { UNSTABLE_ToastQueue as ToastQueue } from 'react-aria-components';

export interface ToastAction {
  label: string;
  onPress: () => void;
}

export interface ToastContent {
  /** info and ok leave by themselves; warn and error stay until they are dismissed. */
  tone: 'info' | 'ok' | 'warn' | 'error';
  title: string;
  /** What was kept and what to do. */
  text?: string;
  action?: ToastAction;
}

/** Long enough to read two lines twice; hovering or focusing the region stops the clock. */
const SHOWN_MS = 8_000;

export const toastQueue = new ToastQueue<ToastContent>({ maxVisibleToasts: 4 });

/** Shows a notice and answers its key, with which dismissToast can take it away. */
export function showToast(content: ToastContent): string {
  const leaves = (content.tone === 'info' || content.tone === 'ok') && content.action === undefined;
  return toastQueue.add(content, leaves ? { timeout: SHOWN_MS } : {});
}

export function dismissToast(key: string): void {
  toastQueue.close(key);
}
