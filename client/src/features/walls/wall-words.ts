import type { IncidentHeadline } from '@ledningsplats/shared/core/protocol.ts';
import { wallsTexts as texts } from '../../i18n/walls.ts';

/** `Vattenläcka, 2026-004`; an exercise says that it is one. */
export function incidentWords({ title, number, mode }: Pick<IncidentHeadline, 'title' | 'number' | 'mode'>): string {
  const words = title === null ? number : `${title}, ${number}`;
  return mode === 'exercise' ? texts.exercise(words) : words;
}
