import type { IncidentState } from '../core/incident-state.ts';

/** When an exercise was really played, UTC milliseconds of the world's clock; `until` null: it goes on. */
export interface PlayedSpan {
  from: number;
  until: number | null;
}

/** From when its clock began until it last stood still or the incident was closed; null where there is no clock but the world's. */
export function playedSpan({ exercised, incident }: Played): PlayedSpan | null {
  if (exercised === null) return null;
  const { begunAt, clock } = exercised;
  if (!clock.isRunning) return { from: begunAt, until: clock.real };
  const { closed } = incident;
  const until = closed === null ? null : Math.round(clock.real + (closed.at - clock.shown) / clock.pace);
  return { from: begunAt, until };
}

type Played = Pick<IncidentState, 'exercised'> & { incident: Pick<IncidentState['incident'], 'closed'> };

/** As it stands beside the exercise's own times on all that is taken out of it: both clocks [OV1]. */
export function playedWords({ from, until }: PlayedSpan, timeZone: string): string {
  const day = new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'long' });
  const clock = new Intl.DateTimeFormat('sv-SE', { timeZone, timeStyle: 'short' });
  const whole = (at: number) => `${day.format(at)} ${clock.format(at)}`;
  const ends = (at: number) => (day.format(at) === day.format(from) ? clock.format(at) : whole(at));
  const span = until === null ? `sedan ${whole(from)}` : `${whole(from)}–${ends(until)}`;
  return `Tiderna är övningstid. Verklig tid: ${until === null ? `övas ${span}` : `övades ${span}`}`;
}
