import type { Names } from '#modules/approvals/contract.ts'
import { bilingual } from '#modules/organization/index.ts'
import { issueTicket, sentFile } from '#platform/files/index.ts'
import { startJob } from '#platform/jobs/index.ts'
import { addDays, forever } from '#platform/kernel/day.ts'
import { type Hidden, hidden } from '#platform/kernel/field-class.ts'
import { newId } from '#platform/kernel/id.ts'
import { implement } from '#platform/operation.ts'
import { refuse } from '#platform/refusal.ts'
import { type Balance, balancesOf, isOrdinary, lastDayOf } from '../balances.ts'
import { leave, pageSize } from '../contract.ts'
import { exportBalancesJob } from '../exporting.ts'
import { words } from '../locale.ts'
import { lotNames } from '../lot-names.ts'
import { allocate } from '../rules/allocate.ts'
import { endOf } from '../rules/lot.ts'
import { saidSpan } from '../saying.ts'
import { typeRef } from '../showing.ts'
import { ensureLots, postSettled } from '../store/ledger.ts'
import { type LedgerRow, ledgerOf } from '../store/ledger-list.ts'
import { lockEmployments, peopleListed } from '../store/people.ts'
import { type RequestRow, requestsById } from '../store/requests.ts'
import { typesOn } from '../store/types.ts'
import { personSubjectOf } from '../subject.ts'
import { employeeFor } from './requesting.ts'

const both = bilingual(words)

const amountOf = ({ type, open, kept, units, planned, left, used, expected }: Balance) => ({
  ...{ typeId: type.typeId, open, kept, units, planned, left, used, expected },
})

/** What may be seen of it: what is personal only by who sees that. */
const shownTo =
  (seesPersonal: boolean) =>
  (balance: Balance): ReturnType<typeof amountOf> | (Hidden & { typeId: string }) =>
    seesPersonal || isOrdinary(balance.type) ? amountOf(balance) : { ...hidden, typeId: balance.type.typeId }

const balances = implement(leave.balances, {
  about: 'reach',
  async run({ db, input, reach, today, sees }) {
    const day = input.day ?? today
    const at = { limit: pageSize, offset: (input.page - 1) * pageSize }
    const filter = { reach, today, personId: input.personId, unitId: input.unitId, search: input.search }
    const { rows, count } = await peopleListed(db, filter, at)
    const known = await balancesOf(
      db,
      rows.map(({ employmentId }) => employmentId),
      day,
    )
    return {
      day,
      types: (await typesOn(db, day)).filter(({ retired }) => !retired).map(typeRef),
      rows: rows.map(({ personId, name, number, unit, employmentId }) => ({
        ...{ personId, name, employeeNo: number, unit },
        amounts: (known.get(employmentId) ?? []).filter(({ type }) => !type.retired).map(shownTo(sees('personal'))),
      })),
      count,
    }
  },
})

const exportBalances = implement(leave.exportBalances, {
  about: 'reach',
  async run(call) {
    const { input, today, record } = call
    const day = input.day ?? today
    record({ about: { type: 'leaveBalances', id: day } })
    return {
      jobId: await startJob(
        call,
        exportBalancesJob.kind,
        { ...input, day },
        both((t) => t('sheet.name')),
      ),
    }
  },
})

const downloadBalances = implement(leave.downloadBalances, {
  about: 'reach',
  async run({ db, input, actor, world }) {
    const file = await sentFile(db, input.fileId, actor.userId)
    if (file.purpose !== 'export') refuse('files.notFound')
    return { ticket: issueTicket(world, { fileId: file.id, name: file.name, userId: actor.userId }) }
  },
})

const most = 500

function documentOf({ kind, documentType }: LedgerRow, request: RequestRow | undefined): Names {
  if (request) {
    const when = saidSpan(request)
    return both((t, language) => t('document.request', { when: when[language] }))
  }
  if (kind !== 'adjust') return both((t) => t(`entry.${kind}`))
  if (documentType === 'advance' || documentType === 'leaving') return both((t) => t(`document.${documentType}`))
  return both((t) => t(documentType === 'opening' ? 'document.undoOpening' : 'entry.adjust'))
}

function entryShown(row: LedgerRow, request: RequestRow | undefined) {
  const { documentType: _, documentId: __, source, ...entry } = row
  const of = source && entry.period ? lotNames({ source, period: entry.period }) : null
  return { ...entry, of, document: documentOf(row, request), requestId: request?.requestId ?? null }
}

const ledger = implement(leave.ledger, {
  about: personSubjectOf,
  async run(call) {
    const { db, input, today, sees } = call
    const day = input.day ?? today
    const { employmentId, personId, name, number, to } = await employeeFor(call, input.personId, day)
    const known = (await balancesOf(db, [employmentId], day)).get(employmentId) ?? []
    const balance = known.find(({ type }) => type.typeId === input.typeId) ?? refuse('leave.typeNotFound')
    if (!sees('personal') && !isOrdinary(balance.type)) refuse('leave.ledgerHidden')
    const rows = await ledgerOf(db, employmentId, input.typeId, most)
    const ids = rows.flatMap(({ documentType, documentId }) =>
      documentType === 'request' && documentId ? [documentId] : [],
    )
    const requests = new Map((await requestsById(db, [...new Set(ids)])).map((row) => [row.requestId, row]))
    return {
      person: { personId, name, employeeNo: number, lastDay: to === forever ? null : addDays(to, -1) },
      type: typeRef(balance.type),
      byEvent: balance.type.rule.grant.by === 'event',
      law: balance.type.law,
      amount: amountOf(balance),
      steps: balance.steps,
      lots: balance.lots.map((lot) => ({
        ...{ period: lot.period, of: lotNames(lot), from: lot.from, lastDay: lastDayOf(lot), units: lot.units },
      })),
      entries: rows.map((row) => entryShown(row, requests.get(row.documentId ?? ''))),
    }
  },
})

const adjust = implement(leave.adjust, {
  about: personSubjectOf,
  async run(call) {
    const { db, input, today, actor } = call
    if (input.personId === actor.personId) refuse('leave.notYourOwn')
    const day = input.day ?? today
    const { employmentId, from } = await employeeFor(call, input.personId, day)
    if (day < from) refuse('leave.notEmployed')
    await lockEmployments(db, [employmentId])
    const balanceBefore = await balanceOf(employmentId)
    if (!balanceBefore.kept) refuse('leave.keepsNone')
    const { typeId } = input
    const moved = input.units < 0 ? lessOf(balanceBefore) : [{ lotId: await lotFor(balanceBefore), units: input.units }]
    const entry = { employmentId, typeId, day, kind: 'adjust' as const, note: input.reason }
    const entries = moved.map((each) => ({ ...entry, ...each }))
    await postSettled(db, entries, actor.userId, today)
    return { left: (await balanceOf(employmentId)).left }

    /** Less is taken as leave is: from what runs out first, and from no lot more than is in it. */
    function lessOf({ left, states, loose }: Balance): { lotId: string | null; units: number }[] {
      const { taken, missing } = allocate([{ day, units: -input.units }], { lots: states, loose, advance: 0 })
      if (missing > 0) refuse('leave.belowNothing', { left: Math.max(0, Math.min(left, -input.units - missing)) / 480 })
      return taken.map(({ lotId, units }) => ({ lotId, units: -units }))
    }

    async function balanceOf(id: string): Promise<Balance> {
      const known = (await balancesOf(db, [id], day)).get(id) ?? []
      return known.find(({ type }) => type.typeId === input.typeId) ?? refuse('leave.typeNotFound')
    }

    /** Into what is open that day; with a last day of its own, or where nothing is open, a lot by itself. */
    async function lotFor({ states }: Balance): Promise<string | null> {
      const open = states.filter((lot) => lot.from <= day && day < endOf(lot)).at(-1)
      if (open && !input.lastDay) return open.lotId
      if (input.lastDay && input.lastDay < day) refuse('leave.reversed', { from: day, to: input.lastDay })
      const to = input.lastDay ? addDays(input.lastDay, 1) : (`${Number(day.slice(0, 4)) + 1}-01-01` as typeof day)
      const lot = { employmentId, typeId, source: 'adjust' as const, period: newId(), from: day, to }
      const [lotId = null] = await ensureLots(db, [{ ...lot, carryMax: null, carryUntil: null }])
      return lotId
    }
  },
})

export const balanceOperations = [balances, exportBalances, downloadBalances, ledger, adjust]
