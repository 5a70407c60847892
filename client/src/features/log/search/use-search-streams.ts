import { incidentStream, secretStream } from '@ledningsplats/shared/core/stream-name.ts';
import { useEffect, useMemo } from 'react';
import { usePermissions } from '../../../session/use-permissions.ts';
import { useSync } from '../../../sync/react.ts';

/** The streams of an incident that the reader may search: the open part, and for the cleared the secret one [SE3]. */
export function useSearchStreams(incident: string): readonly string[] {
  const sync = useSync();
  const isCleared = usePermissions().has('secret.read');
  const secret = secretStream(incident);
  // the page holds the open part open already
  useEffect(() => (isCleared ? sync.open(secret) : undefined), [sync, secret, isCleared]);
  return useMemo(
    () => (isCleared ? [incidentStream(incident), secret] : [incidentStream(incident)]),
    [incident, secret, isCleared],
  );
}
