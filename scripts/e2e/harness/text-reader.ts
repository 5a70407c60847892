import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { Page } from 'playwright-core';
import { createWorker, PSM } from 'tesseract.js';

/**
 * The recognition wants letters of a certain size, here of a line so many pixels high; to enlarge what has been made small
 * gives nothing back that was lost.
 */
const LINE = 72;
/** Said, so that it is neither guessed nor complained of: letters as on a sheet that was scanned. */
const DPI = '200';
/** Tesseract's neural recognition, the one that the package of the language has models for. */
const NEURAL = 1;

interface Resizing {
  address: string;
  times: number;
  line: number;
}

export interface TextReader {
  /** The words of a picture (PNG) of one line when it has been made `times` smaller, with single spaces. */
  read(picture: Buffer, times: number): Promise<string>;
  close(): Promise<void>;
}

/** Reads Swedish off pictures, by the packages that are installed and without network. `blank`: a page that shows nothing else. */
export async function openTextReader(blank: Page): Promise<TextReader> {
  const models = dirname(createRequire(import.meta.url).resolve('@tesseract.js-data/swe/package.json'));
  const worker = await createWorker('swe', NEURAL, {
    langPath: join(models, '4.0.0_best_int'),
    gzip: true,
    cacheMethod: 'none',
  });
  await worker.setParameters({ tessedit_pageseg_mode: PSM.SINGLE_BLOCK, user_defined_dpi: DPI });
  return {
    read: async (picture, times) => {
      const address = `data:image/png;base64,${picture.toString('base64')}`;
      const made = await blank.evaluate(resized, { address, times, line: LINE });
      const { data } = await worker.recognize(Buffer.from(made.split(',')[1] ?? '', 'base64'));
      return data.text.replace(/\s+/g, ' ').trim();
    },
    close: async () => void (await worker.terminate()),
  };
}

/** Runs in the page: made small, and that enlarged. */
async function resized({ address, times, line }: Resizing): Promise<string> {
  const whole = new Image();
  whole.src = address;
  await whole.decode();
  const drawn = (from: CanvasImageSource, wide: number, high: number) => {
    const canvas = document.createElement('canvas');
    canvas.width = Math.round(wide);
    canvas.height = Math.round(high);
    const brush = canvas.getContext('2d');
    if (brush === null) throw new Error('no canvas');
    brush.imageSmoothingQuality = 'high';
    brush.drawImage(from, 0, 0, canvas.width, canvas.height);
    return canvas;
  };
  const small = drawn(whole, whole.width / times, whole.height / times);
  return drawn(small, (line * small.width) / small.height, line).toDataURL('image/png');
}
