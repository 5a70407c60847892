import { incidentStream, secretStream } from '@ledningsplats/shared/core/stream-name.ts';
import type { Municipality } from './municipality.ts';

const HOUR = 3_600_000;

/** An incident with something of everything on its board: the highest level, unconfirmed, an area taken over, late tasks. */
export async function fullIncident(municipality: Municipality): Promise<string> {
  const id = await municipality.incident('Storbrand i Centralskolan med rökutveckling över bostadsområden');
  const stream = incidentStream(id);
  const chair = { decider: { person: municipality.account('ordforande').person, capacity: 'kln_ordforande' } };
  const criteria = { avviker: true, allvarlig_storning: true, skyndsamma_insatser: true };
  await municipality.give(
    'tib',
    stream,
    'RaiseLevel',
    { from: 1, to: 3, criteria, activateBoard: true, decision: chair },
    {
      decision: { wording: 'Händelsen är en extraordinär händelse.' },
      direction: 'Rädda liv, skydda boende, håll skolan igång på annan plats.',
    },
  );
  await municipality.give(
    'tib',
    stream,
    'TakeOverArea',
    { committee: 'socialnamnden', whole: true, decision: chair },
    { decision: { wording: 'Nämnden övertar socialnämndens område.' }, why: 'Boendena utryms samtidigt.' },
  );
  const decider = { person: municipality.account('direktor').person, capacity: 'kommundirektor' };
  await municipality.give(
    'direktor',
    stream,
    'ChangePosture',
    { from: 'normal', to: 'stab', decision: { decider } },
    { decision: { wording: 'Stabsläge stab.' } },
  );
  await municipality.give(
    'logg',
    stream,
    'CreateTask',
    { function: 'logistik', due: Date.now() - HOUR },
    { title: 'Ordna bussar till de utrymda klasserna' },
  );
  const seq = await municipality.give(
    'logg',
    stream,
    'WriteLine',
    { kind: 'inkommande', important: true },
    { text: 'Tre skadade', from: 'Inre befäl', to: 'Staben' },
  );
  await municipality.give(
    'logg',
    stream,
    'CreateTask',
    { function: 'krisstod', due: null, fromLine: seq },
    { title: 'Möt de anhöriga' },
  );
  await municipality.give(
    'logg',
    stream,
    'WriteLine',
    { kind: 'inkommande', important: true, verification: 'rumour', addressedTo: 'krisledning' },
    { text: 'Någon ska ha sett barn på vinden', from: 'Allmänheten' },
  );
  await municipality.give(
    'logg',
    stream,
    'WriteLine',
    { kind: 'inkommande', verification: 'confirmed', addressedTo: 'samverkan' },
    { text: 'Länsstyrelsen vill ha en kontaktperson', from: 'Länsstyrelsen' },
  );
  await municipality.give('logg', stream, 'CorrectLine', { line: seq }, { text: 'Två skadade', why: 'Ny uppgift' });
  await municipality.give(
    'logg',
    secretStream(id),
    'WriteSecretLine',
    { kind: 'notering', mark: { provision: null, authority: null } },
    { text: 'Namn på de skadade finns hos polisen' },
  );
  await municipality.give('logg', stream, 'WriteLine', { kind: 'handelse' }, { text: 'Röken driver mot väster' });
  return id;
}

/** An incident that is over. */
export async function closedIncident(municipality: Municipality): Promise<string> {
  const id = await municipality.incident('Vattenläcka som är lagad');
  const decider = { person: municipality.account('tib').person, capacity: 'tib' };
  await municipality.give(
    'tib',
    incidentStream(id),
    'CloseIncident',
    { decision: { decider }, handovers: [] },
    { decision: { wording: 'Händelsen avslutas.' } },
  );
  return id;
}
