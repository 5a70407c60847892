import type { BriefingEnded, BriefingEvent } from '@ledningsplats/shared/briefings/events.ts';
import { attendanceWords, kindName, saidRows } from './briefing-words.ts';
import { briefingTexts } from './briefings.ts';
import type { MachineWords, Names } from './machine-lines.ts';
import { functionName } from './plan-words.ts';

const texts = briefingTexts.lines;

/** What the log says of a briefing [ST5]: of one that was held, all that was written down at it. */
export function briefingWords(event: BriefingEvent, names: Names): MachineWords | null {
  const { plan, when } = names;
  switch (event.type) {
    case 'BriefingPlanned': {
      const { kind, at, by } = event.data;
      return { text: texts.planned(kindName(plan, kind), when(at)), details: by === 'rhythm' ? [texts.byRhythm] : [] };
    }
    case 'BriefingMoved': {
      const { kind, from, to } = event.data;
      return plain(joined([texts.moved(kindName(plan, kind), when(from), when(to)), event.content?.reason]));
    }
    case 'BriefingStruck': {
      const { kind, at } = event.data;
      return plain(joined([texts.struck(kindName(plan, kind), when(at)), event.content?.reason]));
    }
    case 'BriefingStarted': {
      const { plannedAt } = event.data;
      return {
        text: texts.started(name(event.data, names)),
        details: plannedAt === null ? [] : [texts.lateFrom(when(plannedAt))],
      };
    }
    case 'BriefingEnded':
      return ended(event, names);
    case 'BriefingReopened':
      return plain(joined([texts.reopened(name(event.data, names)), event.content?.reason]));
    case 'BriefingCalledOff':
      return plain(joined([texts.calledOff(name(event.data, names)), event.content?.reason]));
    case 'BriefingStepTaken':
    case 'BriefingAttended':
    case 'BriefingNoted':
    case 'BriefingNoteChanged':
      return null;
    default:
      throw new Error(event satisfies never);
  }
}

/** Of what a line has: its facts and words. When it ended is the line's own time. */
function ended(event: Pick<BriefingEnded, 'data' | 'content'>, names: Names): MachineWords {
  const { data, content } = event;
  const { plan, when } = names;
  const rows = [
    texts.ended(name(data, names), when(data.startedAt)),
    ...(content?.outcome === undefined ? [] : [content.outcome]),
    ...saidRows(plan, event).map(({ step, text }) => `${step}: ${text}`),
    ...(data.present.length === 0
      ? []
      : [texts.with(data.present.map((one, at) => who(one, content?.names[at], names)).join(', '))]),
    ...(content?.noNext === undefined ? [] : [texts.noNext(content.noNext)]),
  ];
  return {
    text: rows.join('\n'),
    details: [attendanceWords(data.present), data.next === null ? texts.noneNext : texts.next(when(data.next))],
  };
}

/** `Anna Ek, logistik (på distans)`; the function alone where nobody is named. */
function who(
  { person, function: seat, way }: BriefingEnded['data']['present'][number],
  said: string | undefined,
  { plan, person: nameOf }: Names,
): string {
  const known = nameOf(person) ?? (said === '' ? undefined : said);
  const held = seat === null ? null : functionName(plan, seat);
  const words = [known, held].filter((one) => one !== undefined && one !== null).join(', ') || briefingTexts.removed;
  return way === 'remote' ? texts.remote(words) : words;
}

function name({ kind, number }: { kind: string; number: number }, { plan }: Names): string {
  return briefingTexts.number(kindName(plan, kind), number);
}

function plain(text: string): MachineWords {
  return { text, details: [] };
}

function joined(sentences: (string | undefined)[]): string {
  return sentences.filter((one) => one !== undefined).join(' ');
}
