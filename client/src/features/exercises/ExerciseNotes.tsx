import { StreamNotes } from '../../forms/StreamNotes.tsx';

/** One's own changes of the year that wait for the server, and those that it refused. */
export function ExerciseNotes() {
  return <StreamNotes stream="exercises" />;
}
