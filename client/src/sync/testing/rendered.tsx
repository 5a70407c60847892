import type { IncidentState } from '@ledningsplats/shared/core/incident-state.ts';
import type { PersonReading, Present } from '@ledningsplats/shared/core/protocol.ts';
import { incidentStream } from '@ledningsplats/shared/core/stream-name.ts';
import type { Plan } from '@ledningsplats/shared/plan/plan.ts';
import type { WarningsState } from '@ledningsplats/shared/warnings/events.ts';
import type { ReactNode } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { Router } from 'wouter';
import { SyncProvider } from '../react.ts';
import { createConfirmedStore } from '../store.ts';
import type { Sync } from '../sync.ts';
import type { StreamView, SyncState } from '../views.ts';

export interface Seen {
  state: IncidentState;
  plan: Plan;
  people: readonly PersonReading[];
  /** Who reads, and in which function. */
  self: PersonReading;
  seat?: string;
  permissions: readonly string[];
  present?: readonly Present[];
  /** The outer world's. */
  warnings?: WarningsState;
  now: number;
}

/** What a part of the page says, as HTML: drawn once, from what is confirmed, or from what is `made` of it. */
export function rendered(part: ReactNode, seen: Seen, made: (sync: Sync) => Sync = (sync) => sync): string {
  return renderToStaticMarkup(
    <Router ssrPath="/">
      <SyncProvider sync={made(syncOf(seen))}>{part}</SyncProvider>
    </Router>,
  ).replaceAll('<!-- -->', '');
}

/** A sync layer that stands still. */
export function syncOf(seen: Seen): Sync {
  const confirmed = confirmedOf(seen);
  const store = { getState: () => confirmed, getInitialState: () => confirmed, subscribe: () => () => {} };
  return {
    store,
    serverNow: () => seen.now,
    worldNow: () => seen.now,
    clock: null,
    drafts: {
      peek: () => undefined,
      read: async () => undefined,
      write: () => {},
      clear: () => {},
      sent: () => () => false,
    },
    readings: {},
    plans: { want: () => {} },
    open: () => () => {},
  } as unknown as Sync;
}

function streamOf<State>(stream: string, state: State): StreamView<State> {
  return { stream, status: 'live', state, lines: [], head: { seq: 1, hash: '' }, asOf: null };
}

function confirmedOf({ state, plan, people, self, seat, permissions, present = [], warnings }: Seen): SyncState {
  const stream = incidentStream(state.incident.id);
  const user = { id: 'account', username: 'account' };
  const reading = { user, person: self, function: seat ?? null, capacities: self.capacities, permissions, roles: [] };
  return {
    ...createConfirmedStore(() => {}).peek(),
    session: { status: 'signed_in', reading: reading as never, confirmed: true },
    connection: { state: 'connected', since: 0, contactAt: null, outdated: false },
    streams: {
      [stream]: streamOf(stream, state),
      ...(warnings && { warnings: streamOf('warnings', warnings) }),
      plan: streamOf('plan', { version: state.incident.planVersion, plan } as never),
    },
    presence: { [stream]: present },
    people: { version: 1, byId: Object.fromEntries(people.map((person) => [person.id, person])) },
  };
}
