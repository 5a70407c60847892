import type { KrisstodLeader } from '../events.ts';
import type { Briefing, KrisstodHandoverProposed, KrisstodLead, KrisstodLeadEvent, LeadHandover } from './events.ts';

/** Some days of leaders who take turns. */
const HANDED_SHOWN = 12;
/** Three a day for a week. */
const BRIEFINGS_SHOWN = 21;

const LEAD: Readonly<Record<KrisstodLeadEvent['type'], true>> = {
  KrisstodHandoverProposed: true,
  KrisstodHandoverWithdrawn: true,
  KrisstodHandoverTaken: true,
  KrisstodBriefingSet: true,
  KrisstodBriefingHeld: true,
};

export function isLeadEvent<Event extends { type: string }>(event: Event): event is Event & KrisstodLeadEvent {
  return Object.hasOwn(LEAD, event.type);
}

/** Whoever leads, and how: the lead changes when it is acknowledged and not before. */
export function evolveLead(
  lead: KrisstodLead,
  leader: KrisstodLeader | null,
  event: KrisstodLeadEvent,
): { lead: KrisstodLead; leader: KrisstodLeader | null } {
  switch (event.type) {
    case 'KrisstodHandoverProposed':
      return { lead: { ...lead, handover: noteOf(event) }, leader };
    case 'KrisstodHandoverWithdrawn':
      return { lead: { ...lead, handover: null }, leader };
    case 'KrisstodHandoverTaken': {
      const { handover } = lead;
      if (handover === null) return { lead, leader };
      const takenAt = event.meta.occurredAt;
      const from = leader && { person: leader.person, name: leader.name, seq: leader.seq };
      const handed = { ...handover, takenAt, way: event.data.way, open: event.data.open, from };
      return {
        lead: { ...lead, handover: null, handed: [handed, ...lead.handed].slice(0, HANDED_SHOWN) },
        // the name stands in the note alone, and goes with it [LG10]
        leader: { person: handover.to, name: handover.toName, since: takenAt, seq: handover.seq },
      };
    }
    case 'KrisstodBriefingSet':
      return { lead: { ...lead, briefings: { ...lead.briefings, next: event.data.at } }, leader };
    case 'KrisstodBriefingHeld': {
      const { briefing: id, number, present, points, next } = event.data;
      const words = { others: event.content?.others ?? null, outcomes: event.content?.outcomes ?? null };
      const at = event.meta.occurredAt;
      const held: Briefing = { id, number, seq: event.seq, at, present, points, ...words };
      const all = [held, ...lead.briefings.held].slice(0, BRIEFINGS_SHOWN);
      return { lead: { ...lead, briefings: { count: number, next, held: all } }, leader };
    }
    default:
      event satisfies never;
      return { lead, leader };
  }
}

/** Without the content of an event [LG10]. */
export function redactedLead(lead: KrisstodLead, seq: number): KrisstodLead {
  const { handover, handed, briefings } = lead;
  const blank = <Note extends LeadHandover>(note: Note): Note =>
    note.seq === seq ? { ...note, note: null, toName: null } : note;
  return {
    handover: handover && blank(handover),
    handed: handed.map((one) => ({
      ...blank(one),
      from: one.from?.seq === seq ? { ...one.from, name: null } : one.from,
    })),
    briefings: {
      ...briefings,
      held: briefings.held.map((one) => (one.seq === seq ? { ...one, others: null, outcomes: null } : one)),
    },
  };
}

function noteOf({ seq, data, content, meta }: KrisstodHandoverProposed): LeadHandover {
  const { toName = null, ...note } = content ?? {};
  const { handover: id, to } = data;
  const said = 'ongoing' in note ? note : null;
  return { id, seq, by: meta.person, at: meta.occurredAt, to, toName, note: said };
}
