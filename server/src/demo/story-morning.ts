import { personId, type Scribe } from './scribe.ts';
import type { MapStory } from './story-map.ts';
import { seatStaff } from './story-staff.ts';

/** From the first call until the staff has gathered. Minutes are counted from the start of the demonstration. */
export async function tellMorning(scribe: Scribe, map: MapStory): Promise<void> {
  await scribe.give(
    'karin',
    -412,
    'RegisterIncident',
    { mode: scribe.mode, to: 1, decision: { decider: { person: personId('karin'), capacity: 'tib' }, given: 'phone' } },
    {
      title: 'Snöoväder och elavbrott, östra kommundelen',
      place: 'Östra kommundelen',
      reportedBy: 'SOS Alarm ledning',
      decision: {
        wording: 'Snöfallet och avbrotten i öster hanteras som störning. TiB samordnar.',
        basis: 'Samtal från SOS Alarm: flera fordon står på östra länsvägen, de första elavbrotten är anmälda.',
      },
    },
  );
  await scribe.line(
    'karin',
    -409,
    'inkommande',
    'Kraftigt snöfall sedan flera timmar. Omkring femton fordon står på östra länsvägen mellan Tallmyra och Östanede. Två enheter från räddningstjänsten är på väg.',
    { from: 'SOS Alarm ledning', to: 'TiB', place: 'Östra länsvägen', happened: -415 },
  );
  await scribe.line(
    'karin',
    -402,
    'utgaende',
    'Räddningstjänstens inre befäl uppringt. Vi ringer varandra varje hel timme tills vidare.',
    {
      from: 'TiB',
      to: 'Inre befäl',
    },
  );
  const households = await scribe.line(
    'karin',
    -394,
    'inkommande',
    'Granviks elnät: cirka 1 800 hushåll utan el i Tallmyra, Östanede och Brännevik. Två ledningar ligger nere, fler fel väntas medan det snöar.',
    { from: 'Granviks elnät, driftcentralen', to: 'TiB', important: true },
  );
  await scribe.line('karin', -388, 'atgard', 'Teknisk jour kontrollerar reservkraften vid vattenverket i Tallmyra.', {
    to: 'Teknisk jour',
    place: 'Tallmyra vattenverk',
  });
  await scribe.line('karin', -381, 'inkommande', 'Reservkraften vid vattenverket går. Tanken är knappt halv.', {
    from: 'Teknisk jour',
    place: 'Tallmyra vattenverk',
  });
  await scribe.give(
    'karin',
    -377,
    'ChangePosture',
    {
      from: 'normal',
      to: 'beredskap',
      decision: { decider: { person: personId('karin'), capacity: 'tib' } },
    },
    {
      decision: {
        wording: 'Staben i beredskap. Stabschef och kommunikation inställer sig.',
        basis: 'Avbrotten ökar och vägen är stängd.',
      },
    },
  );
  await map.closeRoad();
  await scribe.give(
    'karin',
    -370,
    'CorrectLine',
    { line: households },
    {
      text: 'Granviks elnät: cirka 2 150 hushåll utan el i Tallmyra, Östanede och Brännevik. Två ledningar ligger nere, fler fel väntas medan det snöar.',
      why: 'Elnätets första siffra gällde bara Tallmyra och Östanede.',
    },
  );
  await scribe.line(
    'karin',
    -362,
    'inkommande',
    'Björkgårdens äldreboende har el från eget aggregat. 34 boende, bemanningen räcker passet ut.',
    {
      from: 'Enhetschef, Björkgården',
      place: 'Björkgården, Östanede',
    },
  );
  await scribe.give(
    'karin',
    -352,
    'RaiseLevel',
    {
      from: 1,
      to: 2,
      firstBriefingAt: scribe.at(-285),
      decision: { decider: { person: personId('lars'), capacity: 'kommundirektor' }, given: 'phone' },
    },
    {
      why: 'Flera förvaltningar berörs samtidigt och resurserna för snöröjning, omsorg och värme måste prioriteras gemensamt.',
      direction: 'Ingen ska bli sittande ensam i ett kallt hus. Vatten, äldreomsorg och framkomlighet går först.',
      called: 'Krisledningsgruppen, stabschef, kommunikation, teknisk chef, vård och omsorg',
      decision: {
        wording: 'Händelsen är en särskild händelse. Kommunen samordnar genom krisledningsgruppen.',
        basis: 'Drygt 2 000 hushåll utan el, stängd väg och fortsatt snöfall enligt prognosen.',
      },
    },
  );
  // the level's own task: tell länsstyrelsen
  const fromLevel = `${scribe.lastCommand}/1`;
  await ringAll(scribe);
  await scribe.line(
    'karin',
    -340,
    'utgaende',
    'Länsstyrelsens TiB är informerad om läget och att händelsen är särskild händelse.',
    {
      from: 'TiB',
      to: 'Länsstyrelsens TiB',
    },
  );
  await scribe.give(
    'karin',
    -338,
    'CompleteTask',
    { task: fromLevel },
    { result: 'Ringt, återkommer efter första orienteringen.' },
  );
  await scribe.give('lars', -331, 'ConfirmDecision', { number: 3, way: 'tool' }, {});
  await scribe.line(
    'sofia',
    -322,
    'orientering',
    'Stabschef på plats i ledningsplatsen. Dokumentation och kommunikation ansluter.',
    {},
  );
  await scribe.give('lars', -315, 'AppointLeader', { person: personId('lars'), capacity: 'kommundirektor' }, {});
  await scribe.line(
    'jonas',
    -308,
    'handelse',
    'Tallmyra skola har el genom eget aggregat och kan ta emot människor. Skolköket är bemannat.',
    { from: 'Rektor, Tallmyra skola', place: 'Tallmyra skola', happened: -356 },
  );
  await scribe.give(
    'lars',
    -301,
    'ChangePosture',
    {
      from: 'beredskap',
      to: 'stab',
      decision: { decider: { person: personId('lars'), capacity: 'kommundirektor' }, forum: 'krisledningsgruppen' },
    },
    {
      decision: {
        wording: 'Central stab upprättas med Sofia Lindeskär som stabschef.',
        basis: 'Behovet av samordning väntas kvarstå minst ett dygn.',
      },
    },
  );
  await seatStaff(scribe);
}

/** The level's call list, rung from the top; the chair has a message and is left to reach. */
async function ringAll(scribe: Scribe): Promise<void> {
  const calls = [
    { minute: -350, entry: 'sarskild_kommundirektor', person: personId('lars'), outcome: 'reached' },
    { minute: -347, entry: 'sarskild_ring_stabschef', person: personId('sofia'), outcome: 'no_answer' },
    { minute: -345, entry: 'sarskild_ring_kommunikation', person: personId('amina'), outcome: 'reached' },
    { minute: -343, entry: 'sarskild_ring_stabschef', person: personId('sofia'), outcome: 'reached' },
    { minute: -342, entry: 'sarskild_ordforande', person: personId('birgitta'), outcome: 'message_left' },
    { minute: -341, entry: 'sarskild_lansstyrelsen', person: null, outcome: 'reached' },
  ] as const;
  for (const { minute, ...data } of calls) await scribe.give('karin', minute, 'RecordCall', data, {});
}
