import { z } from 'zod'
import { Id, line, text } from '#platform/kernel/text.ts'
import type { Verbs } from '../../contract/terms.ts'

/** `unknown`: places are looked at, but this one could not be, or the person does not want it. */
export const Verdict = z.enum(['inside', 'outside', 'unknown'])
export type Verdict = z.infer<typeof Verdict>

/** `203.0.113.0/24`, or an address alone. */
const Network = z.union([z.cidrv4(), z.cidrv6(), z.ipv4(), z.ipv6()])

export const punchDevices = ['web', 'phone'] as const

const place = {
  name: line(60),
  latitude: z.number().min(-90).max(90),
  longitude: z.number().min(-180).max(180),
  /** Metres. */
  radius: z.int().min(50).max(5000),
  /** For these units and all below them; for everybody when none is named. */
  unitIds: z.array(Id).max(200).default([]),
  /** The company's own networks there: who punches from one of them is inside, whatever his device knows. */
  networks: z.array(Network).max(20).default([]),
}

const rules = {
  /** From what people may punch; a phone is what shows the pages in the width of one. */
  devices: z
    .array(z.enum(punchDevices))
    .min(1)
    .default([...punchDevices]),
  /** On a phone only from the one that is one's own. */
  ownPhone: z.boolean().default(false),
  on: z.boolean(),
  /** What becomes of a punch outside all places: it is recorded as such, or refused. */
  outside: z.enum(['recorded', 'refused']),
  /** What everybody is asked to agree to before his place is looked at. */
  consent: text(4000),
}

export const placeVerbs = {
  punchRules: {
    kind: 'read',
    input: z.object({}),
    output: z.object({ ...rules, places: z.array(z.object({ placeId: Id, ...place })) }),
  },
  /** The whole of it: a place without an id is new, one that is left out is given up. */
  savePunchRules: {
    kind: 'write',
    input: z.object({ ...rules, places: z.array(z.object({ placeId: Id.optional(), ...place })).max(500) }),
    output: z.object({}),
  },
  /** Agrees that one's place is looked at when one punches, or takes it back. */
  consentPlace: { kind: 'write', input: z.object({ given: z.boolean() }), output: z.object({ given: z.boolean() }) },
} satisfies Verbs
