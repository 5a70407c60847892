import swagger from '@fastify/swagger';
import type { FastifyInstance } from 'fastify';
import { jsonSchemaTransform } from 'fastify-type-provider-zod';
import { VERSION } from '../http/health.ts';

/** OpenAPI of every route that is registered after this, from the same schemas that validate. */
export async function addOpenApi(app: FastifyInstance): Promise<void> {
  await app.register(swagger, {
    openapi: {
      openapi: '3.1.0',
      info: { title: 'Ledningsplats', version: VERSION },
    },
    transform: jsonSchemaTransform,
  });
}
