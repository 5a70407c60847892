import { addDays, instantOf } from '@ledningsplats/shared/roster/wall-time.ts';
import type { DemoName } from './people.ts';
import { personId, type Scribe } from './scribe.ts';

const MINUTE = 60_000;
const ZONE = 'Europe/Stockholm';

const NOTE = {
  note: 'Lugn vecka. Två samtal som inte blev något, se loggen. Larmtelefonen har nytt lösenblad i skåpet. Nyckeln till reservkraften på Strandskolan ligger hos vaktmästaren till fredag.',
  expected: [
    { when: 'ons 10–12', what: 'Avstängd väg 305 vid bron, trafiken leds om' },
    { when: 'lör kväll', what: 'Hockeymatch i ishallen, omkring 1 200 besökare' },
  ],
  weather: 'Gul varning för snöfall på torsdag. Vattnet i ån är högt men sjunkande.',
};

/**
 * Each change that has been, acknowledged a few minutes after it, with what was left to the one who has the duty now, and
 * calls that never became an incident between them. What falls after the incident began is told by what is answered, when
 * that has been told: the server's clock never goes back.
 */
export async function tellDuty(
  scribe: Scribe,
  { order, start, monday, weeks }: { order: readonly DemoName[]; start: number; monday: string; weeks: number },
): Promise<() => Promise<void>> {
  let entry = '';
  const steps: { at: number; tell: () => Promise<unknown> }[] = CALLS.map(({ who, at, ...words }) => ({
    at,
    tell: async () => {
      await scribe.give(who, at, 'WriteDutyEntry', {}, words, { stream: 'duty' });
      entry = scribe.lastCommand;
    },
  }));
  steps.push({ at: CORRECTED_AT, tell: () => correct(scribe, entry) });
  for (let turn = 1; turn <= weeks; turn += 1) {
    const [from, to] = [order[(turn - 1) % order.length], order[turn % order.length]] as [DemoName, DemoName];
    const date = addDays(monday, 7 * (turn - weeks));
    const change = Math.floor((instantOf(`${date}T08:00`, ZONE) - start) / MINUTE);
    // a demonstration that begins in the minutes after a change begins with it acknowledged
    const at = Math.min(change + 4 + (turn % 3) * 5, -1);
    const data = { from: personId(from), way: 'handover' } as const;
    if (turn === weeks) {
      const tell = () => scribe.give(from, change - 25, 'WriteHandover', {}, NOTE, { stream: 'duty' });
      steps.push({ at: change - 25, tell });
    }
    steps.push({ at, tell: () => scribe.give(to, at, 'TakeOverDuty', data, {}, { stream: 'roster' }) });
  }
  steps.sort((one, other) => one.at - other.at);
  const tellAll = async (some: typeof steps) => {
    for (const { tell } of some) await tell();
  };
  await tellAll(steps.filter(({ at }) => at < BEGINS_AT));
  return () => tellAll(steps.filter(({ at }) => at >= BEGINS_AT));
}

const HOUR = 60;
const DAY = 24 * HOUR;
/** Nothing of the incident is earlier. */
const BEGINS_AT = -10 * HOUR;
/** After the last call and before anything of today. */
const CORRECTED_AT = -38 * HOUR;
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

/** The last call was noted with the wrong number of the street. */
async function correct(scribe: Scribe, entry: string): Promise<void> {
  await scribe.give(
    'karin',
    CORRECTED_AT,
    'CorrectDutyEntry',
    { entry },
    {
      what: 'Vattenläcka på Storgatan 14, vattnet avstängt för två hus.',
      caller: 'VA-jouren, 070-000 00 42',
      done: 'VA-jouren lagade på förmiddagen. Kontaktcenter fick text att svara med.',
      why: 'Fel husnummer.',
    },
    { stream: 'duty' },
  );
}
