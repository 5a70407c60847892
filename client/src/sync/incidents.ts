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
const RETRY_AFTER = 2_000;

/** The list of incidents: fetched anew at every contact, kept current by rows in between. */
export function createIncidents(
  api: Api,
  device: () => Promise<DeviceStore>,
  clock: Clock,
  confirmed: ConfirmedStore,
  after: (ms: number, run: () => void) => () => void,
  /** An exercise that was there is erased: nothing of it is to stay on the device [OV1]. */
  erased: (incident: string) => void,
): Incidents {
  let rows = new Map<string, IncidentHeadline>();
  /** Where the pages have come to; an old incident that is still open stands beside them. */
  let pagedTo = Number.POSITIVE_INFINITY;
  /** Raised by `purge`: an answer to an earlier question is no longer wanted. */
  let generation = 0;
  let callOffRetry = () => {};

  const merge = (more: readonly IncidentHeadline[]) => {
    rows = new Map(rows);
    for (const row of more) {
      const known = rows.get(row.id);
      if (row.erased && !known?.erased) erased(row.id);
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

  const refresh = async (): Promise<void> => {
    const mine = generation;
    const before = rows;
    callOffRetry();
    const [open, newest] = await Promise.all([
      api.incidents({ open: true, limit: OPEN_LIMIT }),
      api.incidents({ limit: PAGE }),
    ]);
    if (mine !== generation) return;
    if (!open.ok || !newest.ok) {
      const failed = open.ok ? newest : open;
      if (!failed.ok && failed.code === 'forbidden') {
        rows = new Map();
        show({ status: 'live', asOf: null, hasOlder: false });
        return keep();
      }
      callOffRetry = after(RETRY_AFTER, () => {
        if (confirmed.peek().connection.state === 'connected') void refresh();
      });
      return;
    }
    const fetched = [...newest.value.incidents, ...open.value.incidents];
    const isWhole = newest.value.incidents.length < PAGE;
    // What was there before is the answer's to say, also where that is less: the server may have been restored. Rows that
    // came meanwhile are newer than the answer.
    const isGone = ([id, row]: [string, IncidentHeadline]) =>
      before.get(id) === row && (isWhole || fetched.some((other) => other.id === id));
    rows = new Map([...rows].filter((entry) => !isGone(entry)));
    merge(fetched);
    pagedTo = newest.value.incidents.at(-1)?.openedAt ?? pagedTo;
    show({ status: 'live', asOf: null, hasOlder: !isWhole });
    await keep();
  };

  return {
    recall: async () => {
      const kept = await (await device()).get<Kept>('readings', 'incidents').catch(() => undefined);
      if (!kept || confirmed.peek().incidents.status !== 'loading') return;
      merge(kept.rows);
      show({ status: 'stale', asOf: kept.asOf });
    },
    refresh,
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
      callOffRetry();
      rows = new Map();
      confirmed.update((state) => ({
        ...state,
        incidents: { status: 'loading', rows: [], asOf: null, hasOlder: false },
      }));
      await (await device()).delete('readings', 'incidents').catch(() => {});
    },
  };
}
