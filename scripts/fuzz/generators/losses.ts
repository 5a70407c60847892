import type { CommandType } from '@ledningsplats/shared/access/command-table.ts';
import { type Loss, type LossFacts, SERVICE_ANSWERS } from '@ledningsplats/shared/losses/events.ts';
import { SERVICE_STATUSES } from '@ledningsplats/shared/losses/telling/events.ts';
import { type EssentialService, NO_SERVICES, type ServicesState } from '@ledningsplats/shared/services/events.ts';
import type { Dispatched } from '../../../client/src/sync/sync.ts';
import type { SeededRandom } from '../../proof/seeded-random.ts';
import { type At, type Generator, onOne, onState, stateOf, text } from './scene.ts';

const HOUR = 3_600_000;

/** What is lost, which several people change, end and take back at once [KO2]. */
export const LOSS_GENERATORS = {
  RecordLoss: ({ sync, open, random }) =>
    onState({ sync, open }, ({ shapes }) => {
      const areas = Object.values(shapes.at).filter(({ content }) => content?.geometry.form === 'area');
      const chosen = areas.length > 0 && random.chance(0.5) ? [random.pick(areas).id] : [];
      return sync.dispatch('RecordLoss', open, { facts: someFacts(random, sync.serverNow(), chosen) }, words(random));
    }),
  UpdateLoss: ({ sync, open, random }) =>
    onLoss({ sync, open }, random, ({ id: loss, seq: from, facts }) =>
      sync.dispatch(
        'UpdateLoss',
        open,
        { loss, from, facts: someFacts(random, sync.serverNow(), facts.shapes) },
        words(random),
      ),
    ),
  EndLoss: ({ sync, open, random }) =>
    onLoss({ sync, open }, random, ({ id: loss }) =>
      sync.dispatch('EndLoss', open, { loss, back: sync.serverNow() }, { note: text(random) }),
    ),
  WithdrawLoss: ({ sync, open, random }) =>
    onLoss({ sync, open }, random, ({ id: loss }) =>
      sync.dispatch('WithdrawLoss', open, { loss }, { reason: text(random) }),
    ),
  RestoreLoss: ({ sync, open, random }) =>
    onLoss({ sync, open }, random, ({ id: loss }) => sync.dispatch('RestoreLoss', open, { loss }, {})),
  AnswerForService: ({ sync, open, random }) =>
    onService(sync, random, ({ id: service }) =>
      sync.dispatch(
        'AnswerForService',
        open,
        { service, answer: random.chance(0.2) ? null : random.pick(SERVICE_ANSWERS) },
        {},
      ),
    ),
  TellForService: ({ sync, continuity, random }) =>
    onService(sync, random, ({ id: service }) =>
      sync.dispatch(
        'TellForService',
        continuity,
        {
          service,
          answer: random.pick(SERVICE_ANSWERS),
          status: random.pick([null, ...SERVICE_STATUSES]),
          until: random.chance(0.5) ? null : sync.serverNow() + HOUR,
          supports: [],
        },
        random.chance(0.5) ? {} : { note: text(random) },
      ),
    ),
  RemoveServiceWords: ({ sync, continuity, random }) =>
    onService(sync, random, ({ id: item }) =>
      sync.dispatch(
        'RemoveServiceWords',
        continuity,
        { item, why: 'gdpr' },
        { capacity: 'Arkivarie', reference: text(random) },
      ),
    ),
  RegisterService: ({ sync, random }) =>
    sync.dispatch('RegisterService', 'services', someService(random), { name: text(random) }),
  ChangeService: ({ sync, random }) =>
    onService(sync, random, ({ id: service, seq: from }) =>
      sync.dispatch('ChangeService', 'services', { service, from, ...someService(random) }, { name: text(random) }),
    ),
  RetireService: ({ sync, random }) =>
    onService(sync, random, ({ id: service }) =>
      sync.dispatch('RetireService', 'services', { service }, { reason: text(random) }),
    ),
  RestoreService: ({ sync, random }) =>
    onService(sync, random, ({ id: service }) => sync.dispatch('RestoreService', 'services', { service }, {})),
  ImportServices: ({ sync, random }) =>
    sync.dispatch(
      'ImportServices',
      'services',
      { services: [{ service: random.uuid(), ...someService(random) }] },
      { texts: [{ name: text(random) }] },
    ),
} satisfies Partial<Record<CommandType, Generator>>;

function someFacts(random: SeededRandom, now: number, shapes: string[]): LossFacts {
  const since = now - random.between(0, 6 * HOUR);
  return {
    needs: [random.pick(['el', 'vatten', 'it'])],
    isWholeMunicipality: random.chance(0.2),
    shapes,
    since,
    prognosis: random.chance(0.5) ? { expected: now + random.between(1, HOUR), saidAt: since } : null,
  };
}

function someService(random: SeededRandom) {
  const needs = [{ need: random.pick(['el', 'vatten', 'it']), minutes: random.between(1, 600) }];
  return { reference: null, position: { latitude: 62.4, longitude: 17.3 }, needs, contacts: [] };
}

function onService(sync: At['sync'], random: SeededRandom, give: (one: EssentialService) => Dispatched) {
  const { services } = stateOf<ServicesState>(sync, 'services') ?? NO_SERVICES;
  return onOne(Object.values(services), random, give);
}

function words(random: SeededRandom) {
  return { where: text(random), source: text(random) };
}

function onLoss(at: At, random: SeededRandom, give: (one: Loss) => Dispatched) {
  return onState(at, ({ losses }) => onOne(Object.values(losses.known), random, give));
}
