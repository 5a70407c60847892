import type { DataOf } from '@ledningsplats/shared/core/registry.ts';
import { serviceSender } from '@ledningsplats/shared/losses/telling/sender.ts';
import type { ServiceNeed } from '@ledningsplats/shared/services/events.ts';
import { personId, type Scribe } from './scribe.ts';
import { outageShape } from './story-map.ts';

const HOUR = 60;
/** In peace, weeks before. */
const REGISTERED = -60 * 24 * 30;

interface DemoService {
  name: string;
  owner: string;
  at: [latitude: number, longitude: number];
  needs: ServiceNeed[];
  fallback?: string;
}

/** Granvik's essential services, none of which exists; two of them lie where the power holds. */
const SERVICES = {
  home: {
    name: 'Björkgårdens äldreboende',
    owner: 'Vård och omsorg',
    at: [62.0452, 17.3101],
    needs: [
      { need: 'el', minutes: 20 * HOUR },
      { need: 'vatten', minutes: 4 * HOUR },
    ],
    fallback: 'Eget aggregat, diesel för ett dygn',
  },
  water: {
    name: 'Östanede vattenverk',
    owner: 'Granvik Vatten AB',
    at: [62.0765, 17.4101],
    needs: [{ need: 'el', minutes: 8 * HOUR }],
    fallback: 'Mobilt aggregat, hämtas vid förrådet',
  },
  heat: {
    name: 'Tallmyra värmecentral',
    owner: 'Granvik Värme AB',
    at: [62.0461, 17.3003],
    needs: [{ need: 'el', minutes: 6 * HOUR }],
  },
  mast: {
    name: 'Mobilmasten på Norrberget',
    owner: 'Operatörerna',
    at: [62.061, 17.37],
    needs: [{ need: 'el', minutes: 4 * HOUR }],
    fallback: 'Batterier, sedan aggregat på släp',
  },
  sewage: {
    name: 'Brännevik reningsverk',
    owner: 'Granvik Vatten AB',
    at: [62.0438, 17.4702],
    needs: [{ need: 'el', minutes: 12 * HOUR }],
  },
  shop: {
    name: 'Livsmedelsbutiken i Östanede',
    owner: 'Östanede Livs',
    at: [62.0779, 17.4185],
    needs: [
      { need: 'el', minutes: 3 * HOUR },
      { need: 'leveranser', minutes: 48 * HOUR },
    ],
  },
  kitchen: {
    name: 'Centralköket',
    owner: 'Måltidsservice',
    at: [61.9846, 17.121],
    needs: [
      { need: 'el', minutes: 5 * HOUR },
      { need: 'vatten', minutes: 2 * HOUR },
    ],
  },
  alarm: {
    name: 'Hemtjänstens trygghetslarm',
    owner: 'Vård och omsorg',
    at: [61.9872, 17.1282],
    needs: [
      { need: 'telefoni', minutes: HOUR },
      { need: 'el', minutes: null },
    ],
  },
} satisfies Record<string, DemoService>;
type DemoServiceKey = keyof typeof SERVICES;
type Telling = DataOf<'TellForService'>;

/** What a service says of itself, to the loss of power in the east. */
export interface ServiceStory {
  tellLoss: () => Promise<void>;
  tellLatest: () => Promise<void>;
}

/** The register that was there before it all began [KO1]; then what is lost, and what some of them have answered [KO2]. */
export async function registerServices(scribe: Scribe): Promise<ServiceStory> {
  const ids = {} as Record<DemoServiceKey, string>;
  for (const [index, [key, service]] of Object.entries(SERVICES).entries()) {
    const { name, owner, at, needs, ...more } = service as DemoService;
    const [latitude, longitude] = at;
    const facts = { reference: null, position: { latitude, longitude }, needs, contacts: [personId('fredrik')] };
    await scribe.give(
      'karin',
      REGISTERED + index,
      'RegisterService',
      facts,
      { name, owner, ...more },
      { stream: 'services' },
    );
    ids[key as DemoServiceKey] = scribe.lastCommand;
  }
  const told = (key: DemoServiceKey, more: Pick<Telling, 'answer'> & Partial<Telling>): Telling => ({
    service: ids[key],
    status: null,
    until: null,
    supports: [],
    ...more,
  });
  return {
    tellLoss: async () => {
      const facts = {
        needs: ['el'],
        isWholeMunicipality: false,
        shapes: [outageShape()],
        since: scribe.at(-330),
        prognosis: { expected: scribe.at(300), saidAt: scribe.at(-300) },
      };
      const words = { where: 'Tallmyra, Östanede och Brännevik', source: 'Granviks elnät, driftcentralen' };
      await scribe.give('karin', -298, 'RecordLoss', { facts }, words);
      const own = { stream: scribe.continuity };
      const home = told('home', { answer: 'manages', status: 'running' });
      await scribe.give('fredrik', -292, 'TellForService', home, {}, own);
      const mast = told('mast', { answer: 'fallback', until: scribe.at(170) });
      await scribe.give('fredrik', -286, 'TellForService', mast, { note: 'Aggregat på plats och påfyllt.' }, own);
    },
    // by their own link, from the waterworks
    tellLatest: async () => {
      const water = told('water', {
        answer: 'support',
        status: 'limited',
        until: scribe.at(95),
        supports: ['drivmedel'],
      });
      const note = { note: 'Aggregatet går, men dieseln räcker inte länge till.' };
      await scribe.give('karin', -0.4, 'TellForService', water, note, {
        stream: scribe.continuity,
        byLink: serviceSender(ids.water),
      });
    },
  };
}
