/** What is to be read aloud; `key` grows so that the same words can be said twice. */
export interface Announcement {
  key: number;
  text: string;
}

const silence: Announcement = { key: 0, text: '' };
const spoken = { polite: silence, assertive: silence };
const listeners = new Set<() => void>();

export type Urgency = keyof typeof spoken;

/** Says something to screen readers: polite waits for a pause, assertive (rare) breaks in. */
export function announce(text: string, urgency: Urgency = 'polite'): void {
  spoken[urgency] = { key: spoken[urgency].key + 1, text };
  for (const listener of listeners) listener();
}

export function latestAnnouncement(urgency: Urgency): Announcement {
  return spoken[urgency];
}

export function subscribeToAnnouncements(listener: () => void): () => void {
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
  };
}
