import { z } from 'zod'
import { type FieldClass, fieldClassOf, hidden } from '../kernel/field-class.ts'

type Change = (value: unknown, sees: ReadonlySet<FieldClass>) => unknown
const keep: Change = (value) => value

type Def = {
  type: string
  shape?: Record<string, z.core.$ZodType>
  element?: z.core.$ZodType
  innerType?: z.core.$ZodType
  valueType?: z.core.$ZodType
  options?: z.core.$ZodType[]
  in?: z.core.$ZodType
  out?: z.core.$ZodType
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/**
 * Compiles a schema once into a function that replaces each field whose class the reader may not see.
 * Parts of the schema without such a field cost nothing.
 */
function compile(schema: z.core.$ZodType, replacement: unknown): Change {
  const fieldClass = fieldClassOf(schema)
  if (fieldClass) return (value, sees) => (sees.has(fieldClass) ? value : replacement)
  const def = schema._zod.def as unknown as Def
  if (def.shape) return compileShape(def.shape, replacement)
  if (def.element) return compileList(compile(def.element, replacement))
  if (def.valueType) return compileMap(compile(def.valueType, replacement))
  if (def.options) return compileOptions(def.options, replacement)
  const inner = def.innerType ?? def.in
  return inner ? compile(inner, replacement) : keep
}

function compileShape(shape: Record<string, z.core.$ZodType>, replacement: unknown): Change {
  const changes = Object.entries(shape)
    .map(([key, field]) => [key, compile(field, replacement)] as const)
    .filter(([, change]) => change !== keep)
  if (changes.length === 0) return keep
  return (value, sees) => {
    if (!isRecord(value)) return value
    const changed = { ...value }
    for (const [key, change] of changes) if (key in changed) changed[key] = change(changed[key], sees)
    return changed
  }
}

function compileList(change: Change): Change {
  if (change === keep) return keep
  return (value, sees) => (Array.isArray(value) ? value.map((item) => change(item, sees)) : value)
}

function compileMap(change: Change): Change {
  if (change === keep) return keep
  return (value, sees) =>
    isRecord(value) ? Object.fromEntries(Object.entries(value).map(([key, item]) => [key, change(item, sees)])) : value
}

/** Of several forms each is applied only to a value that has that form. */
function compileOptions(options: z.core.$ZodType[], replacement: unknown): Change {
  const changes = options
    .map((option) => [option, compile(option, replacement)] as const)
    .filter(([, change]) => change !== keep)
  if (changes.length === 0) return keep
  return (value, sees) => {
    const found = changes.find(([option]) => z.safeParse(option, value).success)
    return found ? found[1](value, sees) : value
  }
}

const outputMasks = new WeakMap<z.core.$ZodType, Change>()
const auditMasks = new WeakMap<z.core.$ZodType, Change>()

function compiled(cache: WeakMap<z.core.$ZodType, Change>, schema: z.core.$ZodType, replacement: unknown): Change {
  const known = cache.get(schema)
  if (known) return known
  const change = compile(schema, replacement)
  cache.set(schema, change)
  return change
}

/** The output as that reader may see it. */
export const maskOutput = (schema: z.ZodType, output: unknown, sees: ReadonlySet<FieldClass>): unknown =>
  compiled(outputMasks, schema, hidden)(output, sees)

const openInAudit: ReadonlySet<FieldClass> = new Set(['public', 'internal'])

/** The input as the audit may keep it: that a personal field was given, not what it said. */
export const redact = (schema: z.ZodType, input: unknown): unknown =>
  compiled(auditMasks, schema, '•••')(input, openInAudit)
