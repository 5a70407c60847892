import type { IncidentHeadline } from '@ledningsplats/shared/core/protocol.ts';
import type { Api } from './api.ts';
import type { Clock } from './clock.ts';
import type { DeviceStore } from './device-store.ts';
import type { ConfirmedStore } from './store.ts';

export interface Incidents {
  recall: () => Promise<void>;
  refresh: () => Promise<void>;
  loadOlder: () => Promise<void>;
  /** A row that changed; newer by its stream's seq wins. */
  row: (row: IncidentHeadline) => void;
  suspend: () => void;
  purge: () => Promise<void>;
}

interface Kept {
  rows: IncidentHeadline[];
  asOf: number;
}

/** More than any municipality has open at once. */
const OPEN_LIMIT = 200;
const PAGE = 50;

/** The list of incidents: fetched anew at every contact, kept current by rows in between. */
export function createIncidents(
  api: Api,
  device: () => Promise<DeviceStore>,
  clock: Clock,
  confirmed: ConfirmedStore,
): Incidents {
  let rows = new Map<string, IncidentHeadline>();
  /** Where the pages have come to; an old incident that is still open stands beside them. */
  let pagedTo = Number.POSITIVE_INFINITY;
  /** Raised by `purge`: an answer to an earlier question is no longer wanted. */
  let generation = 0;

  const merge = (more: readonly IncidentHeadline[]) => {
    rows = new Map(rows);
    for (const row of more) {
      const known = rows.get(row.id);
      if (!known || row.seq >= known.seq) rows.set(row.id, row);
    }
  };
  const sorted = () => [...rows.values()].sort((a, b) => b.openedAt - a.openedAt || (a.number < b.number ? 1 : -1));
  const show = (change: { status?: 'live' | 'stale'; asOf?: number | null; hasOlder?: boolean }) =>
    confirmed.update((state) => ({ ...state, incidents: { ...state.incidents, ...change, rows: sorted() } }));
  const keep = async () => {
    const kept: Kept = { rows: sorted(), asOf: clock.serverNow() };
    await (await device()).put('readings', 'incidents', kept).catch(() => {});
  };

  return {
    recall: async () => {
      const kept = await (await device()).get<Kept>('readings', 'incidents').catch(() => undefined);
      if (!kept || rows.size > 0) return;
      merge(kept.rows);
      show({ status: 'stale', asOf: kept.asOf });
    },
    refresh: async () => {
      const mine = generation;
      const [open, newest] = await Promise.all([
        api.incidents({ open: true, limit: OPEN_LIMIT }),
        api.incidents({ limit: PAGE }),
      ]);
      if (mine !== generation || !open.ok || !newest.ok) return;
      const fetched = [...newest.value.incidents, ...open.value.incidents];
      const isWhole = newest.value.incidents.length < PAGE;
      // What the whole list no longer holds is gone: the server was restored, or this is another server.
      if (isWhole) rows = new Map([...rows].filter(([id]) => fetched.some((row) => row.id === id)));
      merge(fetched);
      pagedTo = newest.value.incidents.at(-1)?.openedAt ?? pagedTo;
      show({ status: 'live', asOf: null, hasOlder: !isWhole });
      await keep();
    },
    loadOlder: async () => {
      const mine = generation;
      if (!Number.isFinite(pagedTo)) return;
      const page = await api.incidents({ before: pagedTo, limit: PAGE });
      if (mine !== generation || !page.ok) return;
      pagedTo = page.value.incidents.at(-1)?.openedAt ?? pagedTo;
      merge(page.value.incidents);
      show({ hasOlder: page.value.incidents.length === PAGE });
    },
    row: (row) => {
      merge([row]);
      show({});
    },
    suspend: () => {
      if (confirmed.peek().incidents.status === 'live') show({ status: 'stale', asOf: clock.serverNow() });
      keep().catch(() => {});
    },
    purge: async () => {
      generation += 1;
      rows = new Map();
      confirmed.update((state) => ({
        ...state,
        incidents: { status: 'loading', rows: [], asOf: null, hasOlder: false },
      }));
      await (await device()).delete('readings', 'incidents').catch(() => {});
    },
  };
}
