import { z } from 'zod'
import { areaOf, type Operation } from '../contract.ts'
import type { House } from '../house.ts'
import { fieldClassOf } from '../kernel/field-class.ts'

type Schema = Record<string, unknown>

/** The schema as JSON Schema 2020-12, each field with its class. */
function schemaOf(schema: z.ZodType, io: 'input' | 'output'): Schema {
  const { $schema, ...json } = z.toJSONSchema(schema, {
    io,
    unrepresentable: 'any',
    override: ({ zodSchema, jsonSchema }) => {
      const fieldClass = fieldClassOf(zodSchema)
      if (fieldClass) (jsonSchema as Schema)['x-field-class'] = fieldClass
    },
  }) as Schema
  return json
}

const json = (schema: Schema) => ({ content: { 'application/json': { schema } } })

const refusal = json({ $ref: '#/components/schemas/Refusal' })

function pathOf(house: House, operation: Operation) {
  const [zh, en] = house.operationWords[operation.name] ?? [operation.name, operation.name]
  return {
    post: {
      operationId: operation.name,
      tags: [areaOf(operation.name)],
      summary: zh,
      description: en,
      'x-kind': operation.kind,
      ...(operation.open && { security: [] }),
      requestBody: { required: true, ...json(schemaOf(operation.input, 'input')) },
      responses: {
        200: { description: 'OK', ...json(schemaOf(operation.output, 'output')) },
        400: { description: 'The input is not of the form asked for', ...refusal },
        401: { description: 'Not signed in', ...refusal },
        403: { description: 'Not permitted', ...refusal },
        409: { description: 'Refused by a rule; the message says what to do', ...refusal },
      },
    },
  }
}

const refusalSchema = {
  type: 'object',
  required: ['error'],
  properties: {
    error: {
      type: 'object',
      required: ['code', 'message', 'details'],
      properties: { code: { type: 'string' }, message: { type: 'string' }, details: { type: 'object' } },
    },
  },
}

/** OpenAPI 3.1 of every operation, from the one registry. */
export function openApi(house: House, version: string, url: string) {
  const operations = [...house.operations.values()].map(({ operation }) => operation)
  return {
    openapi: '3.1.1',
    info: { title: 'Renhe 人和', version, license: { name: 'Apache-2.0', identifier: 'Apache-2.0' } },
    servers: [{ url }],
    security: [{ session: [] }, { apiKey: [] }],
    paths: Object.fromEntries(operations.map((each) => [`/api/${each.name}`, pathOf(house, each)])),
    components: {
      schemas: { Refusal: refusalSchema },
      securitySchemes: {
        session: { type: 'apiKey', in: 'cookie', name: 'renhe_session' },
        apiKey: { type: 'http', scheme: 'bearer' },
      },
    },
  }
}
