/** Whose shifts an address tells: one's own, or everybody's [TB5]. */
export const CALENDAR_SCOPES = ['own', 'all'] as const;
export type CalendarScope = (typeof CALENDAR_SCOPES)[number];

export interface CalendarAddressReading {
  scope: CalendarScope;
  /** UTC milliseconds. */
  madeAt: number;
  /** When a calendar last asked; null: never. */
  usedAt: number | null;
}

/** Told once: the address is kept nowhere. */
export interface MadeCalendarAddress {
  url: string;
}
