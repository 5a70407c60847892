import type { SavedPerson } from '@ledningsplats/db/people.ts';

/** Everyone in Granviks kommun, none of whom exists. */
export interface DemoPerson {
  name: string;
  title: string;
  function: string | null;
  capacities: string[];
  roles: string[];
  phone: string;
  languages?: readonly string[];
  talkGroups?: readonly string[];
}

export const DEMO_PEOPLE = {
  karin: {
    name: 'Karin Almfelt',
    title: 'Säkerhetssamordnare, TiB den här veckan',
    function: 'tib',
    capacities: ['tib'],
    roles: ['tib'],
    phone: '070-000 12 01',
    languages: ['engelska'],
    talkGroups: ['GRANVIK-LEDN'],
  },
  lars: {
    name: 'Lars Nybacka',
    title: 'Kommundirektör',
    function: 'krisledning',
    capacities: ['kommundirektor'],
    roles: ['krisledning'],
    phone: '070-000 12 02',
  },
  eva: {
    name: 'Eva Sandhed',
    title: 'Ställföreträdande kommundirektör',
    function: 'krisledning',
    capacities: ['stf_kommundirektor'],
    roles: ['krisledning'],
    phone: '070-000 12 03',
  },
  mikael: {
    name: 'Mikael Frostenäs',
    title: 'Säkerhetschef',
    function: 'sakerhet',
    capacities: ['sakerhetschef'],
    roles: ['krisledning', 'sakerhetsgranskare'],
    phone: '070-000 12 04',
  },
  birgitta: {
    name: 'Birgitta Hedvall',
    title: 'Kommunstyrelsens ordförande',
    function: null,
    capacities: ['kln_ordforande'],
    roles: ['namndsordforande'],
    phone: '070-000 12 05',
  },
  goran: {
    name: 'Göran Åslund',
    title: 'Kommunstyrelsens vice ordförande',
    function: null,
    capacities: ['kln_vice'],
    roles: ['namndsordforande'],
    phone: '070-000 12 06',
  },
  sofia: {
    name: 'Sofia Lindeskär',
    title: 'Kanslichef',
    function: 'stabschef',
    capacities: ['stabschef'],
    roles: ['krisledning'],
    phone: '070-000 12 07',
  },
  jonas: {
    name: 'Jonas Ekhammar',
    title: 'Utredare',
    function: 'dokumentation',
    capacities: [],
    roles: ['stab', 'sekretess'],
    phone: '070-000 12 08',
  },
  amina: {
    name: 'Amina Rasoul',
    title: 'Kommunikationschef',
    function: 'kommunikation',
    capacities: ['kommunikationschef'],
    roles: ['kommunikator'],
    phone: '070-000 12 09',
    languages: ['arabiska', 'engelska', 'kurdiska'],
  },
  fredrik: {
    name: 'Fredrik Dalbo',
    title: 'Teknisk chef',
    function: 'logistik',
    capacities: ['forvaltningschef'],
    roles: ['stab'],
    phone: '070-000 12 10',
    talkGroups: ['GRANVIK-TEKNIK'],
  },
  helena: {
    name: 'Helena Tornvik',
    title: 'Förvaltningschef, vård och omsorg',
    function: 'forvaltning',
    capacities: ['forvaltningschef'],
    roles: ['forvaltning'],
    phone: '070-000 12 11',
  },
  peter: {
    name: 'Peter Vallgård',
    title: 'Samordnare för krisstöd',
    function: 'krisstod',
    capacities: ['enhetschef', 'stodperson', 'stod_forsta_hjalp'],
    roles: ['krisstod'],
    phone: '070-000 12 12',
    languages: ['finska', 'teckenspråk'],
  },
  rut: {
    name: 'Rut Holmsten',
    title: 'Nämndsekreterare',
    function: 'namndsekreterare',
    capacities: [],
    roles: ['namndsekreterare'],
    phone: '070-000 12 13',
  },
  johan: {
    name: 'Johan Myrlund',
    title: 'Beredskapssamordnare',
    function: 'samverkan',
    capacities: [],
    roles: ['stab', 'ovningsledare'],
    phone: '070-000 12 14',
  },
  maria: {
    name: 'Maria Stadling',
    title: 'Systemförvaltare',
    function: null,
    capacities: [],
    roles: ['administrator'],
    phone: '070-000 12 15',
  },
  nils: {
    name: 'Nils Orrberg',
    title: 'Observatör från grannkommunen',
    function: null,
    capacities: [],
    roles: ['observator'],
    phone: '070-000 12 16',
  },
} as const satisfies Record<string, DemoPerson>;

export type DemoName = keyof typeof DEMO_PEOPLE;

/** Two that the municipality rings and that do not exist either: reached at a desk, day and night. */
export const DEMO_ORGANISATIONS = [
  {
    name: 'Granviks Elnät, driftcentral',
    title: 'Elnät: driftläge och prognos',
    organisation: 'Granviks Elnät AB',
    languages: ['engelska'],
    talkGroups: ['SAMV-GRANVIK'],
    ways: [
      { kind: 'phone', value: '0650-000 10', label: 'duty' },
      { kind: 'mobile', value: '070-000 13 01', label: 'duty' },
      { kind: 'email', value: 'driftcentral@elnat.example.se', label: 'work' },
    ],
  },
  {
    name: 'Norrskogens Entreprenad, jour',
    title: 'Snöröjning, slamsugning och dricksvatten på tank',
    organisation: 'Norrskogens Entreprenad AB',
    languages: ['finska', 'polska'],
    talkGroups: [],
    ways: [
      { kind: 'mobile', value: '070-000 13 02', label: 'duty' },
      { kind: 'phone', value: '0650-000 20', label: 'work' },
    ],
  },
] as const satisfies readonly Pick<
  SavedPerson,
  'name' | 'title' | 'organisation' | 'languages' | 'talkGroups' | 'ways'
>[];
