import type { ActionCard } from './plan.ts';

/** What each function does first on each level of the default plan [LA10], in general words to be made one's own. */
export const DISTURBANCE_CARDS: ActionCard[] = [
  {
    id: 'storning_tib',
    title: 'De första tio minuterna',
    function: 'tib',
    steps: [
      'Kontrollera larmet: ring tillbaka på ett nummer du redan har',
      'Skriv vad, var, när, hur stort, och hur det kan utvecklas',
      'Fråga om liv och hälsa: är någon i fara nu, och är 112 larmat',
      'Ring den förvaltning som berörs och hör om de klarar sig själva',
      'Ta ställning till nivån: behöver kommunen samordna, nu eller inom kort',
      'Kalla dem som behövs enligt listan för nivån',
      'Ta ställning till krisstöd för dem som drabbats',
      'Ta ställning till VMA eller annan information till allmänheten',
      'Ta ställning till att öppna en trygghetspunkt',
      'Ring länsstyrelsens TiB, eller skriv varför det inte behövs',
      'Bestäm när du stämmer av nästa gång och säg det till dem du ringt',
    ],
  },
  {
    id: 'storning_forvaltning',
    title: 'När verksamheten störs',
    function: 'forvaltning',
    steps: [
      'Se till att ingen är i fara just nu',
      'Ta fram verksamhetens kontinuitetsplan och börja med det mest brådskande',
      'Säg till TiB vad som inte fungerar, för hur många och hur länge ni klarar er',
    ],
  },
];

export const SPECIAL_EVENT_CARDS: ActionCard[] = [
  {
    id: 'sarskild_tib',
    title: 'Tills någon avlöser dig',
    function: 'tib',
    steps: [
      'Ring kommundirektören eller ställföreträdaren och gå igenom läget',
      'Kalla krisledningsgruppen och säg var, när och om det går att delta på distans',
      'Skriv en första inriktning: vad vi ska åstadkomma, inte hur',
      'Meddela länsstyrelsens TiB',
      'Lämna över till den som leder och skriv i loggen när det är gjort',
    ],
  },
  {
    id: 'sarskild_krisledning',
    title: 'Första mötet',
    function: 'krisledning',
    steps: [
      'Slå fast vem som leder och vem som för loggen',
      'Gå laget runt: vad har hänt, vad är känt, vad är okänt',
      'Besluta om inriktning och vad som får stå tillbaka',
      'Besluta om stabsläge och vilka funktioner som ska bemannas',
      'Bestäm tid för nästa möte och vad som ska vara klart till dess',
    ],
  },
  {
    id: 'sarskild_stabschef',
    title: 'Få staben att arbeta',
    function: 'stabschef',
    steps: [
      'Öppna lokalen och pröva el, nät, telefon och Rakel',
      'Bemanna funktionerna och säg vad som väntas av var och en',
      'Sätt upp tider för orienteringar och rapporter så att alla ser dem',
      'Planera avlösning: ingen sitter längre än tolv timmar',
      'Ordna mat, vatten och vila',
    ],
  },
  {
    id: 'sarskild_lagesbild',
    title: 'Första lägesbilden',
    function: 'lagesbild',
    steps: [
      'Samla in läget från berörda förvaltningar och bolag',
      'Skilj på bekräftat, obekräftat och rykten',
      'Beskriv konsekvenserna för dem som är beroende av kommunen',
      'Bedöm hur det kan utvecklas det närmaste dygnet, det troliga och det värsta',
      'Lämna bilden till stabschefen före första orienteringen',
    ],
  },
  {
    id: 'sarskild_dokumentation',
    title: 'Loggen från början',
    function: 'dokumentation',
    steps: [
      'Skriv in det som hänt hittills med rätt tider',
      'Kontrollera att varje beslut har en beslutsfattare och en ordalydelse',
      'Märk det som kan omfattas av sekretess',
      'Se till att någon kan ta över loggen när du vilar',
    ],
  },
  {
    id: 'sarskild_kommunikation',
    title: 'Första timmen',
    function: 'kommunikation',
    steps: [
      'Stäm av med den som leder vad som får sägas och av vem',
      'Skriv ett första budskap: vad vi vet, vad vi gör, vad du kan göra, när nästa besked kommer',
      'Publicera på webbplatsen och ge samma text till kontaktcenter och växel',
      'Informera de egna medarbetarna',
      'Följ vad som sägs i medier och sociala kanaler och rätta det som är fel',
    ],
  },
  {
    id: 'sarskild_samverkan',
    title: 'Vilka delar vi läget med',
    function: 'samverkan',
    steps: [
      'Lista vilka som berörs: räddningstjänst, polis, region, grannkommuner, bolag',
      'Utse en kontaktperson för var och en och byt nummer',
      'Be länsstyrelsen om samverkansmöte om flera aktörer behöver samma bild',
      'Skriv i loggen vad som är överenskommet och med vem',
    ],
  },
];

export const EXTRAORDINARY_CARDS: ActionCard[] = [
  {
    id: 'extraordinar_krisledning',
    title: 'När händelsen är extraordinär',
    function: 'krisledning',
    steps: [
      'Gå igenom med ordföranden om krisledningsnämnden ska träda i funktion',
      'Bedöm vilka nämnders områden som kan behöva tas över, helt eller delvis',
      'Se över inriktningen: håller den några dygn framåt',
      'Ta ställning till hjälp från grannkommuner, region och länsstyrelse',
    ],
  },
  {
    id: 'extraordinar_namndsekreterare',
    title: 'Nämndens papper',
    function: 'namndsekreterare',
    steps: [
      'Kalla ledamöterna och skriv upp vilka som deltar och hur',
      'Fråga om jäv och anteckna svaren',
      'Skriv varje beslut med lagrum, skäl och tid',
      'Förbered anmälan till kommunfullmäktiges nästa sammanträde',
      'Se till att protokollet justeras och anslås i tid',
    ],
  },
  {
    id: 'extraordinar_lagesbild',
    title: 'Rapporter till länsstyrelsen',
    function: 'lagesbild',
    steps: [
      'Stäm av med länsstyrelsen hur och hur ofta de vill ha rapporter',
      'Lämna den första lägesrapporten',
      'Ta med behov av stöd och det vi tror väntar',
      'Skriv i loggen när rapporten är lämnad och till vem',
    ],
  },
  {
    id: 'extraordinar_hr',
    title: 'Folk som orkar',
    function: 'hr',
    steps: [
      'Räkna vilka verksamheter som saknar personal de närmaste tre dygnen',
      'Gör scheman för ledning och stab med vila emellan',
      'Ta ställning till omflyttning av personal mellan förvaltningar',
      'Ordna stöd till dem som varit med om svåra saker',
    ],
  },
  {
    id: 'extraordinar_kommunikation',
    title: 'När många frågar samtidigt',
    function: 'kommunikation',
    steps: [
      'Utse vem som möter medier och sätt fasta tider',
      'Öka bemanningen i kontaktcenter och växel',
      'Nå dem som inte läser svenska eller inte har nät',
      'Pröva med den som leder om ett viktigt meddelande till allmänheten behövs',
    ],
  },
  {
    id: 'extraordinar_logistik',
    title: 'Det som tar slut',
    function: 'logistik',
    steps: [
      'Räkna drivmedel, reservkraft, vatten och mat och hur länge det räcker',
      'Säkra leveranser av det som tar slut först',
      'Ordna transporter och lokaler för dem som behöver flytta',
    ],
  },
];
