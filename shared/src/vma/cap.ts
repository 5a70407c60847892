import type { Plan } from '../plan/plan.ts';
import { wallOf } from '../roster/wall-time.ts';
import type { Geometry } from '../shapes/events.ts';
import { capDocument, type Element } from './cap-xml.ts';
import type { VmaContent } from './events.ts';
import type { VmaMessage } from './vma-register.ts';

export interface CapGround {
  plan: Plan;
  incident: { number: string; mode: 'live' | 'exercise' };
  /** Of the request, within the incident. */
  number: number;
  /** All of the request's, in order. */
  messages: readonly VmaMessage[];
}

const HEADLINE_LIMIT = 160;
const MINUTE = 60_000;

/**
 * A message as Common Alerting Protocol 1.2 (OASIS Standard, 1 July 2010): the text that was read aloud, kept. It is never
 * sent and never says that it was [VM1]: `status` is Draft, which no receiver acts on, or Exercise in an exercise, and
 * `note` says what the file is. What SOS Alarm sends out has an identifier of its own.
 *
 * An update supersedes those before it (`Update` with `references`). Faran över is a `Cancel` whose `info` says AllClear,
 * so that who reads either understands; a request that was recorded by mistake is a `Cancel` without any. Null where there
 * is no such message.
 */
export function capOf(ground: CapGround, number: number): string | null {
  const message = ground.messages.find((one) => one.number === number);
  if (!message) return null;
  const { plan, incident } = ground;
  const { timeZone } = plan.municipality;
  const earlier = ground.messages.filter((one) => one.number < number);
  const elements: Element[] = [
    ['identifier', identifierOf(ground, message)],
    ['sender', senderOf(plan)],
    ['sent', capTime(message.at, timeZone)],
    ['status', incident.mode === 'exercise' ? 'Exercise' : 'Draft'],
    ['msgType', MESSAGE_TYPES[message.kind]],
    ['scope', 'Public'],
    ['note', noteOf(ground, message)],
    ...(earlier.length === 0 ? [] : [['references', earlier.map((one) => reference(ground, one)).join(' ')] as const]),
    ['incidents', latin(incident.number)],
    ...(message.content === null ? [] : [['info', infoOf(plan, message, message.content)] as const]),
  ];
  return capDocument(elements);
}

const MESSAGE_TYPES = { alert: 'Alert', update: 'Update', over: 'Cancel', withdrawn: 'Cancel' } as const;

/** The instant as CAP writes it: local time with its offset, without fractions, and never `Z` (3.3.2). */
export function capTime(at: number, timeZone: string): string {
  const minute = Math.floor(at / MINUTE) * MINUTE;
  const offset = Date.parse(`${wallOf(minute, timeZone)}:00Z`) - minute;
  const size = Math.abs(offset) / MINUTE;
  const hours = String(Math.floor(size / 60)).padStart(2, '0');
  const minutes = String(size % 60).padStart(2, '0');
  return `${new Date(at + offset).toISOString().slice(0, 19)}${offset > 0 ? '+' : '-'}${hours}:${minutes}`;
}

function infoOf(plan: Plan, { kind, facts, review }: VmaMessage, content: VmaContent): readonly Element[] {
  const event = plan.vma.events.find(({ id }) => id === facts.event);
  const isOver = kind === 'over';
  const name = isOver ? `Faran över: ${event?.name ?? facts.event}` : (event?.name ?? facts.event);
  return [
    ['language', 'sv-SE'],
    ['category', event?.category ?? 'Other'],
    ['event', event?.name ?? facts.event],
    ...(isOver ? [['responseType', 'AllClear'] as const] : []),
    ...gravityOf(kind, facts),
    ...(review === null ? [] : [['expires', capTime(review, plan.municipality.timeZone)] as const]),
    ['senderName', plan.municipality.name],
    ['headline', cut(`${name}, ${content.area.replaceAll('\n', ' ')}`)],
    ['description', `${content.happened}\n\n${content.threat}`],
    ['instruction', content.instruction],
    ['area', areaOf(plan, facts, content)],
  ];
}

/** What the law's questions and the kind of message say of haste and harm; nobody at night is asked for CAP's words. */
function gravityOf(kind: VmaMessage['kind'], { test, wanted, hasHappened }: VmaMessage['facts']): Element[] {
  if (kind === 'over')
    return [
      ['urgency', 'Past'],
      ['severity', 'Minor'],
      ['certainty', 'Observed'],
    ];
  const severity = test.lifeOrHealth || test.damage ? 'Severe' : 'Moderate';
  return [
    ['urgency', test.urgent ? 'Immediate' : 'Expected'],
    ['severity', wanted === 'vma' ? severity : 'Moderate'],
    ['certainty', hasHappened ? 'Observed' : 'Likely'],
  ];
}

/** A point is a circle without extent; a line has no form in CAP and stands in the words alone. */
function areaOf({ municipality }: Plan, facts: VmaMessage['facts'], { area, drawn = [] }: VmaContent): Element[] {
  const polygons = drawn.filter(({ form }) => form === 'area').map(polygonOf);
  const circles = drawn.filter(({ form }) => form === 'point').flatMap(({ points }) => points.map(pair));
  return [
    ['areaDesc', area],
    ...polygons.map((polygon) => ['polygon', polygon] as const),
    ...circles.map((point) => ['circle', `${point} 0`] as const),
    ...(facts.isWholeMunicipality
      ? [
          [
            'geocode',
            [
              ['valueName', 'Kommunkod'],
              ['value', municipality.code],
            ],
          ] as const,
        ]
      : []),
  ];
}

/** Latitude first, the first pair repeated last (3.2.4). */
function polygonOf({ points }: Geometry): string {
  return [...points, ...points.slice(0, 1)].map(pair).join(' ');
}

function pair({ latitude, longitude }: Geometry['points'][number]): string {
  return `${latitude.toFixed(6)},${longitude.toFixed(6)}`;
}

/** Without spaces, commas, `<` and `&` (3.2.1). */
function identifierOf({ plan, incident, number }: CapGround, message: VmaMessage): string {
  return `SE-${plan.municipality.code}-${latin(incident.number)}-VMA-${number}-${message.number}`;
}

function senderOf({ municipality }: Plan): string {
  return `SE-kommun-${municipality.code}`;
}

function reference(ground: CapGround, message: VmaMessage): string {
  const sent = capTime(message.at, ground.plan.municipality.timeZone);
  return `${senderOf(ground.plan)},${identifierOf(ground, message)},${sent}`;
}

function noteOf({ incident }: CapGround, { kind, content }: VmaMessage): string {
  return [
    ...(incident.mode === 'exercise' ? ['ÖVNING. Ingen varning har begärts på riktigt.'] : []),
    'Kommunens egen anteckning av vad som lästes upp för SOS Alarm. Filen har inte sänts och är ingen varning.',
    ...(kind === 'withdrawn' ? ['Begäran antecknades av misstag.'] : []),
    ...(content === null && kind !== 'withdrawn' ? ['Texten är borttagen genom beslut.'] : []),
  ].join(' ');
}

function latin(number: string): string {
  return number.replaceAll('Ö', 'O');
}

function cut(text: string): string {
  return text.length <= HEADLINE_LIMIT ? text : `${text.slice(0, HEADLINE_LIMIT - 1).trimEnd()}…`;
}
