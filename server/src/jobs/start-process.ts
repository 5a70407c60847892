import { type ChildProcess, fork } from 'node:child_process';
import { constants, setPriority } from 'node:os';
import { ownProgram } from '@ledningsplats/db/own-program.ts';

/** `waited_for`: somebody waits for it, and it gives way to the server. `last`: after everything else on the machine. */
const PRIORITY = { waited_for: constants.priority.PRIORITY_BELOW_NORMAL, last: constants.priority.PRIORITY_LOW };

/**
 * Starts a program of ours in a process of its own, by the path of its source, and hands it its job as the first message.
 * It gives way to the server with all that it brings: threads that collect its garbage are its own, and have its priority,
 * which it is given before it has begun. Its memory is its own too.
 */
export function startProcess(source: string, job: object, priority: keyof typeof PRIORITY): ChildProcess {
  const { path, isSource } = ownProgram(source);
  const child = fork(path, { execArgv: isSource ? ['--import', import.meta.resolve('tsx')] : [] });
  if (child.pid !== undefined) giveWay(child.pid, PRIORITY[priority]);
  // without a process there is nobody to take it, which its `error` tells
  if (child.connected) child.send(job, () => {});
  return child;
}

function giveWay(pid: number, priority: number): void {
  try {
    setPriority(pid, priority);
  } catch {
    // where the machine does not allow it, or the process is gone already, the work is done all the same or told as failed
  }
}
