import { z } from 'zod'
import { contract } from '#platform/contract.ts'

/** What waits and what is stuck; one's team; one's own matters and post; what comes; the colleagues; the ways to everything. */
export const cockpitSections = ['toDo', 'stuck', 'team', 'own', 'post', 'coming', 'colleagues', 'ways'] as const
export type CockpitSection = (typeof cockpitSections)[number]

const figures = z
  .array(
    z
      .string()
      .regex(/^[a-z]+\.[a-zA-Z]+$/)
      .max(80),
  )
  .max(12)

/** The figures at the top, in their order, and the sections that are not wanted. */
export const Layout = z.object({ figures, hidden: z.array(z.enum(cockpitSections)).max(cockpitSections.length) })
export type Layout = z.infer<typeof Layout>

export const insight = contract('insight', {
  /** How one arranged one's own cockpit; null for as it comes. */
  layout: { kind: 'read', input: z.object({}), output: z.object({ layout: Layout.nullable() }) },
  /** With null, as it comes again. */
  saveLayout: {
    kind: 'write',
    input: z.object({ layout: Layout.nullable() }),
    output: z.object({ layout: Layout.nullable() }),
  },
})
