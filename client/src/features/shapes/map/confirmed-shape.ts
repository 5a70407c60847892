import type { IncidentState } from '@ledningsplats/shared/core/incident-state.ts';
import type { Shape, ShapesSlice } from '@ledningsplats/shared/shapes/events.ts';
import type { StreamView, SyncState } from '../../../sync/views.ts';

export function incidentState({ streams }: SyncState, stream: string): IncidentState | null {
  return (streams[stream] as StreamView<IncidentState> | undefined)?.state ?? null;
}

export function shapesOf(state: SyncState, stream: string): ShapesSlice | null {
  return incidentState(state, stream)?.shapes ?? null;
}

/** As the server has it; removed ones too. */
export function confirmedShape(state: SyncState, stream: string, id: string): Shape | null {
  return shapesOf(state, stream)?.at[id] ?? null;
}
