/** Who is TiB, for one who has no account and may never have heard the word. */
export const onDutyTexts = {
  title: 'TiB just nu',
  titleIn: (municipality: string) => `TiB just nu – ${municipality}`,
  explanation: 'Tjänsteman i beredskap: den som nås dygnet runt när något har hänt.',
  loading: 'Hämtar…',

  call: 'Ring TiB',
  noPhone: 'Kommunen har inget gemensamt nummer till TiB. Ring kommunens växel.',
  deputy: 'Ersättare',
  noDeputy: 'Ingen ersättare',
  next: 'Nästa byte',
  nextNone: 'Inget byte är planerat',
  nextWaits: 'Byte pågår',
  asOf: 'Senast hämtat',
  ago: {
    now: 'nyss',
    minutes: (count: number) => `för ${count} min sedan`,
    hours: (count: number) => `för ${count} h sedan`,
    days: (count: number) => `för ${count} dygn sedan`,
  },
  gapTitle: 'Ingen är TiB just nu',
  gapText: 'Svarar ingen på numret: ring kommunens växel, eller 112 om det är bråttom.',
  gapTextNoPhone: 'Ring kommunens växel, eller 112 om det är bråttom.',

  offline: 'Ingen kontakt med kommunens server. Det här är det senaste som är känt. Sidan försöker igen av sig själv.',
  offlineNothing:
    'Ingen kontakt med kommunens server. Sidan försöker igen av sig själv. Är det bråttom: ring kommunens växel.',
  passed: 'Ett byte skulle ha skett sedan dess. Någon annan kan vara TiB nu.',
  busy: 'Många frågar samtidigt. Sidan försöker igen av sig själv.',

  offTitle: 'Sidan är avstängd',
  offText: 'Kommunen visar inte vem som är TiB här. Ring kommunens växel.',
} as const;
