import { useSyncExternalStore } from 'react';
import { latestAnnouncement, subscribeToAnnouncements, type Urgency } from './announcements.ts';

/**
 * Where announce() is heard. UiProvider mounts it once, from the start: a live region that arrives together with its
 * words is not read. `data-live-announcer` keeps it audible while a dialog hides the rest.
 */
export function LiveRegion() {
  return (
    <div data-live-announcer="true">
      <Voice urgency="polite" />
      <Voice urgency="assertive" />
    </div>
  );
}

function Voice({ urgency }: { urgency: Urgency }) {
  const { key, text } = useSyncExternalStore(subscribeToAnnouncements, () => latestAnnouncement(urgency));
  return (
    <div role={urgency === 'polite' ? 'status' : 'alert'} className="visually-hidden">
      <span key={key}>{text}</span>
    </div>
  );
}
