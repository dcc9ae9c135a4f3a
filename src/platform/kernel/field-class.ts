import { z } from 'zod'

/** How closely a field is kept. Each operation's output says it per field; a grant says which classes it opens. */
export const FieldClass = z.enum(['public', 'internal', 'personal', 'sensitive', 'case'])
export type FieldClass = z.infer<typeof FieldClass>

/** Stands where a value may exist that the reader may not see. Never a blank, which would say "there is none". */
export const Hidden = z.object({ hidden: z.literal(true) })
export type Hidden = z.infer<typeof Hidden>
export const hidden: Hidden = { hidden: true }

export const isHidden = (value: unknown): value is Hidden =>
  typeof value === 'object' && value !== null && 'hidden' in value && value.hidden === true

/** What a reader without the right sees: the value, unless it is hidden from him. */
export const shown = <T>(value: T | Hidden): T | undefined => (isHidden(value) ? undefined : value)

const classes = z.registry<{ fieldClass: FieldClass }>()

export const fieldClassOf = (schema: z.core.$ZodType): FieldClass | undefined =>
  classes.get(schema as z.ZodType)?.fieldClass

/** An output field of that class: its value, or `Hidden` for a reader whose grants don't open the class. */
export function classed<S extends z.ZodType>(fieldClass: FieldClass, schema: S) {
  const field = z.union([schema, Hidden])
  classes.add(field, { fieldClass })
  return field
}

/** An input field of that class: taken as it is, but never written to the audit in clear. */
export function confidential<S extends z.ZodType>(fieldClass: FieldClass, schema: S): S {
  const field = schema.clone() as S
  classes.add(field, { fieldClass })
  return field
}
