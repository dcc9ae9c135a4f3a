import { z } from 'zod'
import { Day } from '#platform/kernel/day.ts'
import { confidential } from '#platform/kernel/field-class.ts'
import { Id, line } from '#platform/kernel/text.ts'
import { Stretch } from '../../contract/shift.ts'
import { DayKind, type Verbs } from '../../contract/terms.ts'
import { PhoneKey } from './phone.ts'
import { punchDevices, Verdict } from './place.ts'

/** Where the device says it is; metres of accuracy. Used for the verdict and kept nowhere. */
const Whereabouts = z.object({
  latitude: z.number().min(-90).max(90),
  longitude: z.number().min(-180).max(180),
  accuracy: z.number().min(0).max(100_000),
})

export const sources = ['web', 'phone', 'file', 'hand', 'correction'] as const

/** A moment at which somebody was there. `clock` counts minutes from midnight of `day`, both in the company's zone. */
const Moment = z.object({ at: z.string(), day: Day, clock: z.int().min(0).max(1439) })

export const Punch = Moment.extend({
  source: z.enum(sources),
  verdict: Verdict.nullable(),
  /** The place it was made at. */
  place: z.string().nullable(),
  /** Who entered it by hand, and why. */
  enteredBy: z.string().nullable(),
  reason: z.string().nullable(),
})
export type Punch = z.infer<typeof Punch>

export const mostPunchDays = 62

const PlannedShift = z.object({
  day: Day,
  kind: DayKind.nullable(),
  shift: z.object({ name: z.string(), segments: z.array(Stretch) }).nullable(),
})

export const punchVerbs = {
  /** Now, by the server's clock. A second one within a minute is the first again. */
  punch: {
    kind: 'write',
    input: z.object({
      device: z.enum(punchDevices).default('web'),
      /** What the device's own clock shows. It decides nothing. */
      clientAt: z.iso.datetime({ offset: true }).optional(),
      whereabouts: confidential('sensitive', Whereabouts.optional()),
      /** Of the phone in hand; only looked at where each has his own. */
      phoneKey: PhoneKey.optional(),
    }),
    output: Moment.extend({
      repeated: z.boolean(),
      verdict: Verdict.nullable(),
      place: z.string().nullable(),
      /** So many minutes the device's clock is ahead (or behind, negative), when it is more than five. */
      clockOff: z.int().nullable(),
    }),
  },
  punches: {
    kind: 'read',
    /** From a day to the day after the last. */
    input: z.object({ personId: Id, from: Day, to: Day }),
    output: z.object({ punches: z.array(Punch) }),
  },
  enterPunch: {
    kind: 'write',
    input: z.object({ personId: Id, day: Day, clock: z.int().min(0).max(1439), reason: line(300) }),
    output: Moment,
  },
  myPunchDay: {
    kind: 'read',
    /** With the key of the phone in hand it says whether that is one's own. */
    input: z.object({ phoneKey: PhoneKey.optional() }),
    output: z.object({
      now: Moment,
      /** Employed today; nobody else can punch. */
      employed: z.boolean(),
      /** Somebody planned his time, so that punches count for something. */
      kept: z.boolean(),
      /** Today, and before it yesterday where its shift reaches into today. */
      plans: z.array(PlannedShift),
      /** From the first of these days on. */
      punches: z.array(Punch),
      devices: z.array(z.enum(punchDevices)),
      /** Null: any phone will do. `none`: one has none yet; `other`: not the one in hand. */
      phone: z.enum(['none', 'own', 'other']).nullable(),
      /** Null: nobody looks at places. */
      places: z
        .object({
          outside: z.enum(['recorded', 'refused']),
          names: z.array(z.string()),
          consent: z.string(),
          consented: z.boolean(),
        })
        .nullable(),
    }),
  },
} satisfies Verbs
