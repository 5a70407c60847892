import { playedSpan, playedWords } from '@ledningsplats/shared/conduct/played-span.ts';
import type { PersonReading } from '@ledningsplats/shared/core/protocol.ts';
import type { DecisionReading } from '@ledningsplats/shared/decisions/decision-reading.ts';
import type { LogLine } from '@ledningsplats/shared/log/log-line.ts';
import { lastingLosses } from '@ledningsplats/shared/losses/lasting-losses.ts';
import { fuelStanding } from '@ledningsplats/shared/places/fuel.ts';
import { visitorsNow } from '@ledningsplats/shared/places/headcount.ts';
import type { OperatedPlace } from '@ledningsplats/shared/places/operation-events.ts';
import { isOpenVma } from '@ledningsplats/shared/vma/vma-reading.ts';
import { lostNeedNames, prognosisOf } from '../exports/history-words.ts';
import type { Block } from '../papers/document.ts';
import { deciderWords, REMOVED, stateWords } from '../papers/paper-words.ts';
import type { IncidentGround } from './pack-ground.ts';
import { capacityWords, functionWords, KIND_WORDS, PLACE_WORDS, packTime } from './pack-words.ts';

const KRISSTOD_WORDS = { prepared: 'Förberett', active: 'Igång', ended: 'Avslutat' } as const;
const VERIFICATION_WORDS = { confirmed: 'BEKRÄFTAT', unconfirmed: 'OBEKRÄFTAT', rumour: 'RYKTE' } as const;
const UNSURE: ReadonlySet<LogLine['verification']> = new Set(['unconfirmed', 'rumour']);
/** Directions that held before the one of now. */
const EARLIER_DIRECTIONS = 5;

/** One incident as whoever goes on with it on paper must know it, its newest lines last. */
export function incidentBlocks(ground: IncidentGround, people: readonly PersonReading[]): Block[] {
  const { incident, head } = ground;
  return [
    { kind: 'heading', level: 1, text: `${incident.number} ${incident.title ?? REMOVED}` },
    { kind: 'facts', facts: factsOf(ground, people) },
    { kind: 'heading', level: 2, text: 'Inriktning' },
    ...directionBlocks(ground),
    ...vmaBlocks(ground),
    { kind: 'heading', level: 2, text: 'Obekräftat: hör efter' },
    ...unconfirmedBlocks(ground),
    { kind: 'heading', level: 2, text: 'Beslut som gäller' },
    ...decisionBlocks(ground),
    { kind: 'heading', level: 2, text: 'Öppna uppgifter' },
    ...taskBlocks(ground),
    { kind: 'heading', level: 2, text: 'Omfall' },
    ...contingencyBlocks(ground),
    { kind: 'heading', level: 2, text: 'Bortfall' },
    ...lossBlocks(ground),
    { kind: 'heading', level: 2, text: 'Platser som är igång' },
    ...placeBlocks(ground),
    { kind: 'heading', level: 2, text: 'Ur loggen, det senaste överst' },
    ...lineBlocks(ground),
    { kind: 'text', text: `Loggens kedja: rad ${head.seq}, ${head.hash}` },
  ];
}

function factsOf(ground: IncidentGround, people: readonly PersonReading[]) {
  const { state, plan, nameOf } = ground;
  const { level, posture, leader, heightenedAlert, report, place } = state.incident;
  const phoneOf = (person: string | null) => people.find(({ id }) => id === person)?.phone;
  const leaderName =
    leader && ((leader.person === null ? leader.name : nameOf(leader.person)) ?? 'Namnet är borttaget');
  const phone = leader && phoneOf(leader.person);
  const played = playedSpan(state);
  return [
    ...(played === null ? [] : [{ term: 'Övningens tider', value: playedWords(played, plan.municipality.timeZone) }]),
    ...(place === null ? [] : [{ term: 'Plats', value: place }]),
    {
      term: 'Nivå',
      value: `${plan.levels.find(({ rank }) => rank === level.rank)?.name ?? level.rank}, sedan ${packTime(ground, level.since)}`,
    },
    {
      term: 'Stabsläge',
      value: `${plan.postures.find(({ id }) => id === posture.id)?.name ?? posture.id}, sedan ${packTime(ground, posture.since)}`,
    },
    {
      term: 'Leder',
      value:
        leader === null
          ? 'INGEN LEDER HÄNDELSEN'
          : [leaderName, capacityWords(ground, leader.capacity), phone, `sedan ${packTime(ground, leader.since)}`]
              .filter(Boolean)
              .join(', '),
    },
    { term: plan.board.name, value: state.board.status === 'active' ? 'Aktiv' : 'Inte aktiv' },
    ...(heightenedAlert === null
      ? []
      : [{ term: 'Höjd beredskap', value: `sedan ${packTime(ground, heightenedAlert.since)}` }]),
    ...(report === null ? [] : [{ term: 'Rapporteras till', value: `${report.to}, var ${report.everyHours}:e timme` }]),
    ...(state.krisstod.status === 'none' ? [] : [{ term: 'Krisstöd', value: KRISSTOD_WORDS[state.krisstod.status] }]),
  ];
}

function directionBlocks(ground: IncidentGround): Block[] {
  const held = ground.directions.filter(({ isDisowned }) => !isDisowned);
  const [now, ...before] = held;
  if (!now) return [{ kind: 'text', text: 'Ingen inriktning är satt.' }];
  const said = (one: typeof now) => `${packTime(ground, one.at)}: ${one.text ?? REMOVED}`;
  return [
    { kind: 'text', text: said(now), isStrong: true },
    ...(before.length === 0
      ? []
      : [
          { kind: 'text', text: 'Innan dess:' } as const,
          { kind: 'list', items: before.slice(0, EARLIER_DIRECTIONS).map(said) } as const,
        ]),
  ];
}

/** What people have been told to do, which somebody is to look over and take back in time [VM3]; nothing where none is open. */
function vmaBlocks(ground: IncidentGround): Block[] {
  const open = Object.values(ground.state.vma.known).filter(isOpenVma);
  if (open.length === 0) return [];
  const items = open.map(({ number, status, content, owner, review }) => {
    const who = (owner === null ? content?.requester : ground.nameOf(owner)) ?? 'Namnet är borttaget';
    const words = content === null ? REMOVED : `${content.area}: ${content.instruction}`;
    return `VMA ${number}, ${status === 'asked' ? 'väntar på svar' : 'gäller'}. ${words} Ansvarar: ${who}. Ses över ${packTime(ground, review)}.`;
  });
  return [
    { kind: 'heading', level: 2, text: 'VMA: ring när faran är över' },
    { kind: 'list', items },
  ];
}

/** Decisions that their decider has not answered for [LA4], and what the log holds for unconfirmed or a rumour [LG11]. */
function unconfirmedBlocks(ground: IncidentGround): Block[] {
  const decisions = ground.decisions
    .filter(({ status, revoked }) => status === 'unconfirmed' && revoked === null)
    .map((decision) => `Beslut ${decision.number}: ${deciderWords(ground, decision)} har inte svarat.`);
  const lines = ground.lines
    .filter(({ secrecy, verification }) => secrecy.state === 'open' && UNSURE.has(verification))
    .map((line) => `${packTime(ground, line.occurredAt)}: ${textOf(ground, line)}`);
  const items = [...decisions, ...lines];
  return items.length === 0 ? [{ kind: 'text', text: 'Inget.' }] : [{ kind: 'list', items }];
}

/** Those that nobody has confirmed come first: they wait for somebody to be rung [LA4]. */
function decisionBlocks(ground: IncidentGround): Block[] {
  const inForce = ground.decisions.filter(({ status, revoked }) => status !== 'disowned' && revoked === null);
  if (inForce.length === 0) return [{ kind: 'text', text: 'Inga beslut.' }];
  const waits = ({ status }: DecisionReading) => (status === 'unconfirmed' ? 0 : 1);
  return [
    {
      kind: 'table',
      columns: [
        { title: 'Nr', share: 1 },
        { title: 'När', share: 2 },
        { title: 'Beslut', share: 7 },
        { title: 'Av', share: 4 },
        { title: 'Läge', share: 4 },
      ],
      rows: inForce
        .toSorted((one, other) => waits(one) - waits(other) || other.number - one.number)
        .map((decision) => [
          String(decision.number),
          packTime(ground, decision.decidedAt),
          decision.content?.wording ?? REMOVED,
          deciderWords(ground, decision),
          stateWords(ground, decision),
        ]),
    },
  ];
}

function taskBlocks(ground: IncidentGround): Block[] {
  const tasks = Object.values(ground.state.tasks.open).toSorted(
    (one, other) => (one.due ?? Infinity) - (other.due ?? Infinity) || one.number - other.number,
  );
  if (tasks.length === 0) return [{ kind: 'text', text: 'Inga öppna uppgifter.' }];
  return [
    {
      kind: 'table',
      columns: [
        { title: 'Nr', share: 1 },
        { title: 'Uppgift', share: 7 },
        { title: 'Ägare', share: 3 },
        { title: 'Klar senast', share: 3 },
        { title: 'Klar', share: 2 },
      ],
      rows: tasks.map(({ number, title, function: owner, due, priority, taken }) => [
        `U-${number}`,
        `${priority === 'high' ? 'Bråttom: ' : ''}${title ?? REMOVED}`,
        `${functionWords(ground, owner)}${taken ? ', påbörjad' : ''}`,
        due === null ? '' : `${packTime(ground, due)}${due < ground.madeAt ? ' SENT' : ''}`,
        '',
      ]),
    },
  ];
}

function contingencyBlocks(ground: IncidentGround): Block[] {
  const waiting = Object.values(ground.state.contingencies.known).filter(({ status }) => status === 'waiting');
  if (waiting.length === 0) return [{ kind: 'text', text: 'Inga omfall är förberedda.' }];
  return [
    {
      kind: 'table',
      columns: [
        { title: 'Nr', share: 1 },
        { title: 'Om detta händer', share: 5 },
        { title: 'Så görs detta', share: 6 },
        { title: 'Ägare', share: 3 },
      ],
      rows: waiting.map(({ number, content, function: owner }) => [
        `O-${number}`,
        content ? `${content.title}\n${content.trigger}` : REMOVED,
        content?.actions.join('\n') ?? '',
        functionWords(ground, owner),
      ]),
    },
  ];
}

function lossBlocks(ground: IncidentGround): Block[] {
  const lasting = lastingLosses(ground.state.losses);
  if (lasting.length === 0) return [{ kind: 'text', text: 'Inget bortfall är registrerat.' }];
  return [
    {
      kind: 'table',
      columns: [
        { title: 'Nr', share: 1 },
        { title: 'Borta', share: 3 },
        { title: 'Var', share: 4 },
        { title: 'Sedan', share: 2 },
        { title: 'Prognos', share: 5 },
        { title: 'Tillbaka', share: 2 },
      ],
      rows: lasting.map(({ number, facts, content }) => [
        `B-${number}`,
        lostNeedNames(ground.plan, facts.needs),
        content?.where ?? REMOVED,
        packTime(ground, facts.since),
        prognosisOf(facts, content?.source, (at) => packTime(ground, at)) ?? 'Ingen prognos',
        '',
      ]),
    },
  ];
}

function placeBlocks(ground: IncidentGround): Block[] {
  const places = Object.values(ground.state.places.at).filter(({ state }) => state !== 'closed');
  if (places.length === 0) return [{ kind: 'text', text: 'Inga platser är igång.' }];
  return [
    {
      kind: 'table',
      columns: [
        { title: 'Plats', share: 4 },
        { title: 'Läge', share: 3 },
        { title: 'Besökare', share: 2 },
        { title: 'Svarar för platsen', share: 3 },
        { title: 'Behov', share: 4 },
        { title: 'Reservkraft', share: 3 },
      ],
      rows: places.map((place) => [
        place.name,
        `${PLACE_WORDS[place.state]} sedan ${packTime(ground, place.since)}`,
        `${visitorsNow(place.counts)}${place.capacity === null ? '' : ` av ${place.capacity}`}`,
        staffWords(ground, place),
        place.needs.flatMap((task) => ground.state.tasks.open[task]?.title ?? []).join('\n'),
        fuelWords(ground, place),
      ]),
    },
  ];
}

function staffWords({ nameOf }: IncidentGround, { staff }: OperatedPlace): string {
  if (staff === null) return 'Ingen angiven';
  const lead = staff.lead === null ? staff.leadName : nameOf(staff.lead);
  return [lead, staff.crew].filter(Boolean).join('\n') || 'Ingen angiven';
}

function fuelWords(ground: IncidentGround, { fuel }: OperatedPlace): string {
  if (fuel === null) return '';
  const { emptyAt, left } = fuelStanding(fuel, ground.madeAt, ground.plan.places.fuelWarnHours);
  return emptyAt === null ? `Avstängd, ${Math.floor(left)} h kvar` : `Tom ${packTime(ground, emptyAt)}`;
}

/**
 * What people have written. What the machine writes stands in the tables above; of a secret line that there is one, its kind and
 * time, as on every screen [SE3].
 */
function lineBlocks(ground: IncidentGround): Block[] {
  const lines = ground.lines.filter(({ machine }) => machine === null);
  if (lines.length === 0) return [{ kind: 'text', text: 'Inga anteckningar.' }];
  return [
    {
      kind: 'table',
      columns: [
        { title: 'När', share: 2 },
        { title: 'Slag', share: 2.6 },
        { title: 'Från, till', share: 3 },
        { title: 'Text', share: 9 },
      ],
      rows: lines.map((line) => [
        packTime(ground, line.occurredAt),
        KIND_WORDS[line.kind],
        [line.content?.from, line.content?.to && `till ${line.content.to}`].filter(Boolean).join(' '),
        textOf(ground, line),
      ]),
    },
  ];
}

function textOf(ground: IncidentGround, { content, secrecy, corrections, verification, important }: LogLine): string {
  if (secrecy.state !== 'open') return secrecy.state === 'removed' ? REMOVED : 'Sekretessmarkerad anteckning.';
  const marks = [
    ...(important ? ['VIKTIGT'] : []),
    ...(verification === null ? [] : [VERIFICATION_WORDS[verification]]),
  ];
  const corrected = corrections.map(
    ({ text, recordedAt }) => `Rättat ${packTime(ground, recordedAt)}: ${text ?? REMOVED}`,
  );
  return [`${marks.map((mark) => `${mark}. `).join('')}${content?.text ?? REMOVED}`, ...corrected].join('\n');
}
