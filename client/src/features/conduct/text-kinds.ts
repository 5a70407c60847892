import { conductTexts as texts } from '../../i18n/conduct.ts';

/** What a text of the staff's was, by the event that it stands in. */
export function kindWords(kind: string): string {
  return texts.textKinds[kind] ?? texts.textKindOther;
}
