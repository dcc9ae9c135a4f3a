import { addMonths, type Day } from '#platform/kernel/day.ts'
import { newId } from '#platform/kernel/id.ts'
import type { Cast, Player } from './cast.ts'
import type { Deed } from './deed.ts'
import { cities } from './invented.ts'
import { monthBegin } from './order.ts'
import type { SampleUnit } from './structure.ts'

/** Requests under way and decided, of people who have accounts: what an inbox looks like in the middle of the day. */
export async function fillRequests(deed: Deed, cast: Cast, today: Day): Promise<void> {
  await changesOfDetails(deed, cast)
  await proposedMoves(deed, cast, today)
  await reorganization(deed, cast, today)
}

type Outcome = { verb: 'decide' | 'sendBack' | 'withdraw'; decision?: 'approve' | 'decline'; comment?: string }
type Change = { changes: Record<string, string>; reason?: string; answer?: Outcome }

const changes: readonly Change[] = [
  { changes: { mobile: '13900000017' }, reason: '换了手机号' },
  { changes: { currentAddress: '示例市梧桐路18号3幢502室' }, reason: '搬家了' },
  { changes: { emergencyContact: '沈若兰 13900000026', maritalStatus: '已婚' } },
  { changes: { hukouAddress: '示例省示例市香樟镇9号' }, reason: '户口迁了，户口本已交人事' },
  {
    changes: { currentAddress: '示例市银杏街7号' },
    answer: { verb: 'sendBack', comment: '请补上幢号和门牌号' },
  },
  {
    changes: { fullName: '示例改名' },
    answer: { verb: 'decide', decision: 'decline', comment: '改名要先交户口本复印件' },
  },
  { changes: { mobile: '13900000035' }, answer: { verb: 'decide', decision: 'approve', comment: '已核对' } },
  { changes: { currentAddress: '示例市香樟路3号' }, answer: { verb: 'withdraw' } },
]

async function changesOfDetails(deed: Deed, { founder, staff }: Cast): Promise<void> {
  for (const [at, { answer, ...input }] of changes.entries()) {
    const asker = staff[at]
    if (!asker) return
    const { approvalId: requestId } = await deed(asker, 'people.requestChange', input)
    if (!answer) continue
    const { verb, ...said } = answer
    await deed(verb === 'withdraw' ? asker : founder, `approvals.${verb}`, { requestId, files: [], ...said })
  }
}

/** A lead proposes for his own; the director above him decides first. */
async function proposedMoves(deed: Deed, { staff, leads, directors }: Cast, today: Day): Promise<void> {
  const day = addMonths(monthBegin(today), 1)
  const propose = async (player: Player | undefined, input: object) => {
    const lead = player && leads.get(player.unit)
    return lead && deed(lead, 'people.proposeMove', { personId: player.personId, day, ...input })
  }
  const [first, second, third] = staff
  const raise = (share: number) => ({ kind: 'pay', monthlyWage: Math.round((second?.wage ?? 0) * share) })
  if (second && second.wage > 0) await propose(second, { ...raise(1.12), reason: '上半年绩效优秀，市场价已高出一成' })
  await propose(third, { kind: 'transfer', city: elsewhere(third), reason: '项目搬到那边' })
  const agreed = await propose(first, { kind: 'transfer', city: elsewhere(first), reason: '本人申请，家在那边' })
  const director = directors.find(({ unit }) => isBelow(first?.unit, unit))
  const input = { requestId: agreed?.approvalId, decision: 'approve', comment: '同意，工作已交接' }
  if (agreed && director) await deed(director, 'approvals.decide', input)
}

const elsewhere = (player: Player | undefined): string | undefined =>
  cities.find(({ name }) => name !== player?.unit.city.name)?.name

const isBelow = (unit: SampleUnit | null | undefined, above: SampleUnit): boolean =>
  Boolean(unit) && (unit === above || isBelow(unit?.parent, above))

/** One draft that the chief is to decide on. */
async function reorganization(deed: Deed, { founder, directors }: Cast, today: Day): Promise<void> {
  const [{ unit: parent } = {}] = directors
  if (!parent) return
  const day = addMonths(monthBegin(today), 2)
  const draft = { name: '新设数字化小组', day, reason: '把分散的系统建设集中到一处' }
  const { id } = await deed(founder, 'organization.draftReorganization', draft)
  const unitId = newId()
  const steps = [
    { kind: 'create', unitId, name: '数字化小组', parentId: parent.id },
    { kind: 'setHeadcount', unitId, count: 6 },
  ]
  await deed(founder, 'organization.saveReorganizationSteps', { id, steps })
  await deed(founder, 'organization.scheduleReorganization', { id })
}
