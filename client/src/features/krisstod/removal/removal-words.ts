import { krisstodRemovalTexts as texts } from '../../../i18n/krisstod-removal.ts';

/** What a text was, by the event that it stood in. */
export function kindWords(kind: string): string {
  return texts.kinds[kind] ?? texts.other;
}
