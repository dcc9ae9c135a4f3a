import { type RawBuilder, sql } from 'kysely'
import { inReach, isCalled, isIn } from '#modules/people/index.ts'
import type { Reach } from '#platform/access/grant.ts'
import type { Db } from '#platform/database/database.ts'
import type { Day } from '#platform/kernel/day.ts'
import type { ShiftBody } from '../../contract.ts'
import type { Presence } from '../contract.ts'
import '../../store/tables.ts'

export type Asked = {
  reach: Reach[]
  today: Day
  /** Minutes from today's midnight. */
  clock: number
  unitId?: string | undefined
  search: string
}

export type BoardRow = {
  personId: string
  name: string
  employeeNo: string
  unit: string
  presence: Presence
  shiftId: string | null
  shiftName: string | null
  short: string | null
  tone: number | null
  body: ShiftBody | null
  firstIn: number | null
  lastOut: number | null
  late: number
}

const body = sql<ShiftBody>`(select v.body from shift_version v where v.shift_id = e.shift_id and v.from_day <= e.day
  order by v.from_day desc limit 1)`

/** Everybody employed today within reach, with how he stands now. */
const people = ({ reach, today, clock, unitId, search }: Asked): RawBuilder<unknown> => sql`
  select r.person_id, r.name, r.number, r.unit_id, r.pinyin, e.shift_id, b.body, e.first_in, e.last_out, e.late,
    case
      when e.scheduled is null or e.scheduled = 0 then case when e.first_in is null then 'rest' else 'here' end
      when e.on_leave >= e.scheduled then 'leave'
      when e.first_in is null then case when ${clock}::int < coalesce((b.body -> 'flexible' ->> 'latest')::int, (b.body -> 'segments' -> 0 ->> 'from')::int)
        then 'awaited' when b.body ->> 'punches' = 'none' then 'here' else 'missing' end
      when e.last_out >= (b.body -> 'segments' -> -1 ->> 'to')::int then 'left'
      when e.late > 0 then 'late'
      else 'here' end as presence
  from roster r left join day_entry e on e.employment_id = r.employment_id and e.day = ${today}
  left join lateral (select ${body} as body) b on true
  where r.status in ('probation', 'regular', 'leaving') and ${inReach(reach, 'r', today)}
    and ${isIn(unitId, 'r', today)} and ${isCalled(search, 'r')}`

export async function presenceCounts(db: Db, asked: Asked): Promise<Partial<Record<Presence, number>>> {
  const { rows } = await sql<{ presence: Presence; count: number }>`
    select presence, count(*)::int as count from (${people(asked)}) p group by 1`.execute(db)
  return Object.fromEntries(rows.map(({ presence, count }) => [presence, count]))
}

export type Paged = Asked & { presence?: Presence | undefined; offset: number; limit: number }

export async function boardRows(db: Db, asked: Paged): Promise<BoardRow[]> {
  const { rows } = await sql<BoardRow>`
    select p.person_id as "personId", p.name, p.number as "employeeNo", coalesce(u.name, '') as unit, p.presence,
      p.shift_id as "shiftId", s.name as "shiftName", s.short, s.tone, p.body, p.first_in as "firstIn", p.last_out as "lastOut",
      coalesce(p.late, 0) as late
    from (select q.* from (${people(asked)}) q ${asked.presence ? sql`where presence = ${asked.presence}` : sql``}
      order by q.pinyin collate "C", q.person_id limit ${asked.limit} offset ${asked.offset}) p
    left join shift s on s.id = p.shift_id
    left join unit_version u on u.unit_id = p.unit_id and u.from_day <= ${asked.today} and ${asked.today} < u.to_day
    order by p.pinyin collate "C", p.person_id`.execute(db)
  return rows
}
