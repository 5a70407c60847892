import { getPriority } from 'node:os';
import { parentPort } from 'node:worker_threads';
import { stepAside } from '../step-aside.ts';

stepAside();
parentPort?.postMessage(getPriority(0));
