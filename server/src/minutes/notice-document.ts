import { decisionBlocks } from '../papers/decision-blocks.ts';
import type { PaperDocument } from '../papers/document.ts';
import { dateAndTime, footOf, markOf } from '../papers/paper-words.ts';
import { attendeeName, issuerOf, type MeetingGround } from './meeting-ground.ts';

/**
 * The notice to kommunfullmäktige of what krisledningsnämnden has decided, for its next meeting [LA7]. LEH 2006:544
 * 2 kap. 5 §.
 */
export function noticeDocument(ground: MeetingGround): PaperDocument {
  const { meeting, incident, decisions } = ground;
  const matters = meeting.matters.flatMap(({ decision }) => decisions.get(decision) ?? []);
  const chair = meeting.attendees.findIndex(({ role }) => role === 'chair');
  return {
    title: 'Anmälan till kommunfullmäktige',
    issuer: issuerOf(ground),
    mark: markOf(ground),
    foot: footOf(ground),
    blocks: [
      {
        kind: 'facts',
        facts: [
          { term: 'Händelse', value: `${incident.number} ${incident.title ?? ''}`.trim() },
          { term: 'Sammanträde', value: `${meeting.number}, ${dateAndTime(ground, meeting.startedAt)}` },
        ],
      },
      {
        kind: 'text',
        text: 'Krisledningsnämndens beslut anmäls till kommunfullmäktiges närmast följande sammanträde (2 kap. 5 § lagen 2006:544 om kommuners och regioners åtgärder inför och vid extraordinära händelser i fredstid och höjd beredskap).',
      },
      { kind: 'heading', level: 1, text: 'Beslut som anmäls' },
      ...(matters.length === 0 ? [{ kind: 'text', text: 'Inga beslut.' } as const] : []),
      ...matters.flatMap((decision) => decisionBlocks(ground, decision)),
      { kind: 'signatures', signers: [{ as: 'Ordförande', name: attendeeName(ground, chair) }] },
    ],
  };
}
