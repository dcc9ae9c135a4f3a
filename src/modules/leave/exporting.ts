import { classesOverall, grantsFor, reachesOf } from '#platform/access/grant.ts'
import { storeTable } from '#platform/files/index.ts'
import { type JobRun, job } from '#platform/jobs/job.ts'
import type { Day } from '#platform/kernel/day.ts'
import type { Cell, Column } from '#platform/sheet/write.ts'
import { type Language, say } from '#platform/words.ts'
import { type Balance, balancesOf, isOrdinary } from './balances.ts'
import { leave } from './contract.ts'
import { words } from './locale.ts'
import { peopleListed } from './store/people.ts'
import { type LeaveTypeOn, typesOn } from './store/types.ts'

type Export = { day: Day; unitId?: string; search: string }

const piece = 1000
const hoursKept = 72

/** The list of balances with the rights its user has now, written as it is read. */
async function exportBalances(input: Export, run: JobRun): Promise<{ fileId: string; rows: number }> {
  const { world, actor, signal } = run
  const { language } = actor
  const seesPersonal = classesOverall(grantsFor(actor, leave.exportBalances.name), actor).has('personal')
  const types = (await typesOn(world.db, input.day)).filter(
    (type) => !type.retired && (seesPersonal || isOrdinary(type)),
  )
  const named = say(words, language, 'sheet.name')
  const text = (key: 'who' | 'number' | 'unit'): Column => ({
    header: say(words, language, `sheet.${key}`),
    kind: 'text',
  })
  const columns = [text('who'), text('number'), text('unit'), ...types.flatMap((type) => columnsOf(type, language))]
  return storeTable(world, {
    ...{ name: `${named}-${input.day}.xlsx`, format: 'xlsx', userId: actor.userId || null, hours: hoursKept },
    table: { sheet: named, columns, rows: exportedRows(input, types, run), signal },
  })
}

const isKept = ({ rule }: LeaveTypeOn): boolean => rule.grant.by !== 'none'

function columnsOf(type: LeaveTypeOn, language: Language): Column[] {
  const said = {
    type: type.names[language],
    unit: say(words, language, type.rule.unit === 'hour' ? 'sheet.hour' : 'sheet.day'),
  }
  const column = (key: 'left' | 'planned' | 'expected' | 'used'): Column => ({
    ...{ header: say(words, language, `sheet.${key}`, said), kind: 'number' },
  })
  return isKept(type) ? [column('left'), column('planned'), column('expected')] : [column('used')]
}

async function* exportedRows(
  { day, ...filter }: Export,
  types: readonly LeaveTypeOn[],
  { world, actor, progress }: JobRun,
): AsyncGenerator<Cell[]> {
  const { db } = world
  const wanted = {
    ...filter,
    reach: reachesOf(grantsFor(actor, leave.exportBalances.name), actor),
    today: world.today(),
  }
  for (let done = 0; ; ) {
    const { rows, count } = await peopleListed(db, wanted, { limit: piece, offset: done })
    if (rows.length === 0) return
    const ids = rows.map(({ employmentId }) => employmentId)
    const known = await balancesOf(db, ids, day)
    for (const { name, number, unit, employmentId } of rows) {
      yield [name, number, unit, ...types.flatMap((type) => amountsOf(type, known.get(employmentId) ?? []))]
    }
    done += rows.length
    await progress(done, count)
  }
}

function amountsOf(type: LeaveTypeOn, balances: readonly Balance[]): Cell[] {
  const found = balances.find((balance) => balance.type.typeId === type.typeId)
  if (!found?.open) return columnsOf(type, 'zh').map(() => null)
  const said = (units: number) => Math.round((units / (type.rule.unit === 'hour' ? 60 : 480)) * 100) / 100
  return isKept(type) ? [found.left, found.planned, found.expected].map(said) : [said(found.used)]
}

export const exportBalancesJob = job('leave.exportBalances', exportBalances)
