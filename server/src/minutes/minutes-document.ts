import type { AttendeeRole, Matter } from '@ledningsplats/shared/minutes/events.ts';
import { quorumOf } from '@ledningsplats/shared/minutes/quorum.ts';
import { decisionBlocks } from '../papers/decision-blocks.ts';
import type { Block, PaperDocument } from '../papers/document.ts';
import { dateAfter, dateAndTime, footOf, markOf } from '../papers/paper-words.ts';
import { attendeeName, issuerOf, type MeetingGround } from './meeting-ground.ts';

/** Calendar days. KL 2017:725 5 kap. 69 §, for a nämnd by 6 kap. 35 §. */
const ADJUSTED_WITHIN = 14;
/** That the minutes are adjusted is posted on the notice board by the second day. KL 8 kap. 12 §. */
const POSTED_WITHIN = 2;

const ROLES: Readonly<Record<AttendeeRole, string>> = {
  chair: 'ordförande',
  member: 'ledamot',
  substitute: 'tjänstgörande ersättare',
  other: 'närvarande, deltar inte i besluten',
};

/**
 * The minutes of a meeting of krisledningsnämnden, ready to sign [ST2]: who took part and how (KL 2017:725 6 kap. 24 §),
 * quorum (6 kap. 27 §), conflicts of interest (6 kap. 28–32 §§), what was decided and what the chair reports (LEH 2006:544
 * 2 kap. 3 §), adjustment (5 kap. 69 §), notice (8 kap. 12 §) and appeal (13 kap. 5 §; förvaltningslagen 2017:900 44 §
 * for what concerns an individual).
 */
export function minutesDocument(ground: MeetingGround): PaperDocument {
  const { meeting, plan, incident } = ground;
  const { place, notes } = meeting.content ?? {};
  const quorum = quorumOf(plan.board.meetings, meeting);
  const decided = meeting.matters.filter(({ as }) => as === 'decided');
  const reported = meeting.matters.filter(({ as }) => as === 'reported');
  const ended = meeting.endedAt === null ? '' : `–${dateAndTime(ground, meeting.endedAt)}`;
  return {
    title: `Protokoll, sammanträde ${meeting.number}`,
    issuer: issuerOf(ground),
    mark: markOf(ground),
    foot: footOf(ground),
    blocks: [
      {
        kind: 'facts',
        facts: [
          { term: 'Händelse', value: `${incident.number} ${incident.title ?? ''}`.trim() },
          { term: 'Tid', value: `${dateAndTime(ground, meeting.startedAt)}${ended}` },
          { term: 'Plats', value: place ?? 'Inte antecknad' },
        ],
      },
      { kind: 'heading', level: 1, text: 'Närvarande' },
      {
        kind: 'list',
        items: meeting.attendees.map(({ role, distance, adjuster }, index) =>
          [
            attendeeName(ground, index),
            ROLES[role],
            ...(distance ? ['på distans'] : []),
            ...(adjuster ? ['justerare'] : []),
          ].join(', '),
        ),
      },
      {
        kind: 'text',
        text: `${quorum.isMet ? 'Nämnden är beslutsför' : 'Nämnden är inte beslutsför'}: ${quorum.serving} av ${quorum.members} ledamöter tjänstgör (6 kap. 27 § kommunallagen).`,
      },
      ...(notes === undefined ? [] : [{ kind: 'text', text: notes } as const]),
      { kind: 'heading', level: 1, text: 'Beslut' },
      ...(decided.length === 0 ? [{ kind: 'text', text: 'Inga beslut fattades vid sammanträdet.' } as const] : []),
      ...decided.flatMap((matter) => matterBlocks(ground, matter)),
      ...(reported.length === 0
        ? []
        : [
            { kind: 'heading', level: 1, text: 'Anmälda beslut' } as const,
            {
              kind: 'text',
              text: 'Fattade på nämndens vägnar av ordföranden eller vice ordföranden, eftersom nämndens avgörande inte kunde avvaktas, och anmälda vid sammanträdet (2 kap. 3 § lagen 2006:544).',
            } as const,
            ...reported.flatMap((matter) => matterBlocks(ground, matter)),
          ]),
      { kind: 'heading', level: 1, text: 'Justering' },
      { kind: 'text', text: adjustmentWords(ground) },
      { kind: 'signatures', signers: signersOf(ground) },
      { kind: 'heading', level: 1, text: 'Anslag' },
      {
        kind: 'text',
        text: `Justeringen tillkännages på kommunens anslagstavla senast andra dagen efter justeringen (8 kap. 12 § kommunallagen)${
          meeting.adjustedAt === null
            ? ''
            : `, det vill säga senast ${dateAfter(ground, meeting.adjustedAt, POSTED_WITHIN)}`
        }.`,
      },
      { kind: 'signatures', signers: [{ as: 'Anslaget den', name: '' }] },
      { kind: 'heading', level: 1, text: 'Hur man överklagar' },
      {
        kind: 'text',
        text: 'Beslutens laglighet kan prövas av förvaltningsrätten enligt 13 kap. kommunallagen (2017:725). Överklagandet ska ha kommit in inom tre veckor från den dag då justeringen tillkännagavs på anslagstavlan.',
      },
      {
        kind: 'text',
        text: 'Ett beslut som rör en enskild och får överklagas enligt förvaltningslagen (2017:900) eller en särskild lag ska överklagas inom tre veckor från den dag då den enskilde fick del av beslutet.',
      },
    ],
  };
}

function matterBlocks(ground: MeetingGround, { decision: number, conflicts }: Matter): Block[] {
  const decision = ground.decisions.get(number);
  if (!decision) return [];
  if (conflicts.length === 0) return decisionBlocks(ground, decision);
  const names = conflicts.map((index) => attendeeName(ground, index)).join(', ');
  const { serving, members, isMet } = quorumOf(ground.plan.board.meetings, ground.meeting, conflicts);
  const quorum = `I ärendet tjänstgör ${serving} av ${members} ledamöter. ${isMet ? 'Nämnden är beslutsför.' : 'Nämnden är inte beslutsför i ärendet.'}`;
  const text = `Jäv: ${names} deltar inte i ärendet (6 kap. 30 § kommunallagen). ${quorum}`;
  return [...decisionBlocks(ground, decision), { kind: 'text', text }];
}

function adjustmentWords(ground: MeetingGround): string {
  const { adjustment, adjustedAt, startedAt } = ground.meeting;
  const how = adjustment === 'at_once' ? 'Protokollet justeras omedelbart.' : adjustedLater();
  return adjustedAt === null ? how : `${how} Justerat ${dateAndTime(ground, adjustedAt)}.`;

  function adjustedLater(): string {
    return `Protokollet justeras senast fjorton dagar efter sammanträdet, den ${dateAfter(ground, startedAt, ADJUSTED_WITHIN)} (5 kap. 69 § och 6 kap. 35 § kommunallagen).`;
  }
}

/** The chair, those who adjust, and whoever keeps the minutes. */
function signersOf(ground: MeetingGround): { as: string; name: string }[] {
  const { attendees } = ground.meeting;
  const chair = attendees.findIndex(({ role }) => role === 'chair');
  const adjusters = attendees.flatMap(({ adjuster, role }, index) => (adjuster && role !== 'chair' ? [index] : []));
  const unnamed = Math.max(0, ground.plan.board.meetings.adjusters - adjusters.length);
  return [
    { as: 'Sekreterare', name: '' },
    { as: 'Ordförande', name: attendeeName(ground, chair) },
    ...adjusters.map((index) => ({ as: 'Justerare', name: attendeeName(ground, index) })),
    ...Array.from({ length: unnamed }, () => ({ as: 'Justerare', name: '' })),
  ];
}
