import { type Position, positionText } from '@ledningsplats/shared/geo/position.ts';
import { gridText } from '@ledningsplats/shared/geo/read-position.ts';
import { placeTexts } from '../../i18n/places.ts';

/** In degrees and in metres of the grid [PL9]. Apart from other words of a place: the grid's reckoning is a large part. */
export function positionWords(position: Position): string {
  return placeTexts.positionRead(positionText(position), gridText(position));
}
