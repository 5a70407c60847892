/** What an address tells: one's own shifts, everybody's [TB5], or one's own actions after exercises and incidents [OV4]. */
export const CALENDAR_SCOPES = ['own', 'all', 'actions'] as const;
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
