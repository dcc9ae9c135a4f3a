import { z } from 'zod'
import { type FieldClass, fieldClassOf, hidden } from '../kernel/field-class.ts'

type Change = (value: unknown, sees: ReadonlySet<FieldClass>) => unknown
const keep: Change = (value) => value

type Schema = z.core.$ZodType

type Def = {
  type: string
  shape?: Record<string, Schema>
  element?: Schema
  items?: Schema[]
  rest?: Schema | null
  innerType?: Schema
  valueType?: Schema
  options?: Schema[]
  getter?: () => Schema
  left?: Schema
  right?: Schema
  in?: Schema
  out?: Schema
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** One compilation: the schemas met so far, for those that contain themselves. */
type Compiler = { replacement: unknown; known: Map<Schema, Change> }

/**
 * Compiles a schema once into a function that replaces each field whose class the reader may not see.
 * Parts of the schema without such a field cost nothing.
 */
function compile(schema: Schema, compiler: Compiler): Change {
  const fieldClass = fieldClassOf(schema)
  if (fieldClass) return (value, sees) => (sees.has(fieldClass) ? value : compiler.replacement)
  const known = compiler.known.get(schema)
  if (known) return known
  let compiled: Change | undefined
  // A schema met again inside itself is changed by what becomes of it here.
  compiler.known.set(schema, (value, sees) => (compiled ?? keep)(value, sees))
  compiled = compileDef(schema._zod.def as unknown as Def, compiler)
  compiler.known.set(schema, compiled)
  return compiled
}

function compileDef(def: Def, compiler: Compiler): Change {
  const change = (schema: Schema) => compile(schema, compiler)
  if (def.shape) return compileShape(def.shape, change)
  if (def.element) return compileList(change(def.element))
  if (def.items) return compileTuple(def.items.map(change), def.rest ? change(def.rest) : keep)
  if (def.valueType) return compileMap(change(def.valueType))
  if (def.options) return compileOptions(def.options, change)
  if (def.getter) return change(def.getter())
  const parts = [def.innerType, def.left, def.right, def.in, def.out].filter((part) => part !== undefined)
  return allOf(parts.map(change))
}

function allOf(changes: Change[]): Change {
  const real = changes.filter((change) => change !== keep)
  if (real.length === 0) return keep
  return (value, sees) => real.reduce((changed, change) => change(changed, sees), value)
}

function compileShape(shape: Record<string, Schema>, compileField: (schema: Schema) => Change): Change {
  const changes = Object.entries(shape)
    .map(([key, field]) => [key, compileField(field)] as const)
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

function compileTuple(changes: Change[], rest: Change): Change {
  if ([...changes, rest].every((change) => change === keep)) return keep
  return (value, sees) =>
    Array.isArray(value) ? value.map((item, index) => (changes[index] ?? rest)(item, sees)) : value
}

function compileMap(change: Change): Change {
  if (change === keep) return keep
  return (value, sees) =>
    isRecord(value) ? Object.fromEntries(Object.entries(value).map(([key, item]) => [key, change(item, sees)])) : value
}

/** Of several forms, those that the value has are applied; all of them when it is not clear which it has. */
function compileOptions(options: Schema[], compileOption: (schema: Schema) => Change): Change {
  const forms = options.map((option) => ({ option, change: compileOption(option) }))
  if (forms.every(({ change }) => change === keep)) return keep
  return (value, sees) => {
    const fitting = forms.filter(({ option }) => z.safeParse(option, value).success)
    return allOf((fitting.length > 0 ? fitting : forms).map(({ change }) => change))(value, sees)
  }
}

const outputMasks = new WeakMap<Schema, Change>()
const auditMasks = new WeakMap<Schema, Change>()

function compiled(cache: WeakMap<Schema, Change>, schema: Schema, replacement: unknown): Change {
  const known = cache.get(schema)
  if (known) return known
  const change = compile(schema, { replacement, known: new Map() })
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
