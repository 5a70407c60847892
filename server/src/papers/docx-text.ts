import { type IParagraphOptions, type IRunOptions, Paragraph, TextRun } from 'docx';
import { asSeen } from './visible-text.ts';

export type Look = Pick<IRunOptions, 'bold' | 'size'>;

/** Hebrew, Arabic and what is written as they are. */
const RIGHT_TO_LEFT = /((?:[\p{Script=Arabic}\p{Script=Hebrew}]+ *)+)/u;

/**
 * The one way in which text comes into a DOCX: what cannot be seen is written out, and no sign is left that makes the file
 * one that Word does not open. Word finds letters that its face lacks in other faces by itself, once it is told which words
 * are read from the right.
 */
export function runsOf(text: string, look: Look = {}): TextRun[] {
  return asSeen(text)
    .replaceAll('\n', ' ')
    .split(RIGHT_TO_LEFT)
    .flatMap((part, index) => {
      if (part === '') return [];
      return [new TextRun({ text: part, ...look, ...(index % 2 === 1 && { rightToLeft: true }) })];
    });
}

/** A paragraph for each line of a text. */
export function paragraphsOf(text: string, look: Look = {}, more: IParagraphOptions = {}): Paragraph[] {
  return asSeen(text)
    .split('\n')
    .map((line) => new Paragraph({ ...more, children: runsOf(line, look) }));
}
