import { expect, test } from 'vitest';
import { openLink } from './opened-link.ts';

const NOW = Date.UTC(2026, 10, 20, 12);
const DAY = 86_400_000;

/** An effort that ended when its incident's clock showed `ended`, and that clock, which stands. */
function opened(ended: number, shown: number | null) {
  const clock = shown === null ? null : { real: NOW, shown, pace: 1, isRunning: false };
  const states = {
    incident: {
      incident: { planVersion: 1, lifecycle: 'open' },
      krisstod: { effort: 1, status: 'ended', owner: null, since: ended, trail: [] },
      exercised: clock && { clock },
    },
    krisstod: { effort: 1, work: { helpers: { anna: { id: 'anna', person: null } } } },
  };
  const services = {
    store: { krisstodLinks: { byToken: async () => ({ incident: 'i', helper: 'anna', effort: 1 }) } },
    states: { get: async (stream: string) => ({ state: stream === 'incident/i' ? states.incident : states.krisstod }) },
    plans: { get: async () => ({ plan: {} }) },
    directory: { person: () => null },
    now: () => NOW,
  };
  return openLink(services as unknown as Parameters<typeof openLink>[0], 'token');
}

test('[KR7] [OV3] a support worker’s link lives as long after the end as the incident’s own clock says, in an exercise too', async () => {
  const play = Date.UTC(2021, 6, 1);
  expect(await opened(play, play + DAY)).toMatchObject({ now: play + DAY });
  expect(await opened(play, play + 31 * DAY)).toBeNull();
  expect(await opened(NOW - DAY, null)).toMatchObject({ now: NOW });
  expect(await opened(NOW - 31 * DAY, null)).toBeNull();
});
