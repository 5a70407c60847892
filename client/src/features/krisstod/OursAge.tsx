import { FactAge } from '../../forms/FactAge.tsx';
import { krisstodTexts as texts } from '../../i18n/krisstod.ts';

export interface OursAgeProps {
  at: number;
  /** What is told again and again grows old; a site that is open does not. */
  isLasting?: boolean;
}

/** How old a fact of the open part is: its owner is krisstöd, for who works where is its own to know [KR8] [SE3] [ST8]. */
export function OursAge({ at, isLasting = false }: OursAgeProps) {
  return <FactAge at={at} person={null} name={texts.owner} isLasting={isLasting} />;
}
