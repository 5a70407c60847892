import type { ContactTrialReading } from '@ledningsplats/shared/contact-trials/trial-readings.ts';
import { useEffect } from 'react';
import { type ReadingView, useReading } from '../../forms/use-reading.ts';

/** While messages leave one sees them leave; afterwards answers come now and then. */
const SENDING_MS = 2_500;
const ANSWERING_MS = 5_000;

/** The proof as the server has it, asked for again while somebody looks. */
export function useContactTrial(): ReadingView<ContactTrialReading> {
  const reading = useReading<ContactTrialReading>('/api/contact-trial');
  const { value, refresh } = reading;
  const isSending = (value?.trial?.waiting ?? 0) > 0;

  useEffect(() => {
    if (value === null || value.trial === null) return;
    const timer = setInterval(
      () => {
        if (document.visibilityState === 'visible') refresh();
      },
      isSending ? SENDING_MS : ANSWERING_MS,
    );
    return () => clearInterval(timer);
  }, [value, isSending, refresh]);

  return reading;
}
