import type { CommandType } from '@ledningsplats/shared/access/command-table.ts';
import type { IncidentState } from '@ledningsplats/shared/core/incident-state.ts';
import { openItems } from '@ledningsplats/shared/incident/open-items.ts';
import { by, type Generator, onState, said, someones, text } from './scene.ts';

export const INCIDENT_GENERATORS = {
  RegisterIncident: ({ sync, person, random }) =>
    sync.dispatch(
      'RegisterIncident',
      `incident/${random.uuid()}`,
      { mode: random.chance(0.3) ? 'exercise' : 'live', to: random.between(1, 2), decision: by(person) },
      { title: text(random), place: text(random), decision: said(random) },
    ),
  DescribeIncident: ({ sync, open, random }) =>
    sync.dispatch('DescribeIncident', open, {}, { title: text(random), place: text(random) }),
  RaiseLevel: ({ random, ...scene }) =>
    onState(scene, ({ incident }) => {
      const to = Math.min(incident.level.rank + random.between(1, 2), 3);
      const criteria = to === 3 ? { avviker: random.pick([true, null]) } : null;
      const data = { from: incident.level.rank, to, decision: someones(scene, random), criteria };
      return scene.sync.dispatch(
        'RaiseLevel',
        scene.open,
        { ...data, activateBoard: to === 3 && random.chance(0.5) },
        { decision: said(random), ...(random.chance(0.5) ? { why: text(random) } : {}) },
      );
    }),
  LowerLevel: ({ sync, open, person, random }) =>
    onState({ sync, open }, ({ incident: { level } }) => {
      const data = { from: level.rank, to: Math.max(level.rank - 1, 1), decision: by(person) };
      return sync.dispatch('LowerLevel', open, data, { decision: said(random), reason: text(random) });
    }),
  ChangePosture: ({ sync, open, person, random }) =>
    onState({ sync, open }, ({ incident: { posture } }) => {
      const to = posture.id === 'normal' ? 'stab' : 'normal';
      return sync.dispatch(
        'ChangePosture',
        open,
        { from: posture.id, to, decision: by(person) },
        { decision: said(random) },
      );
    }),
  AppointLeader: ({ sync, open, person, random }) =>
    random.chance(0.5)
      ? sync.dispatch('AppointLeader', open, { person, capacity: 'tib' }, {})
      : sync.dispatch('AppointLeader', open, { person: null, capacity: 'tib' }, { name: text(random) }),
  LeaveLeadership: ({ sync, open }) => sync.dispatch('LeaveLeadership', open, {}, {}),
  SetHeightenedAlert: ({ sync, open, random }) =>
    onState({ sync, open }, ({ incident }) =>
      sync.dispatch(
        'SetHeightenedAlert',
        open,
        { on: incident.heightenedAlert === null, by: null },
        { name: text(random), reference: text(random) },
      ),
    ),
  CloseIncident: ({ sync, open, person, random }) =>
    onState({ sync, open }, (state) =>
      sync.dispatch(
        'CloseIncident',
        open,
        { decision: by(person), handovers: handedOver(state, person) },
        { decision: said(random), summary: text(random) },
      ),
    ),
  ReopenIncident: ({ sync, open, person, random }) =>
    sync.dispatch('ReopenIncident', open, { decision: by(person) }, { decision: said(random) }),
  MarkEvaluated: ({ sync, open }) => sync.dispatch('MarkEvaluated', open, {}, {}),
  LinkIncident: ({ sync, open, other, random }) =>
    sync.dispatch('LinkIncident', open, { incident: idOf(other) }, { why: text(random) }),
  UnlinkIncident: ({ sync, open, other, random }) =>
    sync.dispatch('UnlinkIncident', open, { incident: idOf(other) }, { why: text(random) }),
  MergeIncident: ({ sync, open, other, person, random }) =>
    onState({ sync, open }, (state) =>
      sync.dispatch(
        'MergeIncident',
        open,
        { decision: by(person), handovers: handedOver(state, person), into: idOf(other) },
        { decision: said(random), summary: text(random) },
      ),
    ),
} satisfies Partial<Record<CommandType, Generator>>;

function idOf(stream: string) {
  return stream.slice('incident/'.length);
}

function handedOver(state: IncidentState, person: string) {
  return openItems(state).map((item) => ({ item, owner: { person, function: null } }));
}
