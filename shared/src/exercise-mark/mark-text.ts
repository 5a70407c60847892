/** Said three times, as on the radio: once may be missed, and twice may be a stutter [OV1]. */
export const EXERCISE_MARK = 'ÖVNING ÖVNING ÖVNING';

/** A text that leaves an exercise, with the mark before all else; one that has it is left as it is. */
export function withExerciseMark(text: string): string {
  return text.startsWith(EXERCISE_MARK) ? text : `${EXERCISE_MARK}. ${text}`;
}
