import type { ChannelTestReading } from '@ledningsplats/shared/channels/channel-readings.ts';
import type { Channel } from '@ledningsplats/shared/channels/message.ts';
import { useEffect, useState } from 'react';
import { useSync } from '../../sync/react.ts';
import type { ReadFailure } from '../../sync/sync.ts';

/** How often it is asked how far the test has come, while it is on its way out and while it is on its way there. */
const POLL_MS = 700;
const ARRIVING_POLL_MS = 2_000;
/** A phone that is on has it by then; what comes later is seen on the phone. */
const FOLLOW_MS = 3 * 60_000;

/** A test to oneself through a channel, followed until it has arrived or will not. */
export function useChannelTest(channel: Channel, onSettled: () => void) {
  const { request } = useSync();
  const [test, setTest] = useState<ChannelTestReading | null>(null);
  const [failure, setFailure] = useState<ReadFailure | null>(null);
  const [isStarting, setStarting] = useState(false);
  const [asked, setAsked] = useState(0);
  const [until, setUntil] = useState(0);

  // biome-ignore lint/correctness/useExhaustiveDependencies: each answer that is not the last asks for the next
  useEffect(() => {
    const wait = test && pollAfter(test);
    if (test === null || wait === null || Date.now() > until) return;
    let isLeft = false;
    const timer = setTimeout(async () => {
      const answer = await request<ChannelTestReading>('GET', `/api/channels/tests/${test.id}`);
      if (isLeft) return;
      if (answer.ok && answer.value.state !== test.state) onSettled();
      if (answer.ok) setTest(answer.value);
      setAsked((count) => count + 1);
    }, wait);
    return () => {
      isLeft = true;
      clearTimeout(timer);
    };
  }, [test, asked, until, request]);

  async function start() {
    if (isStarting) return;
    setStarting(true);
    setFailure(null);
    setTest(null);
    const answer = await request<ChannelTestReading>('POST', '/api/channels/tests', { channel });
    setStarting(false);
    setUntil(Date.now() + FOLLOW_MS);
    if (answer.ok) setTest(answer.value);
    else setFailure(answer);
    onSettled();
  }

  return { test, failure, isStarting, start: () => void start() };
}

/** Null: nothing more is to come. What is in doubt a report may still settle. */
function pollAfter({ state }: ChannelTestReading): number | null {
  if (state === 'queued' || state === 'sending') return POLL_MS;
  return state === 'accepted' || state === 'doubtful' ? ARRIVING_POLL_MS : null;
}
