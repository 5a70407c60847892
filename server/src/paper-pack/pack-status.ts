import type { PapersReading } from '@ledningsplats/shared/core/administration.ts';
import { z } from 'zod';
import type { Services } from '../services.ts';
import { listPacks } from './pack-files.ts';
import { packRecord, readPackRecord } from './pack-record.ts';

/** How it is with the papers; see `PapersReading`. */
export const papersStatus = z.object({
  now: z.number(),
  everyMs: z.number(),
  keep: z.number().nullable(),
  last: packRecord.shape.last,
  lastGood: packRecord.shape.lastGood,
  files: z
    .array(z.object({ name: z.string(), mode: z.enum(['live', 'exercise']), at: z.number(), bytes: z.number() }))
    .nullable(),
  warning: z.enum(['off', 'late', 'failed']).nullable(),
}) satisfies z.ZodType<PapersReading>;

/** A busy machine may be some minutes late without anybody needing to know. */
const LATE_MS = 10 * 60_000;

type Asked = Pick<Services, 'config' | 'store' | 'now' | 'papers'>;

export async function readPapersStatus({ config, store, now, papers }: Asked): Promise<PapersReading> {
  const at = now();
  const { everyMs } = papers;
  const record = (await readPackRecord(store)) ?? { since: at, last: null, lastGood: null };
  const { last, lastGood } = record;
  const told = { now: at, everyMs, last, lastGood };
  if (config.papers === null) return { ...told, keep: null, files: null, warning: 'off' };
  const { folder, keep } = config.papers;
  const files = await listPacks(folder).catch(() => null);
  const isLate = at - (lastGood?.at ?? record.since) > everyMs + LATE_MS;
  if (last !== null && !last.ok) return { ...told, keep, files, warning: 'failed' };
  return { ...told, keep, files, warning: isLate ? 'late' : null };
}
