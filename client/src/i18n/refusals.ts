import type { RefusalCode } from '@ledningsplats/shared/core/refusal.ts';

/** Plain words for tired people: what happened, what was kept, what to do. */
export interface RefusalText {
  what: string;
  kept: string;
  next: string;
}

const KEPT_HERE = 'Det du skrev finns kvar här.';
const NOTHING_CHANGED = 'Inget är ändrat. Det du skrev finns kvar här.';
const WILL_BE_SENT = 'Det du skrev är sparat här och skickas så snart det går.';

const refusalTexts: Readonly<Record<RefusalCode | 'no_contact', RefusalText>> = {
  no_contact: {
    what: 'Ingen kontakt med servern.',
    kept: 'Det du skrev finns kvar på den här enheten.',
    next: 'Fortsätt som vanligt. Vi försöker hela tiden.',
  },
  malformed: {
    what: 'Servern förstod inte det som skickades.',
    kept: KEPT_HERE,
    next: 'Ladda om sidan och försök igen. Händer det igen: kopiera texten och säg till den som sköter systemet.',
  },
  unknown_type: {
    what: 'Servern känner inte till den här åtgärden.',
    kept: KEPT_HERE,
    next: 'Ladda om sidan så att du får samma version som servern, och försök igen.',
  },
  too_large: {
    what: 'Texten är för lång för att skickas.',
    kept: 'Hela texten finns kvar här. Inget är skickat.',
    next: 'Dela upp den i två eller flera och skicka var för sig.',
  },
  wrong_protocol: {
    what: 'Den här sidan är äldre än servern.',
    kept: WILL_BE_SENT,
    next: 'Ladda om sidan.',
  },
  wrong_stream: {
    what: 'Det här hör inte hemma där det skickades.',
    kept: KEPT_HERE,
    next: 'Ladda om sidan och försök igen.',
  },
  outdated: {
    what: 'Den här sidan är äldre än servern.',
    kept: WILL_BE_SENT,
    next: 'Ladda om sidan.',
  },
  signed_out: {
    what: 'Din inloggning har gått ut.',
    kept: WILL_BE_SENT,
    next: 'Logga in igen. Du kommer tillbaka hit.',
  },
  forbidden: {
    what: 'Du har inte behörighet att göra det här.',
    kept: NOTHING_CHANGED,
    next: 'Be någon med behörighet att göra det, eller spara texten som en anteckning i loggen.',
  },
  not_found: {
    what: 'Det här finns inte hos servern.',
    kept: KEPT_HERE,
    next: 'Ladda om sidan. Saknas händelsen fortfarande: registrera den på nytt.',
  },
  id_taken: {
    what: 'Servern har redan tagit emot något annat under samma nummer.',
    kept: KEPT_HERE,
    next: 'Titta i loggen om det redan står där. Annars: skicka igen.',
  },
  rate_limited: {
    what: 'Det kom för mycket på en gång.',
    kept: WILL_BE_SENT,
    next: 'Vänta en kort stund.',
  },
  not_stored: {
    what: 'Servern kunde inte spara.',
    kept: WILL_BE_SENT,
    next: 'Fortsätt skriva, och säg till den som sköter servern: disken kan vara full.',
  },
  read_only: {
    what: 'Servern kan läsa men inte spara just nu.',
    kept: WILL_BE_SENT,
    next: 'Fortsätt skriva, för viktiga beslut även på papper, och säg till den som sköter servern.',
  },
  closing: {
    what: 'Servern startar om.',
    kept: WILL_BE_SENT,
    next: 'Fortsätt som vanligt. Kontakten kommer tillbaka av sig själv.',
  },
  invalid: {
    what: 'Något i det du fyllde i går inte att använda.',
    kept: NOTHING_CHANGED,
    next: 'Rätta fältet som är markerat och skicka igen.',
  },
  stale: {
    what: 'Någon annan hann före: läget hade ändrats när det här kom fram.',
    kept: NOTHING_CHANGED,
    next: 'Se vad som gäller nu. Behövs ändringen fortfarande: gör om den.',
  },
  already: {
    what: 'Det är redan så.',
    kept: NOTHING_CHANGED,
    next: 'Du behöver inte göra något mer. Vill du ha kvar texten: spara den som en anteckning i loggen.',
  },
  no_mandate: {
    what: 'Den som anges som beslutsfattare får inte fatta det här beslutet enligt planen.',
    kept: NOTHING_CHANGED,
    next: 'Välj den som har mandat. Du kan registrera beslutet åt den personen.',
  },
  incident_closed: {
    what: 'Händelsen är avslutad.',
    kept: NOTHING_CHANGED,
    next: 'Skriv en anteckning i loggen, det går även efteråt, eller öppna händelsen igen.',
  },
  incident_open: {
    what: 'Händelsen är fortfarande öppen.',
    kept: NOTHING_CHANGED,
    next: 'Avsluta händelsen först.',
  },
  exists: {
    what: 'Händelsen är redan registrerad.',
    kept: KEPT_HERE,
    next: 'Öppna den i listan och skriv vidare där.',
  },
  reason_required: {
    what: 'Det saknas ett skäl.',
    kept: NOTHING_CHANGED,
    next: 'Skriv varför, kort, och skicka igen.',
  },
  criterion_not_met: {
    what: 'Ett av lagens kriterier är besvarat med nej. Då är det inte en extraordinär händelse.',
    kept: NOTHING_CHANGED,
    next: 'Gå igenom kriterierna igen, eller stanna på nivån under.',
  },
  level_too_low: {
    what: 'Krisledningsnämnden kan inte aktiveras på den här nivån.',
    kept: NOTHING_CHANGED,
    next: 'Höj nivån först. Du kan göra båda i samma steg.',
  },
  heightened_alert: {
    what: 'Höjd beredskap råder. Då leder kommunstyrelsen, inte krisledningsnämnden.',
    kept: NOTHING_CHANGED,
    next: 'Vänd dig till kommunstyrelsen. Stämmer det inte att höjd beredskap råder: rätta det först.',
  },
  board_dormant: {
    what: 'Krisledningsnämnden är inte aktiv.',
    kept: NOTHING_CHANGED,
    next: 'Aktivera nämnden först.',
  },
  takeovers_open: {
    what: 'Nämnden har fortfarande övertagna verksamheter.',
    kept: NOTHING_CHANGED,
    next: 'Lämna tillbaka dem som listas, och försök sedan igen.',
  },
  open_items: {
    what: 'Det finns saker kvar som inte är klara.',
    kept: NOTHING_CHANGED,
    next: 'Ge var och en som listas en ansvarig, eller avsluta den först.',
  },
  unknown_item: {
    what: 'Det som ändringen gäller finns inte, eller är redan klart.',
    kept: NOTHING_CHANGED,
    next: 'Se i listan vad som gäller nu.',
  },
  settled: {
    what: 'Det är redan avgjort.',
    kept: NOTHING_CHANGED,
    next: 'Öppna det och se vad som gäller nu.',
  },
  way_not_accepted: {
    what: 'Beslutet kan inte bekräftas på det sättet.',
    kept: NOTHING_CHANGED,
    next: 'För krisledningsnämndens beslut krävs ordföranden, vice ordföranden eller protokoll. Välj ett annat sätt.',
  },
  not_decider: {
    what: 'Bara den som fattade beslutet kan svara på det här.',
    kept: NOTHING_CHANGED,
    next: 'Be beslutsfattaren bekräfta, eller skicka en personlig länk.',
  },
  other_function: {
    what: 'Det ligger hos en annan funktion.',
    kept: NOTHING_CHANGED,
    next: 'Välj den funktion du arbetar i, eller be dem som det ligger hos att ta hand om det.',
  },
  in_use: {
    what: 'Platsen används redan i en annan händelse.',
    kept: NOTHING_CHANGED,
    next: 'Stäng den i den andra händelsen först, eller välj en annan plats.',
  },
  below_zero: {
    what: 'Fler kan inte gå ut än vad som är inne.',
    kept: NOTHING_CHANGED,
    next: 'Räkna om och ange hur många som är där nu.',
  },
  identity_number: {
    what: 'Det ser ut som ett personnummer.',
    kept: NOTHING_CHANGED,
    next: 'Skriv vad som behövs i allmänna ord, utan namn och nummer.',
  },
  exercise_apart: {
    what: 'En övning och det som är på riktigt hålls isär.',
    kept: NOTHING_CHANGED,
    next: 'Välj en händelse av samma slag.',
  },
};

export function refusalText(code: RefusalCode | 'no_contact'): RefusalText {
  return refusalTexts[code];
}
