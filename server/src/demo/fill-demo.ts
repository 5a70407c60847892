import type { Services } from '../services.ts';

/** Fills an empty data directory with the demonstration. */
export async function fillDemo(_services: Services): Promise<void> {}
