/** Commands by which an incident begins to be: it may stand on this device before the server knows of it. */
const OPENING: ReadonlySet<string> = new Set(['RegisterIncident', 'TakeOverDisturbance', 'RaiseDutyEntry']);

export function opensIncident({ type }: { type: string }): boolean {
  return OPENING.has(type);
}
