import { z } from 'zod'
import { classed } from '#platform/kernel/field-class.ts'
import { Id, line, text } from '#platform/kernel/text.ts'
import { columnKeys } from '../columns.ts'
import { Filter, RosterQuery, Sort } from './query.ts'
import { RosterRow } from './row.ts'
import { ColumnName, Status, string, type Verbs } from './terms.ts'

const Hit = z.object({
  personId: Id,
  employmentId: Id,
  fullName: z.string(),
  employeeNo: z.string(),
  orgUnit: z.string(),
  position: string,
  status: classed('internal', Status),
})

const View = z.object({
  viewId: Id,
  name: z.string(),
  state: z.object({
    filters: z.array(Filter).max(30).default([]),
    search: text(60).optional(),
    sort: Sort.optional(),
    columns: z.array(ColumnName).optional(),
  }),
})

export const rosterVerbs = {
  roster: {
    kind: 'read',
    input: RosterQuery.extend({
      sort: Sort.optional(),
      /** `next` of the page before, or a page number (from 1). */
      cursor: z.string().max(600).optional(),
      page: z.int().min(1).max(20_000).optional(),
    }),
    output: z.object({ rows: z.array(RosterRow), next: z.string().nullable() }),
  },
  rosterCount: { kind: 'read', input: RosterQuery, output: z.object({ count: z.int() }) },
  search: {
    kind: 'read',
    input: z.object({ query: text(60), limit: z.int().min(1).max(50).default(8) }),
    output: z.object({ hits: z.array(Hit) }),
  },
  views: { kind: 'read', input: z.object({}), output: z.object({ views: z.array(View) }) },
  /** With an id changes that view, without one makes it. */
  saveView: {
    kind: 'write',
    input: z.object({ viewId: Id.optional(), name: line(40), state: View.shape.state }),
    output: z.object({ viewId: Id }),
  },
  deleteView: { kind: 'write', input: z.object({ viewId: Id }), output: z.object({}) },
  /** Writes the file in the background; the job's result is `{fileId, rows}`. */
  exportRoster: {
    kind: 'write',
    input: RosterQuery.extend({
      columns: z.array(ColumnName).min(1).max(columnKeys.length),
      sort: Sort.optional(),
      format: z.enum(['xlsx', 'csv']).default('xlsx'),
    }),
    output: z.object({ jobId: Id }),
  },
  /** Leave to fetch the file of an export, for who had it written and may still export. */
  downloadExport: {
    kind: 'read',
    audited: true,
    input: z.object({ fileId: Id }),
    output: z.object({ ticket: z.string() }),
  },
} satisfies Verbs
