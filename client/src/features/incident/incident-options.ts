import type { IncidentHeadline } from '@ledningsplats/shared/core/protocol.ts';
import type { IncidentSlice } from '@ledningsplats/shared/incident/events.ts';
import { homeTexts } from '../../i18n/home.ts';
import type { SelectOption } from '../../ui/Select.tsx';

/** Others of the same kind: what is real is never put together with an exercise [LA12]. */
export function otherIncidents(rows: readonly IncidentHeadline[], { id, mode }: IncidentSlice): IncidentHeadline[] {
  return rows.filter((row) => row.id !== id && row.mode === mode);
}

/** By title first, so that typing finds it. */
export function incidentOption({ id, number, title }: IncidentHeadline): SelectOption<string> {
  return { value: id, label: `${title ?? homeTexts.untitled} (${number})` };
}
