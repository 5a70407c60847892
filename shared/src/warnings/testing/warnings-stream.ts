import { defaultPlan } from '../../plan/default-plan.ts';
import type { WarningEvent, WarningsState } from '../events.ts';
import { evolveWarnings } from '../evolve.ts';
import { concerning, whatHappened } from '../fold-feed.ts';
import type { FeedReader, WarningSource } from '../warning.ts';

export const PLAN = defaultPlan({ name: 'Granviks kommun', code: '9999', timeZone: 'Europe/Stockholm' });

/** The standing stream as the server keeps it: each answer read, held against what is open, recorded and folded. */
export class WarningsStream {
  readonly events: WarningEvent[] = [];
  plan = PLAN;
  state: WarningsState = { open: [] };
  now = 1_000;

  /** The types of the events that it made; null: it was no answer of that source. */
  take(source: WarningSource, read: FeedReader, body: unknown): string[] | null {
    const feed = read(body);
    if (!feed) return null;
    this.now += 60_000;
    const made = whatHappened(this.state.open, concerning(feed, source, this.plan));
    for (const event of made) {
      const meta = {
        by: 'system',
        person: null,
        function: null,
        occurredAt: this.now,
        recordedAt: this.now,
        command: 'c',
      };
      const whole = { ...event, seq: this.events.length + 1, meta } as WarningEvent;
      this.events.push(whole);
      this.state = evolveWarnings(this.state, whole);
    }
    return made.map(({ type }) => type);
  }

  get open(): string[] {
    return this.state.open.map(({ identifier }) => identifier).toSorted();
  }
}

/** One alert of Sveriges Radio's shape, about nothing that is. */
export function madeAlert(identifier: string, more: object = {}, info: object = {}) {
  const languages = [{ language: 'sv-SE', ...textOf('Rök från en brand i Ekby.'), ...info }];
  return {
    identifier,
    sent: '2026-02-01T10:00:00+01:00',
    status: 'Actual',
    msgType: 'Alert',
    info: languages,
    ...more,
  };
}

export function madeCancel(identifier: string, of: string, more: object = {}) {
  const references = `https://radio.example.se,${of},2026-02-01T10:00:00+01:00`;
  return { ...madeAlert(identifier, { msgType: 'Cancel', references }), info: null, ...more };
}

export function textOf(description: string, codes: string[] = ['9999']) {
  const geocode = codes.map((value) => ({ valueName: 'Kommun', value }));
  return { event: 'Viktigt meddelande', description, area: [{ areaDesc: 'Granviks kommun', geocode }] };
}

export const answer = (...alerts: unknown[]) => ({ timestamp: '2026-02-01T10:01:00+01:00', alerts });
