import type { CommandType } from '@ledningsplats/shared/access/command-table.ts';
import { type PublicSite, VISIT_WAYS } from '@ledningsplats/shared/krisstod/events.ts';
import type { Dispatched } from '../../../client/src/sync/sync.ts';
import type { SeededRandom } from '../../proof/seeded-random.ts';
import { CANARY } from '../canary.ts';
import { type At, by, type Generator, onOne, onState, said, someTime, text } from './scene.ts';

export const KRISSTOD_GENERATORS = {
  PrepareKrisstod: ({ sync, open, krisstod, random }) =>
    onState({ sync, open }, ({ krisstod: { status: from } }) =>
      sync.dispatch('PrepareKrisstod', krisstod, { from }, { contacted: hidden(random), leaderName: hidden(random) }),
    ),
  StandDownKrisstod: ({ sync, open, krisstod }) =>
    onState({ sync, open }, ({ krisstod: { status: from } }) =>
      sync.dispatch('StandDownKrisstod', krisstod, { from }, {}),
    ),
  ActivateKrisstod: ({ sync, open, krisstod, person, random }) =>
    onState({ sync, open }, ({ krisstod: { status: from } }) =>
      sync.dispatch(
        'ActivateKrisstod',
        krisstod,
        { from, leader: random.chance(0.5) ? person : null, decision: by(person) },
        { decision: said(random), what: hidden(random), whom: hidden(random) },
      ),
    ),
  NameKrisstodLeader: ({ sync, krisstod, random }) =>
    sync.dispatch('NameKrisstodLeader', krisstod, { leader: null }, { leaderName: hidden(random) }),
  EndKrisstod: ({ sync, open, krisstod, person, random }) =>
    onState({ sync, open }, ({ krisstod: { status: from } }) =>
      sync.dispatch(
        'EndKrisstod',
        krisstod,
        { from, reason: 'slut', receivers: ['elevhalsa'], decision: by(person) },
        { decision: said(random), handed: [hidden(random)] },
      ),
    ),
  OpenKrisstodSite: ({ sync, krisstod, random }) =>
    sync.dispatch(
      'OpenKrisstodSite',
      krisstod,
      { kind: 'lokal', isSpontaneous: random.chance(0.5) },
      { name: text(random), leaderName: hidden(random) },
    ),
  LeadKrisstodSite: ({ sync, open, krisstod, random }) =>
    onSite({ sync, open }, random, ({ id: site }) =>
      sync.dispatch('LeadKrisstodSite', krisstod, { site, leader: null }, { leaderName: hidden(random) }),
    ),
  CloseKrisstodSite: ({ sync, open, krisstod, random }) =>
    onSite({ sync, open }, random, ({ id: site }) => sync.dispatch('CloseKrisstodSite', krisstod, { site }, {})),
  ReopenKrisstodSite: ({ sync, open, krisstod, random }) =>
    onSite({ sync, open }, random, ({ id: site }) => sync.dispatch('ReopenKrisstodSite', krisstod, { site }, {})),
  CountKrisstodVisits: ({ sync, open, krisstod, random }) =>
    onSite({ sync, open }, random, ({ id: site }) =>
      sync.dispatch(
        'CountKrisstodVisits',
        krisstod,
        { site, how: random.pick(VISIT_WAYS), adults: random.between(0, 20), young: random.between(0, 20) },
        {},
        someTime(sync, random),
      ),
    ),
  ReportKrisstodNeed: ({ sync, open, krisstod, random }) =>
    onSite({ sync, open }, random, ({ id: site }) =>
      sync.dispatch('ReportKrisstodNeed', krisstod, { site, function: 'logg' }, { what: text(random) }),
    ),
} satisfies Partial<Record<CommandType, Generator>>;

/** What stays with krisstöd. */
export function hidden(random: SeededRandom) {
  return `${CANARY} ${text(random)}`;
}

export function onSite(at: At, random: SeededRandom, give: (site: PublicSite) => Dispatched | null) {
  return onState(at, ({ krisstod }) => onOne(Object.values(krisstod.sites), random, give));
}
