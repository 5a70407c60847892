import type { Sync } from '../sync/sync.ts';
import { createNotices, type Notices } from './notices.ts';

/** The browser's own; a page from the development server has no worker to show them. */
export function browserNotices({ request }: Pick<Sync, 'request'>): Notices {
  const isAble =
    import.meta.env.PROD && 'serviceWorker' in navigator && 'PushManager' in window && 'Notification' in window;
  return createNotices({
    request,
    push: async () => (isAble ? (await navigator.serviceWorker.ready).pushManager : null),
    permission: () => (isAble ? Notification.permission : 'denied'),
    askPermission: () => Notification.requestPermission(),
  });
}
