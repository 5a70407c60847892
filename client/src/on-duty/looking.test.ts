import type { OnDutyReading } from '@ledningsplats/shared/roster/on-duty-reading.ts';
import { expect, test } from 'vitest';
import { createLooking } from './looking.ts';

const READING: OnDutyReading = {
  municipality: 'Granvik',
  timeZone: 'Europe/Stockholm',
  name: 'Tove Berglund',
  deputy: null,
  phone: '070-000 00 01',
  until: 9_000,
  isWaiting: false,
  isGap: false,
  now: 1_000,
};

/** A server that answers in the order asked, or is not reached (`null`). */
function against(...answers: (Response | null)[]) {
  let now = 100_000;
  const answer = () => {
    now += 1_000;
    const next = answers.shift();
    return next ? Promise.resolve(next) : Promise.reject(new TypeError('no network'));
  };
  return createLooking({ fetch: answer as typeof fetch, now: () => now, onChange: () => {} });
}
const off = () => Response.json({ code: 'not_found' }, { status: 404 });

test('[TB4] without contact what was known last stays, with when it was so', async () => {
  const looking = against(Response.json(READING, { headers: { age: '20' } }), null);
  await looking.wake();
  expect(looking.state()).toEqual({ reading: READING, asOf: 81_000, contact: 'fine' });
  await looking.wake();
  expect(looking.state()).toEqual({ reading: READING, asOf: 81_000, contact: 'offline' });
});

test('[TB4] turned off while it is open, nobody is known any more; turned on again, it is', async () => {
  const looking = against(Response.json(READING), off(), Response.json(READING));
  await looking.wake();
  await looking.wake();
  expect(looking.state()).toMatchObject({ reading: null, contact: 'off' });
  await looking.wake();
  expect(looking.state()).toMatchObject({ reading: READING, contact: 'fine' });
});

test.each([
  [() => new Response('<html>', { status: 404 }), 'offline'],
  [() => new Response('<html>'), 'offline'],
  [() => Response.json({ code: 'not_stored' }, { status: 503 }), 'offline'],
  [() => Response.json({ code: 'rate_limited' }, { status: 429 }), 'busy'],
] as const)(
  'a network that answers for the server, and one in trouble, take nothing away (%#)',
  async (answer, contact) => {
    const looking = against(Response.json(READING), answer());
    await looking.wake();
    await looking.wake();
    expect(looking.state()).toMatchObject({ reading: READING, contact });
  },
);
