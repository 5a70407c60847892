import { instantOf } from '@ledningsplats/shared/roster/wall-time.ts';
import type { DemoName } from './people.ts';
import { personId, type Scribe } from './scribe.ts';

const MINUTE = 60_000;
const WEEK_MINUTES = 60 * 24 * 7;
const ZONE = 'Europe/Stockholm';

const NOTE = {
  note: 'Lugn vecka. Två samtal som inte blev något, se loggen. Larmtelefonen har nytt lösenblad i skåpet. Nyckeln till reservkraften på Strandskolan ligger hos vaktmästaren till fredag.',
  expected: [
    { when: 'ons 10–12', what: 'Avstängd väg 305 vid bron, trafiken leds om' },
    { when: 'lör kväll', what: 'Hockeymatch i ishallen, omkring 1 200 besökare' },
  ],
  weather: 'Gul varning för snöfall på torsdag. Vattnet i ån är högt men sjunkande.',
};

/** Each change that has been, acknowledged a few minutes after it; and what was left to the one who has the duty now. */
export async function handOver(
  scribe: Scribe,
  { order, start, monday, weeks }: { order: readonly DemoName[]; start: number; monday: string; weeks: number },
): Promise<void> {
  const change = Math.floor((instantOf(`${monday}T08:00`, ZONE) - start) / MINUTE);
  for (let back = weeks - 1; back >= 0; back -= 1) {
    const turn = weeks - back;
    const [from, to] = [order[(turn - 1) % order.length], order[turn % order.length]] as [DemoName, DemoName];
    const at = change - back * WEEK_MINUTES;
    if (back === 0) await scribe.give(from, at - 25, 'WriteHandover', {}, NOTE, { stream: 'duty' });
    // a demonstration that begins in the minutes after a change begins with it acknowledged
    const taken = Math.min(at + 4 + (turn % 3) * 5, -1);
    const data = { from: personId(from), way: 'handover' } as const;
    await scribe.give(to, taken, 'TakeOverDuty', data, {}, { stream: 'roster' });
  }
}

const HOUR = 60;
const DAY = 24 * HOUR;
const CALLS: readonly { who: DemoName; at: number; what: string; caller?: string; done?: string }[] = [
  {
    who: 'eva',
    at: -11 * DAY - 5 * HOUR,
    what: 'Lukt av gas i trapphuset på Kvarngatan 8.',
    caller: 'Inre befäl, räddningstjänsten',
    done: 'Räddningstjänsten mätte utan utslag. Bostadsbolagets jour kontrollerade. Ingen åtgärd för kommunen.',
  },
  {
    who: 'eva',
    at: -9 * DAY - 2 * HOUR,
    what: 'Trygghetslarmen svarade långsamt mellan 22.10 och 22.35.',
    caller: 'Larmcentralen, 070-000 00 41',
    done: 'Leverantören startade om. Hemtjänstens nattlag ringde runt till de sju som larmat.',
  },
  {
    who: 'karin',
    at: -40 * HOUR,
    what: 'Vattenläcka på Storgatan 4, vattnet avstängt för två hus.',
    caller: 'VA-jouren, 070-000 00 42',
    done: 'VA-jouren lagade på förmiddagen. Kontaktcenter fick text att svara med.',
  },
];

/** Calls that never became an incident. */
export async function tellDutyLog(scribe: Scribe): Promise<void> {
  for (const { who, at, ...words } of CALLS)
    await scribe.give(who, at, 'WriteDutyEntry', {}, words, { stream: 'duty' });
  await scribe.give(
    'karin',
    -38 * HOUR,
    'CorrectDutyEntry',
    { entry: scribe.lastCommand },
    {
      what: 'Vattenläcka på Storgatan 14, vattnet avstängt för två hus.',
      caller: 'VA-jouren, 070-000 00 42',
      done: 'VA-jouren lagade på förmiddagen. Kontaktcenter fick text att svara med.',
      why: 'Fel husnummer.',
    },
    { stream: 'duty' },
  );
}
