import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

const ANSWER_LIMIT_MS = 120_000;

/** A program of ours in a process of its own that is spoken with by messages, one at a time. */
export interface Child {
  readonly process: ChildProcess;
  /** Sends, and answers with the next message; `limitMs` for what is known to take its time. */
  ask<Answer>(message: unknown, limitMs?: number): Promise<Answer>;
  /** The next message, unasked. */
  next<Answer>(): Promise<Answer>;
  stop(): Promise<void>;
}

export interface ChildOptions {
  nodeFlags?: string[];
  env?: Record<string, string>;
  /** Where the child's standard output goes; kept apart from the bench's own. */
  output?: 'ignore' | 'inherit';
}

/** Starts a program; its errors go to the terminal. */
export function startChild(program: URL | string, args: string[], options: ChildOptions = {}): Child {
  const file = typeof program === 'string' ? program : fileURLToPath(program);
  const child = spawn(process.execPath, [...(options.nodeFlags ?? []), file, ...args], {
    stdio: ['ignore', options.output ?? 'ignore', 'inherit', 'ipc'],
    env: { ...process.env, ...options.env },
  });
  const next = <Answer>(limitMs = ANSWER_LIMIT_MS) =>
    new Promise<Answer>((resolve, reject) => {
      const timer = setTimeout(() => settle(new Error(`${file} did not answer`)), limitMs);
      const onMessage = (message: unknown) => {
        settle();
        resolve(message as Answer);
      };
      const onExit = (code: number | null, signal: string | null) =>
        settle(new Error(`${file} ended (${code ?? signal})`));
      const settle = (error?: Error) => {
        clearTimeout(timer);
        child.off('message', onMessage);
        child.off('exit', onExit);
        if (error) reject(error);
      };
      child.on('message', onMessage);
      child.on('exit', onExit);
    });
  return {
    process: child,
    next: () => next(),
    ask: <Answer>(message: unknown, limitMs = ANSWER_LIMIT_MS) => {
      const answer = next<Answer>(limitMs);
      child.send(message as object);
      return answer;
    },
    stop: async () => {
      if (child.exitCode !== null || child.signalCode !== null) return;
      const ended = once(child, 'exit');
      child.kill('SIGTERM');
      const impatience = setTimeout(() => child.kill('SIGKILL'), 10_000);
      await ended;
      clearTimeout(impatience);
    },
  };
}
