import type { Permission } from '@ledningsplats/shared/access/permissions.ts';
import { useMemo } from 'react';
import { useSession } from '../sync/react.ts';

/** What the signed-in person may do and read: the set that the server guards by, so that it hides the buttons too [SE1]. */
export function usePermissions(): ReadonlySet<Permission> {
  const session = useSession();
  const list = session.status === 'signed_in' || session.status === 'expired' ? session.reading.permissions : null;
  return useMemo(() => new Set((list ?? []) as Permission[]), [list]);
}
