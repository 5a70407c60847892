import type { Erasure } from '../event-store.ts';
import { batch, headline, incidentId, line, meta, registered } from './batches.ts';

export const EXERCISE = incidentId(1);
export const REAL = incidentId(2);
/** Stands in every part of it. */
export const SAID = 'Kanariefågeln är lös';
export const OWN = `incident/${EXERCISE}`;
const exercise = headline(EXERCISE, { number: 'Ö2026-003', mode: 'exercise', lifecycle: 'closed', title: SAID });

/** An exercise in three parts, and something real beside it. */
export const BOTH = [
  batch({
    events: [
      registered(EXERCISE, 'exercise'),
      line(OWN, 2, SAID),
      line(`${OWN}/secret`, 1, SAID),
      line(`exercise/${EXERCISE}`, 1, SAID),
    ],
    headlines: [exercise],
    index: [{ stream: OWN, kind: 'task', key: 't', seq: 2 }],
  }),
  batch({ events: [registered(REAL), line(`incident/${REAL}`, 2, 'På riktigt')], headlines: [headline(REAL)] }),
];

export function erasureOf(incident = EXERCISE, also: string[] = [`exercise/${EXERCISE}`]): Erasure {
  const data = { incident, number: 'Ö2026-003', also, at: 7 };
  const event = { version: 1, type: 'StreamErased', content: { ground: 'Gallras' }, meta: meta(), data };
  const erased = { ...exercise, id: incident, title: null, erased: { at: 7, by: null } };
  return { incident, also, at: 7, event, headline: erased };
}
