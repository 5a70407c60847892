/**
 * What an account may do or read. Roles in the plan are sets of these; the same set hides the button and guards the
 * server [SE1]. Everything not named is denied.
 */
export const PERMISSIONS = [
  'incident.list',
  'incident.read',
  'incident.register',
  'incident.lead',
  'decision.record',
  'decision.confirm',
  'log.write',
  'log.correct',
  'secret.read',
  'secret.mark',
  'content.remove',
  'task.write',
  'people.phones',
  'disturbance.report',
  'department.links',
  'places.read',
  'places.write',
  'places.operate',
  'places.sheets',
  'map.draw',
  'roster.write',
  'roster.swap',
  'duty.read',
  'duty.write',
  'callout.send',
  'krisstod.read',
  'krisstod.write',
  'plan.read',
  'plan.write',
  'accounts.manage',
  'audit.read',
] as const;
export type Permission = (typeof PERMISSIONS)[number];
