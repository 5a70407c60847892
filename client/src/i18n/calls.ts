import type { CallOutcome } from '@ledningsplats/shared/calls/events.ts';
import { inSentence } from './plan-words.ts';

/** Call lists: whom to ring on a level, and what came of it. */
export const callTexts = {
  title: 'Ringlista',
  list: (level: string) => `Ringlista, ${inSentence(level)}`,
  progress: (reached: number, of: number) => `${reached} av ${of} nådda`,
  allReached: (level: string) => `${level}: alla som ska ringas är nådda`,
  offered: (count: number) => (count === 1 ? 'En ny att ringa.' : `${count} nya att ringa.`),

  next: 'Näst på tur',
  compulsory: 'Ska ringas',
  needed: 'Vid behov',
  ringing: 'Rings upp',
  outcomes: {
    reached: 'Nådd',
    no_answer: 'Svarar inte',
    message_left: 'Meddelande lämnat',
  } satisfies Record<CallOutcome, string>,
  outcomeLabel: (outcome: string, who: string) => `${outcome}: ${who}`,
  withdrawn: (outcome: string) => `Ångrat «${inSentence(outcome)}»`,
  done: (outcome: string, who: string) => `${who}: ${inSentence(outcome)}`,

  ring: 'Ring',
  rings: (who: string, when: string) => `${who} ringer, sedan ${when}`,
  youRing: (when: string) => `Du ringer, sedan ${when}`,
  how: (who: string) => `Hur gick det? ${who}`,
  tries: (count: number) => `${count} försök`,
  sending: 'skickas…',
  before: (when: string, level: string) => `Nåddes ${when} om ${inSentence(level)}`,
  nobody: (party: string) =>
    `Ingen i personregistret är ${inSentence(party)}. Ring växeln, och säg till den som sköter konton.`,
  noNumber: (names: string) => `${names}: numret saknas i personregistret.`,
  numbersHidden: (names: string) => `${names}. Din roll ger inte rätt att se numret.`,
  yourself: 'Det är du själv.',
  exercise:
    'Övning, men numren går till riktiga människor. Ring bara dem som övningsledaren har förberett, och säg «övning» först.',

  undo: (outcome: string) => `Ångra «${inSentence(outcome)}»…`,
  undoLabel: (outcome: string, who: string) => `Ångra «${inSentence(outcome)}»…: ${who}`,
  undoTitle: 'Blev svaret fel?',
  undoText: 'Svaret tas bort från listan. I loggen står både vad som sades och varför det inte stämde.',
  reason: 'Varför?',
  reasonMissing: 'Skriv varför, kort.',
  undoSubmit: 'Ta bort svaret',
  undoDone: (who: string) => `Svaret är borttaget: ${who}`,

  ringCommand: (who: string) => `Ringer: ${who}`,
  undoCommand: (who: string) => `Ångrat svar: ${who}`,
} as const;
