import { parentPort, workerData } from 'node:worker_threads';
import type { PaperJob } from './make-paper.ts';
import { stepAside } from './step-aside.ts';
import { toDocx } from './to-docx.ts';
import { toPdf } from './to-pdf.ts';

// A thread of its own for a paper: fonts and zip hold a thread for tenths of a second, and nobody's command waits for that.

stepAside();
const { paper, format } = workerData as PaperJob;
const file = await (format === 'pdf' ? toPdf(paper) : toDocx(paper));
parentPort?.postMessage(new Uint8Array(file));
