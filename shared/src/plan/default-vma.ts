import type { MandateHolder, Plan, VmaRules } from './plan.ts';

const RULES: Omit<VmaRules, 'requesters'> = {
  // the number by which a VMA is asked for is not public: each municipality writes in its own
  call: { name: 'SOS Alarm', phone: null },
  exerciseCall: { name: 'Övningsledningen', phone: null },
  events: [
    { id: 'brandrok', name: 'Brand med farlig rök', category: 'Fire' },
    { id: 'utslapp', name: 'Utsläpp av farligt ämne', category: 'CBRNE' },
    { id: 'explosionsrisk', name: 'Risk för explosion', category: 'Safety' },
    { id: 'dricksvatten', name: 'Otjänligt dricksvatten', category: 'Health' },
    { id: 'ras_skred', name: 'Ras eller skred', category: 'Geo' },
    { id: 'oversvamning', name: 'Översvämning', category: 'Met' },
    { id: 'vaderhandelse', name: 'Farligt väder', category: 'Met' },
    { id: 'avbrott', name: 'Avbrott i samhällsviktig verksamhet', category: 'Infra' },
    { id: 'vald', name: 'Pågående hot eller våld', category: 'Security' },
    { id: 'annat', name: 'Annan händelse', category: 'Other' },
  ],
  phrases: [
    { id: 'inomhus', text: 'Gå inomhus och stanna där.' },
    { id: 'stang', text: 'Stäng fönster, dörrar och ventiler.' },
    { id: 'ventilation', text: 'Stäng av ventilationen.' },
    { id: 'lyssna', text: 'Lyssna på Sveriges Radio P4.' },
    { id: 'undvik', text: 'Åk inte till området.' },
    { id: 'koka', text: 'Koka vattnet innan du dricker det eller lagar mat med det.' },
    { id: 'drick_inte', text: 'Drick inte kranvattnet.' },
    { id: 'lamna', text: 'Lämna området och följ polisens och räddningstjänstens anvisningar.' },
    { id: 'grannar', text: 'Hjälp dina grannar om du kan.' },
    { id: 'ring_inte', text: 'Ring inte 112 för att få information. Ring 113 13.' },
  ],
  channels: [
    { id: 'radio_tv', name: 'Radio och tv', isVmaOnly: false },
    { id: 'sms', name: 'Sms till mobiler i området', isVmaOnly: true },
    { id: 'tutor', name: 'Utomhusvarning, tutor', isVmaOnly: true },
  ],
  reviewMinutes: 60,
};

/**
 * As published municipal plans and MSB's guidance for those who ask for a VMA have it; who may ask is delegated within each
 * municipality (förordning 2023:579, 3 §, names the municipality and no post).
 */
export const DEFAULT_VMA: VmaRules = {
  ...RULES,
  requesters: ['tib', 'kommundirektor', 'stf_kommundirektor', 'sakerhetschef', 'kommunikationschef'].map(
    (capacity) => ({ capacity, until: 'always', phone: null }),
  ),
};

/** Of a plan from before [VM1]: as in the default plan, for those of its posts that are there; else whoever may raise the staff. */
export function vmaRulesOf({ capacities, mandates }: Pick<Plan, 'capacities' | 'mandates'>): VmaRules {
  const known = DEFAULT_VMA.requesters.filter(({ capacity }) => capacities.some(({ id }) => id === capacity));
  const raisers = mandates.posture.map((holder: MandateHolder) => ({ ...holder, phone: null }));
  return { ...DEFAULT_VMA, requesters: known.length > 0 ? known : raisers };
}

/** In files of plans from before. */
export const NO_VMA: VmaRules = { ...RULES, requesters: [] };
