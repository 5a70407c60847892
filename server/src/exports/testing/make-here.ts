import { rmSync } from 'node:fs';
import type { MakeExport } from '../make-export.ts';
import { writeExport } from '../write-export.ts';

/** Makes an export where it is asked for: what a file says is the same, and a process does not begin for each. */
export const makeHere: MakeExport = async (job, signal, onProgress) => {
  const made = await writeExport(job, onProgress);
  if (!signal.aborted) return made;
  rmSync(job.path, { force: true });
  throw new Error('it was ended');
};
