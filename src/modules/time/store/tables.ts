import type { Generated } from 'kysely'
import type { Day } from '#platform/kernel/day.ts'
import type { DayKind, PatternBody, ShiftBody } from '../contract.ts'

type RequestState = 'waiting' | 'returned' | 'approved' | 'declined' | 'withdrawn'

declare module '#platform/database/database.ts' {
  interface Database {
    shift: {
      id: string
      name: string
      short: string
      tone: Generated<number>
      retired: Generated<boolean>
      created_at: Generated<string>
    }
    shift_version: { shift_id: string; from_day: Day; body: ShiftBody }
    work_pattern: { id: string; name: string; retired: Generated<boolean>; created_at: Generated<string> }
    work_pattern_version: { pattern_id: string; from_day: Day; body: PatternBody }
    pattern_use: {
      id: string
      employment_id: string | null
      unit_id: string | null
      pattern_id: string
      shifted: Generated<number>
      from_day: Day
      to_day: Day
    }
    planned_day: { employment_id: string; day: Day; shift_id: string | null; note: string | null }
    protected_time: {
      id: string
      employment_id: string
      kind: 'pregnancy' | 'nursing'
      from_day: Day
      to_day: Day
      babies: Generated<number>
    }
    punch: { employment_id: string; at: string; source: string; origin_id: string | null }
    absence: {
      id: string
      employment_id: string
      day: Day
      part: 'day' | 'first' | 'second' | 'hours'
      from_minute: number | null
      to_minute: number | null
      kind: string
      title: { zh: string; en: string }
      source_id: string
    }
    overtime_request: {
      id: string
      employment_id: string
      day: Day
      from_minute: number
      to_minute: number
      comp: boolean
      reason: string | null
      state: Generated<RequestState>
      asked_by: string
      asked_at: Generated<string>
    }
    punch_correction: {
      id: string
      employment_id: string
      day: Day
      at: string
      reason: string
      state: Generated<RequestState>
      asked_by: string
      asked_at: Generated<string>
    }
    day_entry: {
      employment_id: string
      day: Day
      kind: DayKind | null
      shift_id: string | null
      scheduled: number
      worked: number
      late: number
      early: number
      absent: number
      on_leave: number
      overtime_workday: number
      settled: Generated<number>
      beyond: Generated<number>
      overtime_rest: number
      overtime_holiday: number
      comp: number
      night: number
      missing: number
      first_in: number | null
      last_out: number | null
      leaves: [string, number][] | null
      problem: 'noCalendar' | 'noSchedule' | 'open' | null
    }
    stale_day: { employment_id: string | null; from_day: Day; to_day: Day }
    closed_month: { month: Day; closed_at: Generated<string>; closed_by: string }
    month_word: {
      employment_id: string
      month: Day
      word: 'confirmed' | 'disputed'
      note: string | null
      said_by: string
      said_at: Generated<string>
      seen: string
    }
  }
}
