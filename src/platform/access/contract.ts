import { z } from 'zod'
import { contract } from '../contract.ts'
import { FieldClass } from '../kernel/field-class.ts'
import { Id, line } from '../kernel/text.ts'

export const Scope = z.enum(['self', 'reports', 'units', 'company'])

export const Names = z.object({ zh: z.string(), en: z.string() })

export const RoleId = z.string().max(64)

/** `*`, `people.*` or `people.show`. */
export const Pattern = z
  .string()
  .max(100)
  .regex(/^(\*|[a-zA-Z]+\.(\*|[a-zA-Z]+))$/)

export const Role = z.object({
  id: RoleId,
  names: Names,
  builtIn: z.boolean(),
  implied: z.enum(['user', 'person', 'leader']).nullable(),
  /** How many users were given it by hand. */
  users: z.number(),
  /** It has a grant for units, so units are named with it when it is given. */
  needsUnits: z.boolean(),
})
export type Role = z.infer<typeof Role>

export const GrantShown = z.object({
  id: Id,
  roleId: RoleId,
  pattern: z.string(),
  scope: Scope,
  classes: z.array(FieldClass),
})
export type GrantShown = z.infer<typeof GrantShown>

export const OperationRow = z.object({
  name: z.string(),
  words: Names,
  kind: z.enum(['read', 'write']),
  /** Who may call it without any grant: anybody at all, or each user about his own account. */
  free: z.enum(['open', 'own']).nullable(),
  /** By role, the grants that allow it. */
  cells: z.record(z.string(), z.array(Id)),
})
export type OperationRow = z.infer<typeof OperationRow>

export const Reason = z.enum(['open', 'own', 'granted', 'noGrant', 'notCovered', 'disabled', 'left'])

export const access = contract('access', {
  /** Operations by area, and which grants of which roles allow each. */
  matrix: {
    kind: 'read',
    input: z.object({}),
    output: z.object({
      roles: z.array(Role),
      grants: z.array(GrantShown),
      areas: z.array(z.object({ area: z.string(), words: Names, operations: z.array(OperationRow) })),
    }),
  },
  roles: { kind: 'read', input: z.object({}), output: z.object({ roles: z.array(Role) }) },
  /** A role of the company's own; new without `id`, and then as a copy of another if one is named. */
  saveRole: {
    kind: 'write',
    input: z.object({
      id: RoleId.optional(),
      names: z.object({ zh: line(40), en: line(60) }),
      copyOf: RoleId.optional(),
    }),
    output: z.object({ id: RoleId }),
  },
  deleteRole: { kind: 'write', input: z.object({ id: RoleId }), output: z.object({}) },
  /** Sets what a role may do with a pattern at a scope; with `id`, in place of that grant. */
  setGrant: {
    kind: 'write',
    input: z.object({
      id: Id.optional(),
      roleId: RoleId,
      pattern: Pattern,
      scope: Scope,
      classes: z.array(FieldClass).min(1).max(5),
    }),
    output: z.object({ id: Id }),
  },
  removeGrant: { kind: 'write', input: z.object({ id: Id }), output: z.object({}) },
  /** Which grant lets a user do something, to a record if one is named, or why none does. */
  explain: {
    kind: 'read',
    input: z.object({
      userId: Id,
      operation: z.string().max(100),
      subject: z.object({ type: z.string().max(40), id: Id }).optional(),
    }),
    output: z.object({
      allowed: z.boolean(),
      reason: Reason,
      grants: z.array(
        z.object({
          roleId: RoleId,
          pattern: z.string(),
          scope: Scope,
          classes: z.array(FieldClass),
          /** Whether it reaches the record that was asked about; null when none was. */
          covers: z.boolean().nullable(),
        }),
      ),
    }),
  },
})
