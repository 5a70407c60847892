import type { Quote } from '@ledningsplats/shared/log/events.ts';
import type { LogLine } from '@ledningsplats/shared/log/log-line.ts';
import type { TaskReading } from '@ledningsplats/shared/tasks/task-reading.ts';
import { useEffect, useState } from 'react';
import { useSync } from '../../sync/react.ts';
import type { Readings } from '../../sync/sync.ts';

/** What has been made of a line, and what it says now. */
export interface ReadQuote extends Quote {
  /** Null: nothing is left of it, or it could not be fetched. */
  text: string | null;
  state: 'read' | 'empty' | 'unread';
  /** It changes none of the ladder's facts: its words are all that it is. */
  isWordsAlone: boolean;
}

/** Tasks and decisions made of the line, closed and settled ones included; null until they are there. */
export function useQuotes({ stream, tasks, decisions }: LogLine): readonly ReadQuote[] | null {
  const { readings } = useSync();
  const [known, setKnown] = useState<{ of: unknown[]; quotes: readonly ReadQuote[] } | null>(null);
  const isMade = tasks.length + decisions.length > 0;
  useEffect(() => {
    let hasLeft = false;
    const reading = isMade ? readAll(readings, stream, tasks, decisions) : Promise.resolve([]);
    void reading.then((read) => {
      if (!hasLeft) setKnown({ of: [tasks, decisions], quotes: read });
    });
    return () => {
      hasLeft = true;
    };
  }, [readings, stream, isMade, tasks, decisions]);
  if (!isMade) return NONE;
  // of what was made before: a task that has come since is not among them
  return known?.of[0] === tasks && known.of[1] === decisions ? known.quotes : null;
}

const NONE: readonly ReadQuote[] = [];

async function readAll(
  readings: Readings,
  stream: string,
  tasks: LogLine['tasks'],
  decisions: readonly number[],
): Promise<ReadQuote[]> {
  const [taskAnswer, ...decisionAnswers] = await Promise.all([
    tasks.length === 0 ? null : readings.tasks<{ tasks: TaskReading[] }>(stream),
    ...decisions.map((number) => readings.decisions(stream, { before: number + 1, limit: 1 })),
  ]);
  const known = taskAnswer?.ok ? taskAnswer.value.tasks : [];
  const made = tasks.map(({ task, number }): ReadQuote => {
    const found = known.find(({ id }) => id === task);
    const quote = { kind: 'task', id: task, number } as const;
    return { ...quote, ...said(found !== undefined, found?.title ?? null), isWordsAlone: true };
  });
  const decided = decisions.map((number, at): ReadQuote => {
    const answer = decisionAnswers[at];
    const isIt = (one: { number: number }) => one.number === number;
    const found = answer?.ok ? (answer.value.decisions.find(isIt) ?? answer.value.proposals.find(isIt)) : undefined;
    const quote = { kind: 'decision', id: String(number), number } as const;
    const { wording, basis, legalGround, alternatives } = found?.content ?? {};
    const text = [wording, basis, legalGround, alternatives].filter((one) => one !== undefined).join(' ');
    const isWordsAlone = found !== undefined && (!('subject' in found) || found.subject.kind === 'other');
    return { ...quote, ...said(found !== undefined, text === '' ? null : text), isWordsAlone };
  });
  return [...made, ...decided];
}

function said(isFound: boolean, text: string | null): Pick<ReadQuote, 'text' | 'state'> {
  if (!isFound) return { text: null, state: 'unread' };
  return { text, state: text === null ? 'empty' : 'read' };
}
