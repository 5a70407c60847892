import type { AnyEvent } from '@ledningsplats/shared/core/recorded-event.ts';
import { isUnknown, upcast } from '@ledningsplats/shared/core/upcast.ts';
import type { Plan } from '@ledningsplats/shared/plan/plan.ts';
import { useCallback, useEffect, useState } from 'react';
import { useSync } from '../../sync/react.ts';

export interface Adoption {
  version: number;
  plan: Plan;
  at: number;
  /** People id; null for what the system adopted. */
  by: string | null;
  why: string | null;
  /** What it took the place of; null for the first. */
  before: Plan | null;
}

export interface PlanHistory {
  /** Newest first; null until the first page has come. */
  adoptions: readonly Adoption[] | null;
  hasOlder: boolean;
  hasFailed: boolean;
  load: () => void;
}

type Read = Omit<Adoption, 'before'>;

/** Plans weigh tens of kilobytes each. */
const PAGE = 8;

/** Every plan that was adopted up to the version in force, by pages, with what each took the place of. */
export function usePlanHistory(version: number): PlanHistory {
  const { request } = useSync();
  const [read, setRead] = useState<{ of: number; plans: readonly Read[] }>({ of: version, plans: [] });
  const [hasFailed, setFailed] = useState(false);
  const plans = read.of === version ? read.plans : NONE;
  const oldest = plans.at(-1)?.version ?? version + 1;

  const load = useCallback(() => {
    setFailed(false);
    // one more than is shown: the last is what the one above it is compared with
    const after = Math.max(0, oldest - 1 - PAGE);
    const path = `/api/streams/plan/events?after=${after}&limit=${oldest - 1 - after}`;
    void request<{ events: AnyEvent[] }>('GET', path).then((answer) => {
      if (!answer.ok) return setFailed(true);
      const older = answer.value.events.flatMap(asRead).reverse();
      setRead((now) => ({ of: version, plans: [...(now.of === version ? now.plans : []), ...older] }));
    });
  }, [request, version, oldest]);
  const isEmpty = plans.length === 0;
  useEffect(() => {
    if (isEmpty) load();
  }, [isEmpty, load]);

  const hasOlder = oldest > 1;
  const shown = hasOlder ? plans.slice(0, -1) : plans;
  const adoptions = shown.map((one, index) => ({ ...one, before: plans[index + 1]?.plan ?? null }));
  return { adoptions: isEmpty ? null : adoptions, hasOlder, hasFailed, load };
}

const NONE: readonly Read[] = [];

function asRead(event: AnyEvent): Read[] {
  const known = upcast(event);
  if (isUnknown(known) || known.type !== 'PlanAdopted') return [];
  const { seq, data, content, meta } = known;
  return [{ version: seq, plan: data.plan, at: meta.recordedAt, by: meta.person, why: content?.why ?? null }];
}
