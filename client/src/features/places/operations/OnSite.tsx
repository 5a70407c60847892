import { FactAge } from '../../../forms/FactAge.tsx';
import { operationTexts } from '../../../i18n/place-operations.ts';

/** When something at a place was counted or looked at and by whom; the place's sheet knows no names [PL5] [ST8]. */
export function OnSite({ at, by }: { at: number; by: string | null }) {
  return <FactAge at={at} person={by} name={operationTexts.bySheet} />;
}
