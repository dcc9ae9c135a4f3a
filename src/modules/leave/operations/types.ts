import { newId } from '#platform/kernel/id.ts'
import { type Call, implement } from '#platform/operation.ts'
import { refuse } from '#platform/refusal.ts'
import type { Version } from '#statute/parameter.ts'
import type { LawKind } from '../contract/terms.ts'
import type { LeaveRule } from '../contract/type.ts'
import { leave } from '../contract.ts'
import { belowFloor, findingFor, floorOf } from '../floor.ts'
import { addType, putVersion, renameType, setRetired, type TypeHead, typeHeads, typeVersions } from '../store/types.ts'
import { usualTypes } from '../usual-types.ts'

export const sourceOf = ({ source, status }: Version<unknown>) => ({
  ...{ title: source.title, article: source.article, status, href: source.href ?? null },
})

type Finding = Awaited<ReturnType<typeof findingFor>>

function shownFloor(law: LawKind | null, finding: Finding) {
  const floor = law ? floorOf(law, finding) : null
  return floor && { days: floor.days, place: floor.place, source: sourceOf(floor.version) }
}

const types = implement(leave.types, {
  about: 'company',
  async run({ db, today }) {
    const finding = await findingFor(db, today)
    const versions = await typeVersions(db)
    return {
      types: (await typeHeads(db)).map((head) => {
        const own = versions.filter(({ typeId }) => typeId === head.typeId)
        return {
          ...head,
          versions: own.map(({ from, rule }) => ({ from, rule })),
          floor: shownFloor(head.law, finding),
        }
      }),
    }
  },
})

const usual = implement(leave.usualTypes, {
  about: 'company',
  async run({ db, today }) {
    const finding = await findingFor(db, today)
    const there = new Set((await typeHeads(db)).map(({ code }) => code))
    const missing = usualTypes(finding).filter(({ code }) => !there.has(code))
    return { types: missing.map((type) => ({ ...type, floor: shownFloor(type.law, finding) })) }
  },
})

async function assertLegal(
  { db }: Call<unknown>,
  law: LawKind | null,
  rule: LeaveRule,
  from: Call<unknown>['today'],
): Promise<void> {
  if (!law) return
  const floor = floorOf(law, await findingFor(db, from))
  const below = belowFloor(law, rule, floor)
  if (!below) return
  const { title, article } = floor?.version.source ?? { title: { zh: '', en: '' }, article: { zh: '', en: '' } }
  const source = { law: title.zh + article.zh, lawEn: `${title.en} ${article.en}`.trim() }
  refuse(`leave.belowFloor.${below}`, { ...source, least: floor?.days ?? 0 })
}

/** The one that is changed; undefined for a new one. */
function knownType(heads: readonly TypeHead[], { typeId, code }: { typeId?: string | undefined; code: string }) {
  const known = heads.find((head) => head.typeId === typeId)
  if (typeId && !known) refuse('leave.typeNotFound')
  if (known && known.code !== code) refuse('leave.codeStays')
  if (!known && heads.some((head) => head.code === code)) refuse('leave.codeTaken', { code })
  return known
}

const saveType = implement(leave.saveType, {
  about: 'company',
  async run(call) {
    const { db, input, record } = call
    const { code, names, law, from, rule } = input
    if (from < '2000-01-01' || from > '2099-12-31') refuse('leave.farAway', { day: from })
    await assertLegal(call, law, rule, from)
    const known = knownType(await typeHeads(db), input)
    const typeId = known?.typeId ?? newId()
    if (known) await renameType(db, { typeId, names, law })
    else await addType(db, { typeId, code, names, law })
    const before = (await typeVersions(db)).find((version) => version.typeId === typeId)
    await putVersion(db, typeId, from, rule)
    record({ details: { typeId, before: before?.rule ?? null } })
    return { typeId }
  },
})

const retireType = implement(leave.retireType, {
  about: 'company',
  async run({ db, input }) {
    if (!(await setRetired(db, input.typeId, input.retired))) refuse('leave.typeNotFound')
    return { retired: input.retired }
  },
})

const startTypes = implement(leave.startTypes, {
  about: 'company',
  async run({ db, input, today, record }) {
    const from = input.from ?? (`${today.slice(0, 4)}-01-01` as typeof today)
    if (from < '2000-01-01' || from > '2099-12-31') refuse('leave.farAway', { day: from })
    const finding = await findingFor(db, from)
    const there = new Set((await typeHeads(db)).map(({ code }) => code))
    const added = usualTypes(finding).filter(({ code }) => !there.has(code))
    for (const { rule, ...type } of added) {
      const typeId = newId()
      await addType(db, { typeId, ...type })
      await putVersion(db, typeId, from, rule)
    }
    record({ details: { added: added.map(({ code }) => code) } })
    return { added: added.length }
  },
})

export const typeOperations = [types, usual, saveType, retireType, startTypes]
