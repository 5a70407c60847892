import type { Plan } from '@ledningsplats/shared/plan/plan.ts';
import type { EssentialService } from '@ledningsplats/shared/services/events.ts';
import { stringify } from 'csv-stringify/sync';
import { SERVICE_FIELDS, type ServiceField, serviceColumn } from './service-columns.ts';

const EXPORTED = SERVICE_FIELDS.filter((field) => field !== 'north' && field !== 'east');

/**
 * The register as a spreadsheet in Sweden opens it, and as the import reads it: a column for each of the plan's needs, with the
 * longest outage in minutes. No people: they stand in their own register [SE4].
 */
export function writeServices(services: readonly EssentialService[], plan: Plan): string {
  const { needs } = plan.continuity;
  const rows = services.map((service) => [
    ...EXPORTED.map((field) => cellOf(service, field)),
    ...needs.map(({ id }) => outageOf(service, id)),
  ]);
  return stringify([[...EXPORTED.map(serviceColumn), ...needs.map(({ name }) => name)], ...rows], {
    bom: true,
    delimiter: ';',
    record_delimiter: 'windows',
    escape_formulas: true,
  });
}

function cellOf(service: EssentialService, field: ServiceField): string {
  const { position, texts } = service;
  switch (field) {
    case 'id':
      return service.id;
    case 'reference':
      return service.reference ?? '';
    case 'latitude':
    case 'longitude':
      return position === null ? '' : position[field].toFixed(6).replace('.', ',');
    case 'north':
    case 'east':
      return '';
    default:
      return texts?.[field] ?? '';
  }
}

function outageOf({ needs }: EssentialService, id: string): string {
  const found = needs.find(({ need }) => need === id);
  if (!found) return '';
  return found.minutes === null ? 'ja' : `${found.minutes} min`;
}
