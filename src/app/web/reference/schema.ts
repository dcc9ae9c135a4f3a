/** What of JSON Schema the description of an operation uses. */
export type Schema = {
  type?: string | string[]
  format?: string
  const?: unknown
  enum?: unknown[]
  properties?: Record<string, Schema>
  required?: string[]
  items?: Schema
  anyOf?: Schema[]
  oneOf?: Schema[]
  additionalProperties?: Schema | boolean
  default?: unknown
  maximum?: number
  'x-field-class'?: FieldClass
}

export type FieldClass = 'public' | 'internal' | 'personal' | 'sensitive' | 'case'

export type FieldRow = {
  /** `rows[].fullName` */
  path: string
  type: string
  required: boolean
  fieldClass: FieldClass | undefined
}

/** The mark of a field that may be hidden from the reader; its class says so already. */
const isHiddenMark = (schema: Schema): boolean => schema.properties?.hidden?.const === true

const choicesOf = (schema: Schema): Schema[] =>
  (schema.anyOf ?? schema.oneOf ?? []).filter((each) => !isHiddenMark(each))

/** The one schema behind a choice between it and null or the hidden mark. */
function solid(schema: Schema): Schema {
  const choices = choicesOf(schema).filter((each) => each.type !== 'null')
  return choices.length === 1 && choices[0] ? solid(choices[0]) : schema
}

const isNullable = (schema: Schema): boolean =>
  choicesOf(schema).some((each) => each.type === 'null' || isNullable(each))

/** `string (uuid) | null`, `"fixed" | "task"`, `object[]`. */
export function typeOf(schema: Schema): string {
  const type = bareTypeOf(solid(schema))
  return isNullable(schema) ? `${type} | null` : type
}

function bareTypeOf(schema: Schema): string {
  if (schema.const !== undefined) return JSON.stringify(schema.const)
  if (schema.enum) return shortened(schema.enum.map((value) => JSON.stringify(value)))
  if (schema.type === 'array') return `${bracketed(schema.items ? typeOf(schema.items) : 'any')}[]`
  const choices = choicesOf(schema)
  if (choices.length > 0) return shortened([...new Set(choices.map(typeOf))])
  const named = [schema.type ?? 'any'].flat().join(' | ')
  return schema.format ? `${named} (${schema.format})` : named
}

const bracketed = (type: string): string => (type.includes(' | ') ? `(${type})` : type)

const mostChoices = 12

function shortened(choices: string[]): string {
  const more = choices.length > mostChoices ? ' | …' : ''
  return choices.slice(0, mostChoices).join(' | ') + more
}

/** Every field of an object, those of objects inside it below it. */
export function fieldsOf(schema: Schema, prefix = ''): FieldRow[] {
  return Object.entries(solid(schema).properties ?? {}).flatMap(([name, field]) => {
    const path = prefix + name
    const inside = insideOf(field)
    const required = (solid(schema).required ?? []).includes(name) && field.default === undefined
    return [
      { path, type: typeOf(field), required, fieldClass: field['x-field-class'] },
      ...(inside ? fieldsOf(inside.schema, `${path}${inside.list ? '[].' : '.'}`) : []),
    ]
  })
}

function insideOf(field: Schema): { schema: Schema; list: boolean } | undefined {
  const bare = solid(field)
  if (bare.properties) return { schema: bare, list: false }
  const item = bare.type === 'array' && bare.items ? solid(bare.items) : undefined
  return item?.properties ? { schema: item, list: true } : undefined
}

const exampleTexts: Record<string, string> = {
  uuid: '01890000-0000-7000-8000-000000000000',
  email: 'ruoxi@example.com',
  date: '2026-11-22',
  'date-time': '2026-11-22T09:00:00Z',
}

/** An input that has just what it must have. */
export function exampleOf(schema: Schema): unknown {
  const bare = solid(schema)
  if (bare.default !== undefined) return bare.default
  if (bare.const !== undefined) return bare.const
  if (bare.enum) return bare.enum[0]
  const [first] = choicesOf(bare)
  return first ? exampleOf(first) : exampleByType(bare)
}

function exampleByType(schema: Schema): unknown {
  switch ([schema.type].flat()[0]) {
    case 'object':
      return exampleObject(schema)
    case 'array':
      return schema.items ? [exampleOf(schema.items)] : []
    case 'boolean':
      return true
    case 'integer':
    case 'number':
      return 1
    default:
      return exampleTexts[schema.format ?? ''] ?? '…'
  }
}

const exampleObject = (schema: Schema): Record<string, unknown> =>
  Object.fromEntries(
    (schema.required ?? []).flatMap((name) => {
      const field = schema.properties?.[name]
      return field && field.default === undefined ? [[name, exampleOf(field)] as const] : []
    }),
  )
