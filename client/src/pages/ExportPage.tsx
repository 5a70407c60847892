import { incidentStream } from '@ledningsplats/shared/core/stream-name.ts';
import { Exports } from '../features/exports/Exports.tsx';
import { IncidentGate } from './IncidentGate.tsx';

/** An incident taken out of the tool, whole or masked. */
export function ExportPage({ incident }: { incident: string }) {
  return (
    <IncidentGate id={incident}>
      <Exports stream={incidentStream(incident)} />
    </IncidentGate>
  );
}
