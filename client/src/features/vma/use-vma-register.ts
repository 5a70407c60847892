import type { VmaSlice } from '@ledningsplats/shared/vma/events.ts';
import type { VmaReading } from '@ledningsplats/shared/vma/vma-register.ts';
import { type RegisterPages, useStreamRegister } from '../../forms/use-register-pages.ts';

/** All requests of an incident; read anew when something of what is open has changed. More than any incident has had. */
export function useVmaRegister(stream: string, slice: VmaSlice): RegisterPages<VmaReading> {
  return useStreamRegister(stream, { at: 'vma', of: 'requests', limit: 20 }, slice);
}
