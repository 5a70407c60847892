const WHOLE = new Intl.NumberFormat('sv-SE', { maximumFractionDigits: 0 });
/** A ten-thousandth of a degree is some ten metres, a hundred-thousandth one: as a phone knows where it is. */
const DEGREES = new Intl.NumberFormat('sv-SE', { minimumFractionDigits: 5, maximumFractionDigits: 5 });

/** `6 880 123`, as it is read out over the radio. */
export function metres(value: number): string {
  return WHOLE.format(value);
}

/** `62,02001`. */
export function degrees(value: number): string {
  return DEGREES.format(value);
}
