import { signOf } from '../callouts/tally.ts';
import type { IncidentState } from '../core/incident-state.ts';
import type { IncidentHeadline } from '../core/protocol.ts';

/** The incident's row in the list, as of `seq` of its open stream. */
export function incidentHeadline(state: IncidentState, seq: number): IncidentHeadline {
  const { incident, decisions, board, tasks, relations, log, callOuts } = state;
  const related = Object.values(relations).map(({ incident: id, number, kind }) => ({ id, number, kind }));
  const { leader } = incident;
  const callOutSigns = callOuts.list.flatMap((callOut) => {
    const sign = signOf(callOut);
    return sign ? [{ callOut: callOut.id, number: callOut.number, as: sign.as, silent: sign.people.length }] : [];
  });
  return {
    id: incident.id,
    seq,
    number: incident.number,
    mode: incident.mode,
    planVersion: incident.planVersion,
    title: incident.title,
    place: incident.place,
    lifecycle: incident.lifecycle,
    level: incident.level.rank,
    levelSince: incident.level.since,
    levelUnconfirmed: decisions.open[incident.level.decision]?.confirmed === false,
    posture: incident.posture.id,
    boardActive: board.status === 'active',
    leader: leader && { person: leader.person, name: leader.name, capacity: leader.capacity, since: leader.since },
    openedAt: incident.openedAt,
    closedAt: incident.closed?.at ?? null,
    lineCount: log.count,
    openTasks: Object.keys(tasks.open).length,
    unconfirmed: Object.values(decisions.open).filter(({ confirmed }) => !confirmed).length,
    ...(related.length > 0 && { related }),
    ...(callOutSigns.length > 0 && { callOutSigns }),
  };
}
