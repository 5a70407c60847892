import type { DisturbanceRef } from './events.ts';

/** Under which a department finds what has been sent in for it [LA11]. */
export function departmentKey(department: string): string {
  return `department:${department}`;
}

/** Under which a person finds what that person has sent in. */
export function personKey(person: string): string {
  return `person:${person}`;
}

/** Every key under which a disturbance is found by those who sent it in. */
export function senderKeys({ department, person }: DisturbanceRef): string[] {
  return [...(department === null ? [] : [departmentKey(department)]), ...(person === null ? [] : [personKey(person)])];
}
