import { z } from 'zod'
import { contract } from '../contract.ts'
import { Day } from '../kernel/day.ts'
import { line } from '../kernel/text.ts'

/** Both languages at once: the reader may switch, and the sentence is filled where the facts are. */
const Names = z.object({ zh: z.string(), en: z.string() })

const Item = z.object({ kind: line(80), key: line(200) })

/** `open`: to be dealt with; `putOff` until a later day; `done`: the user knows. */
export const NoticeState = z.enum(['open', 'putOff', 'done'])
export type NoticeState = z.infer<typeof NoticeState>

/** By day. What has none stands under `today`. */
export const NoticeGroup = z.enum(['overdue', 'today', 'week', 'later'])
export type NoticeGroup = z.infer<typeof NoticeGroup>

const Notice = z.object({
  ...Item.shape,
  day: Day.nullable(),
  group: NoticeGroup,
  sentence: Names,
  note: z.string().nullable(),
  href: z.string(),
  seen: z.boolean(),
  putOffUntil: Day.nullable(),
})

const Kind = z.object({
  kind: z.string(),
  title: Names,
  /** One character on a tile; in English the icon of that name. */
  glyph: z.string(),
  icon: z.string(),
})

const KindInList = z.object({
  ...Kind.shape,
  /** How many of this state, and how many of them the list leaves out. */
  count: z.int(),
  left: z.int(),
  more: z.string().nullable(),
})

/** Days before its day that a notice shows. */
const Ahead = z.int().min(0).max(366)

const Choice = z.object({ kind: line(80), shown: z.boolean(), byMail: z.boolean(), ahead: Ahead })

const Digest = z.enum(['workdays', 'weekly', 'never'])
export type Digest = z.infer<typeof Digest>

const nothing = z.object({})

export const notice = contract('notice', {
  /** At most 200 of a kind, the earliest first. */
  list: {
    kind: 'read',
    input: z.object({ state: NoticeState.default('open') }),
    output: z.object({
      notices: z.array(Notice),
      kinds: z.array(KindInList),
      counts: z.object({ open: z.int(), putOff: z.int(), done: z.int() }),
    }),
  },
  count: { kind: 'read', input: nothing, output: z.object({ open: z.int(), unseen: z.int() }) },
  /** What is open now has been looked at. */
  see: { kind: 'write', input: nothing, output: z.object({ seen: z.int() }) },
  mark: {
    kind: 'write',
    input: z.object({
      items: z.array(Item).min(1).max(2000),
      as: NoticeState,
      /** For `putOff`: the first day on which it shows again. */
      until: Day.optional(),
    }),
    output: nothing,
  },
  settings: {
    kind: 'read',
    input: nothing,
    output: z.object({
      digest: Digest,
      /** Whether there is a mail server at all. */
      sending: z.boolean(),
      kinds: z.array(
        z.object({
          ...Kind.shape,
          shown: z.boolean(),
          byMail: z.boolean(),
          ahead: z.int(),
          /** False where nothing has a day, and so nothing can show before it. */
          dated: z.boolean(),
        }),
      ),
      /** The address itself is told once only, when it is made. */
      feed: z.object({ madeAt: z.string() }).nullable(),
    }),
  },
  saveSettings: {
    kind: 'write',
    input: z.object({ digest: Digest.optional(), kinds: z.array(Choice).max(200).optional() }),
    output: nothing,
  },
  /** `make` gives a new address and ends the one before. */
  feed: {
    kind: 'write',
    input: z.object({ deed: z.enum(['make', 'withdraw']) }),
    output: z.object({ address: z.string().nullable() }),
  },
  /** What is due in half a year, as iCalendar (RFC 5545). */
  calendar: { kind: 'read', input: nothing, output: z.object({ text: z.string() }) },
})
