import { useEffect, useState } from 'react';
import { useSync } from '../../../sync/react.ts';
import type { ShownLine } from '../../../sync/shown.ts';
import { mergeAround, sidesOf } from './around.ts';
import { keepAsking } from './keep-asking.ts';
import type { LinePlace } from './search-address.ts';
import { useSearchStreams } from './use-search-streams.ts';

export interface LinesAround {
  status: 'loading' | 'shown' | 'failed';
  lines: readonly ShownLine[];
}

/** A line of the log among those around it, kept as they are now; both parts for those who are cleared. */
export function useLinesAround(incident: string, { part, seq, at }: LinePlace): LinesAround {
  const sync = useSync();
  const streams = useSearchStreams(incident);
  const [answered, setAnswered] = useState<LinesAround & { of: readonly string[] }>({ of: streams, ...LOADING });

  useEffect(() => {
    // In the part where the line does not stand, its time alone tells where to look.
    const ask = async () => {
      const [open, secret] = await Promise.all(
        streams.map((stream, nth) => sidesOf(sync.readings, stream, at, isOther(nth, part) ? 0 : seq)),
      );
      return open && secret !== null ? mergeAround(open, secret ?? null) : null;
    };
    return keepAsking(sync, streams, ask, (lines) =>
      setAnswered((before) => {
        if (lines) return { of: streams, status: 'shown', lines };
        // what stands there is better than nothing while there is no contact
        return before.of === streams && before.status === 'shown' ? before : { of: streams, ...FAILED };
      }),
    );
  }, [sync, streams, part, seq, at]);

  // what one reader was shown is not shown to another, nor to one who is no longer cleared
  return answered.of === streams ? answered : LOADING;
}

const LOADING: LinesAround = { status: 'loading', lines: [] };
const FAILED: LinesAround = { status: 'failed', lines: [] };

function isOther(nth: number, part: LinePlace['part']): boolean {
  return (part === 'open') === (nth === 1);
}
