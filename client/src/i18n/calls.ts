import type { CallOutcome } from '@ledningsplats/shared/calls/events.ts';
import { inSentence } from './plan-words.ts';

/** Call lists: whom to ring on a level, and what came of it. */
export const callTexts = {
  title: 'Ringlista',
  progress: (reached: number, of: number) => `${reached} av ${of} nådda`,
  levelList: (level: string) => level,
  offered: (count: number) => (count === 1 ? 'En ny att ringa.' : `${count} nya att ringa.`),
  allReached: 'Alla som ska ringas är nådda.',

  next: 'Näst på tur',
  compulsory: 'Ska ringas',
  needed: 'Vid behov',
  outcomes: {
    reached: 'Nådd',
    no_answer: 'Svarar inte',
    message_left: 'Meddelande lämnat',
  } satisfies Record<CallOutcome, string>,
  /** «Ändrat, inte nådd» */
  withdrawn: (outcome: string) => `Ändrat, inte ${inSentence(outcome)}`,
  outcomeLabel: (outcome: string, who: string) => `${outcome}: ${who}`,
  say: 'Säg',
  ring: 'Ring',
  rings: (who: string) => `${who} ringer`,
  begun: (who: string, when: string) => `${who} ringer sedan ${when}`,
  youRing: (when: string) => `Du ringer sedan ${when}. Hur gick det?`,
  answer: (outcome: string, when: string, who: string) => `${outcome} ${when} · ${who}`,
  person: (name: string, rest: string) => `${name} – ${rest}`,
  tries: (count: number) => `${count} försök`,
  sending: 'skickas…',
  before: (when: string, level: string) => `Nåddes ${when} om ${inSentence(level)}.`,
  nobody: (party: string) =>
    `Personregistret har ingen som är ${inSentence(party)}. Ring växeln eller någon i deras ställe.`,
  noNumber: (names: string) => `${names}: numret saknas i personregistret.`,
  numbersHidden: (names: string) => `${names}. Din roll ger inte rätt att se numret.`,
  exercise:
    'Det här är en övning. Numren går till riktiga människor: ring bara om övningsledaren har sagt det, och säg «övning» först.',
  done: (outcome: string, who: string) => `${who}: ${inSentence(outcome)}`,

  undo: 'Ångra',
  undoTitle: 'Blev svaret fel?',
  undoText: 'Svaret tas bort ur listan. I loggen står både vad som sades och varför det inte stämde.',
  reason: 'Varför?',
  reasonMissing: 'Skriv varför, kort.',
  undoSubmit: 'Ta bort svaret',
  undoDone: (who: string) => `Svaret är borttaget: ${who}`,
} as const;
