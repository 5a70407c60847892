const SENDER = /^service\/(.+)$/;

/** Who an event is by that came through a service's own link: the service, who is nobody in the register of people. */
export function serviceSender(service: string): string {
  return `service/${service}`;
}

/** The service that speaks through its own link; null: somebody else. */
export function speakingService(user: string): string | null {
  return SENDER.exec(user)?.[1] ?? null;
}
