import { personId, type Scribe } from './scribe.ts';
import type { MapStory } from './story-map.ts';
import type { PlaceStory } from './story-places.ts';
import { holdBriefing, planBriefing, prepareKrisstod } from './story-staff.ts';

/** From the first briefing until now: what is open, late, secret and unconfirmed when the demonstration starts. */
export async function tellAfternoon(scribe: Scribe, places: PlaceStory, map: MapStory): Promise<void> {
  await tellBriefing(scribe, places);
  await tellMidday(scribe, places, map);
  await tellLately(scribe, places);
}

async function tellBriefing(scribe: Scribe, places: PlaceStory): Promise<void> {
  await scribe.line(
    'jonas',
    -280,
    'orientering',
    'Första genomgången i staben. Inriktningen ligger fast. Vatten: reservkraft går, bränsle behövs inom nio timmar. Omsorg: hemtjänsten når alla utom Brännevik. Väg: snöröjning prioriterar Tallmyra–Östanede.',
    { important: true },
  );
  const fuel = await scribe.line(
    'fredrik',
    -274,
    'inkommande',
    'Vattenverkets aggregat drar mer än beräknat. Bränslet räcker omkring nio timmar.',
    {
      from: 'Teknisk jour',
      place: 'Tallmyra vattenverk',
      important: true,
    },
  );
  await scribe.task('sofia', -270, 'Ordna bränsle till reservkraften vid Tallmyra vattenverk', 'logistik', -25, fuel);
  await places.decideOnSchool();
  const staffing = await scribe.task(
    'sofia',
    -258,
    'Bemanna värmestugan i Tallmyra skola det närmaste dygnet',
    'hr',
    -120,
  );
  await scribe.line(
    'amina',
    -250,
    'utgaende',
    'Första meddelandet till allmänheten på webben och till 113 13: avbrottet, vägen, värmestugan och numret till kontaktcenter.',
    {
      from: 'Kommunikation',
      to: 'Allmänheten',
    },
  );
  await scribe.line(
    'peter',
    -242,
    'notering',
    'Krisstöd har två stödpersoner i beredskap för värmestugan. Ingen insats ännu.',
    {},
  );
  await prepareKrisstod(scribe);
  await scribe.give(
    'jonas',
    -236,
    'WriteSecretLine',
    { kind: 'inkommande', important: true, mark: { provision: 'OSL 26 kap. 1 §', authority: 'Säkerhetschefen' } },
    {
      text: 'Hemtjänsten har en person med syrgas i hemmet i Brännevik, batteri för några timmar. Adressen finns hos enhetschefen. Ambulans är beställd för flytt till Björkgården.',
      from: 'Enhetschef hemtjänst öster',
      place: 'Brännevik',
    },
    { stream: scribe.secret },
  );
  await scribe.give(
    'johan',
    -228,
    'CompleteTask',
    { task: staffing },
    { result: 'Sex personer från skola och fritid, två pass.' },
  );
}

async function tellMidday(scribe: Scribe, places: PlaceStory, map: MapStory): Promise<void> {
  await scribe.line(
    'fredrik',
    -221,
    'handelse',
    'Östra länsvägen öppen för utryckning i ett körfält. Tretton bilar bärgade.',
    {
      place: 'Östra länsvägen',
      from: 'Räddningstjänsten',
    },
  );
  await map.openOneLane();
  await places.openSchool();
  await map.gatherForBus();
  await scribe.line('jonas', -214, 'inkommande', 'Värmestugan i Tallmyra skola är öppen. Elva besökare.', {
    from: 'Tallmyra skola',
    place: 'Tallmyra skola',
  });
  await places.count('tallmyra', -213, 11);
  const road = await scribe.line(
    'fredrik',
    -205,
    'handelse',
    'Plogbil har kört av vägen vid Mossbrinken. Ingen skadad. Ersättare på väg från västra depån.',
    {
      place: 'Mossbrinken',
      happened: -238,
    },
  );
  await scribe.give(
    'fredrik',
    -199,
    'CorrectLine',
    { line: road },
    {
      text: 'Plogbil har kört av vägen vid Mossbrinken. Föraren har ont i nacken och körs till vårdcentralen. Ersättare på väg från västra depån.',
      why: 'Föraren hörde av sig efteråt.',
    },
  );
  await map.markPlough();
  await scribe.line(
    'lars',
    -190,
    'utgaende',
    'Krisledningsnämndens ordförande är informerad. Ingen begäran om sammanträde i nuläget.',
    {
      from: 'Kommundirektören',
      to: 'Birgitta Hedvall',
    },
  );
  await scribe.line(
    'johan',
    -182,
    'inkommande',
    'Granviks elnät: reparation på stamledningen pågår. Tallmyra kan få tillbaka elen inom fem timmar, Brännevik tidigast om arton.',
    {
      from: 'Granviks elnät, driftcentralen',
      important: true,
    },
  );
  await scribe.task('sofia', -179, 'Hämta nytt besked om återstart i Brännevik från elnätet', 'samverkan', 55);
  await map.markFallenLine();
  await scribe.line(
    'amina',
    -170,
    'notering',
    'Rykte i sociala medier om att vattnet i Tallmyra är otjänligt. Stämmer inte enligt teknisk jour.',
    {
      source: 'Sociala medier',
      verification: 'rumour',
    },
  );
  const briefing = await planBriefing(scribe);
  await scribe.line(
    'amina',
    -163,
    'utgaende',
    'Webben och kontaktcenter har fått svaret: vattnet i Tallmyra går att dricka som vanligt.',
    {
      to: 'Kontaktcenter',
    },
  );
  await scribe.line(
    'jonas',
    -151,
    'inkommande',
    'Björkgården: aggregatet stannade tolv minuter vid byte av filter, går igen. Ingen påverkan på de boende.',
    {
      from: 'Enhetschef, Björkgården',
      place: 'Björkgården, Östanede',
    },
  );
  await places.openMore();
  await holdBriefing(scribe, briefing);
  await scribe.task('sofia', -136, 'Ta fram avlösning för stabens funktioner', 'hr', 150);
  const visit = await scribe.task('sofia', -134, 'Knacka dörr hos ensamboende över 80 i Brännevik', 'forvaltning', 90);
  await scribe.give(
    'johan',
    -120,
    'ChangeTask',
    { task: visit, function: 'forvaltning', due: scribe.at(75) },
    {
      title: 'Knacka dörr hos ensamboende över 80 i Brännevik och Östanede norra',
      reason: 'Frivilliga från FRG hjälper till, så området kan bli större.',
    },
  );
}

async function tellLately(scribe: Scribe, places: PlaceStory): Promise<void> {
  await scribe.line('jonas', -108, 'inkommande', 'FRG ställer upp med åtta personer och två fyrhjulsdrivna bilar.', {
    from: 'FRG Granvik',
  });
  await scribe.line(
    'fredrik',
    -96,
    'atgard',
    'Tankbil bokad till vattenverket, men den står fast vid infarten till Tallmyra. Plog är på väg dit.',
    {
      place: 'Infarten, Tallmyra',
    },
  );
  await scribe.line(
    'jonas',
    -84,
    'inkommande',
    'Värmestugan: 63 besökare, fler väntas. Filtar räcker, de vill ha barnmat.',
    {
      from: 'Tallmyra skola',
      place: 'Tallmyra skola',
    },
  );
  await scribe.task('jonas', -82, 'Skicka barnmat och blöjor till värmestugan i Tallmyra skola', 'logistik', 20);
  await places.count('tallmyra', -81, 63);
  await places.fill();
  await scribe.give(
    'sofia',
    -66,
    'RecordDecision',
    {
      decision: {
        decider: { person: personId('helena'), capacity: 'forvaltningschef' },
        given: 'phone',
        decidedAt: scribe.at(-70),
      },
    },
    {
      decision: {
        wording: 'Dagverksamheten i östra kommundelen hålls stängd tills vidare. Personalen går till hemtjänsten.',
      },
    },
  );
  await scribe.line(
    'amina',
    -58,
    'utgaende',
    'Andra meddelandet till allmänheten: värmestugan är öppen, råd om kyla och mat, nästa besked om tre timmar.',
    {
      to: 'Allmänheten',
    },
  );
  await scribe.line('johan', -44, 'utgaende', 'Lägesbild skickad till länsstyrelsen och grannkommunerna.', {
    to: 'Länsstyrelsen',
  });
  await places.overflow();
  await scribe.line(
    'fredrik',
    -31,
    'handelse',
    'Tankbilen är loss och kör mot vattenverket. Framme om en dryg halvtimme om vägen håller.',
    {
      place: 'Tallmyra',
    },
  );
  await scribe.line(
    'jonas',
    -22,
    'inkommande',
    'Elnätet: 640 hushåll i Tallmyra har el igen. Omkring 1 500 är fortfarande utan.',
    {
      from: 'Granviks elnät, driftcentralen',
      important: true,
      verification: 'confirmed',
    },
  );
  await scribe.line(
    'jonas',
    -18,
    'inkommande',
    'Grannkommunen erbjuder två elverk på släp och vill ha svar i eftermiddag.',
    {
      from: 'Grannkommunens TiB',
      addressedTo: 'samverkan',
    },
  );
  await scribe.line('peter', -14, 'notering', 'En stödperson är på plats i värmestugan. Lugnt.', {
    place: 'Tallmyra skola',
  });
  await scribe.line(
    'jonas',
    -6,
    'inkommande',
    'Prognosen är uppdaterad: snöfallet avtar under det närmaste halvdygnet, därefter blåst och ned mot tio minusgrader.',
    {
      from: 'Väderprognos',
    },
  );
  await scribe.line('jonas', -3, 'inkommande', 'Lokalradion undrar när nästa besked till allmänheten kommer.', {
    from: 'Lokalradion',
    addressedTo: 'kommunikation',
  });
}
