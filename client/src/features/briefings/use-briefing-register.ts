import type { BriefingReading } from '@ledningsplats/shared/briefings/briefing-register.ts';
import { type RegisterPages, useStreamRegister } from '../../forms/use-register-pages.ts';

/** What has been held, a day of it at the busiest in each page. `version` changes when something of it has. */
export function useBriefingRegister(stream: string, version: string): RegisterPages<BriefingReading> {
  return useStreamRegister(stream, { at: 'briefings', limit: 30 }, version);
}
