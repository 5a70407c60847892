import type { Store } from '@ledningsplats/db/open-store.ts';
import { PAPER_FAULTS, type PaperFault } from '@ledningsplats/shared/core/administration.ts';
import { z } from 'zod';

const good = z.object({ at: z.number(), name: z.string() });
const outcome = z.discriminatedUnion('ok', [
  good.extend({ ok: z.literal(true) }),
  z.object({ ok: z.literal(false), at: z.number(), fault: z.enum(PAPER_FAULTS) }),
]);

/** What is kept about the papers, in the settings. Times are UTC milliseconds. */
export const packRecord = z.object({
  /** Since when they are written. */
  since: z.number(),
  last: outcome.nullable(),
  lastGood: good.nullable(),
});
export type PackRecord = z.output<typeof packRecord>;

const SETTING = 'papers';

/** Null where none has been written or tried. */
export async function readPackRecord({ settings }: Pick<Store, 'settings'>): Promise<PackRecord | null> {
  const kept = await settings.get(SETTING);
  return kept === undefined ? null : packRecord.parse(kept);
}

export async function writePackRecord({ settings }: Pick<Store, 'settings'>, record: PackRecord): Promise<void> {
  await settings.set(SETTING, record);
}

/** What went wrong, as a code that a screen has words for. */
export function faultOf(error: unknown): PaperFault {
  switch ((error as NodeJS.ErrnoException | null)?.code) {
    case 'ENOSPC':
    case 'EDQUOT':
      return 'no_space';
    case 'ENOENT':
    case 'ENOTDIR':
    case 'EACCES':
    case 'EPERM':
    case 'EROFS':
      return 'no_access';
    default:
      return 'failed';
  }
}
