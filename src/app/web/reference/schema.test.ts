import { expect, test } from 'vitest'
import { exampleOf, fieldsOf, type Schema, typeOf } from './schema.ts'

const hidden: Schema = { type: 'object', properties: { hidden: { type: 'boolean', const: true } } }

test.each<[Schema, string]>([
  [{ type: 'string' }, 'string'],
  [{ type: 'string', format: 'uuid' }, 'string (uuid)'],
  [{ type: 'string', enum: ['zh', 'en'] }, '"zh" | "en"'],
  [{ type: 'array', items: { type: 'integer' } }, 'integer[]'],
  [{ type: 'array', items: { anyOf: [{ type: 'string' }, { type: 'number' }] } }, '(string | number)[]'],
  [{ anyOf: [{ type: 'string' }, { type: 'null' }] }, 'string | null'],
  [{ anyOf: [{ anyOf: [{ type: 'integer' }, { type: 'null' }] }, hidden] }, 'integer | null'],
  [{}, 'any'],
])('%j is read as %s', (schema, type) => {
  expect(typeOf(schema)).toBe(type)
})

test('fields of objects and lists inside stand below them', () => {
  const schema: Schema = {
    type: 'object',
    required: ['rows', 'sort'],
    properties: {
      rows: {
        type: 'array',
        items: {
          type: 'object',
          required: ['name'],
          properties: {
            name: { type: 'string' },
            pay: { anyOf: [{ type: 'integer' }, hidden], 'x-field-class': 'sensitive' },
          },
        },
      },
      sort: { type: 'string', default: 'name' },
    },
  }
  expect(fieldsOf(schema)).toEqual([
    { path: 'rows', type: 'object[]', required: true, fieldClass: undefined },
    { path: 'rows[].name', type: 'string', required: true, fieldClass: undefined },
    { path: 'rows[].pay', type: 'integer', required: false, fieldClass: 'sensitive' },
    { path: 'sort', type: 'string', required: false, fieldClass: undefined },
  ])
})

test('an example has what must be given, and nothing else', () => {
  const schema: Schema = {
    type: 'object',
    required: ['id', 'day', 'kind', 'limit', 'ids'],
    properties: {
      id: { type: 'string', format: 'uuid' },
      day: { type: 'string', format: 'date' },
      kind: { type: 'string', enum: ['fixed', 'task'] },
      limit: { type: 'integer', default: 8 },
      ids: { type: 'array', items: { type: 'string' } },
      note: { type: 'string' },
    },
  }
  expect(exampleOf(schema)).toEqual({
    id: '01890000-0000-7000-8000-000000000000',
    day: '2026-11-22',
    kind: 'fixed',
    ids: ['…'],
  })
})
