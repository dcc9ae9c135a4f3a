import { hasGrant, permit } from '#platform/access/permit.ts'
import type { Db } from '#platform/database/database.ts'
import { type Call, implement } from '#platform/operation.ts'
import { refuse } from '#platform/refusal.ts'
import { say } from '#platform/words.ts'
import { approvals, type FieldValues, type Flow } from '../contract.ts'
import { copiesFor } from '../engine/approvers.ts'
import { draftOf } from '../engine/draft.ts'
import { currentVersion } from '../engine/flows.ts'
import { allKinds, kindOf } from '../engine/kinds.ts'
import { inBoth, labelOfStep, labelsFor } from '../engine/labels.ts'
import { pathShown } from '../engine/path.ts'
import { placeOf, seatAll } from '../engine/settle.ts'
import type { RequestKind } from '../kinds.ts'
import { sentences } from '../locale.ts'
import { ask } from '../ports.ts'
import { allWho, type FlowProblem, flowProblems } from '../rules/flow.ts'
import { begin } from '../rules/progress.ts'
import { accountsOf, namesOfUsers, rolesGiven } from '../store/accounts.ts'
import { addVersion, bareVersion, currentVersions, draftsOf, lockFlow, saveDraft, versionsOf } from '../store/flows.ts'
import type { StoredRequest } from '../store/requests.ts'

const kindShown = ({ kind, title, glyph: [glyph, icon], quick }: RequestKind) => ({ kind, title, glyph, icon, quick })

const flows = implement(approvals.flows, {
  about: 'company',
  async run(call) {
    const { db } = call
    const kinds = allKinds()
    const names = kinds.map(({ kind }) => kind)
    const versions = await currentVersions(db, names)
    const drafts = await draftsOf(db, names)
    const steps = kinds.flatMap(({ kind, flow }) => (versions.get(kind)?.flow ?? flow).steps)
    const labels = await labelsFor(call, steps, { fields: [] })
    return {
      rows: kinds.map((each) => {
        const version = versions.get(each.kind)
        return {
          ...kindShown(each),
          version: version?.number ?? 1,
          publishedAt: version?.publishedAt ?? '',
          publishedBy: version?.publishedBy ?? null,
          steps: (version?.flow ?? each.flow).steps.map((step) => ({
            ...{ label: labelOfStep(step, labels), conditional: step.when !== null },
          })),
          draft: drafts.has(each.kind),
          open: version?.open ?? 0,
        }
      }),
    }
  },
})

const flow = implement(approvals.flow, {
  about: 'company',
  async run(call) {
    const { db, input } = call
    const kind = kindOf(input.kind)
    const published = await versionsOf(db, kind.kind)
    const versions = published.length > 0 ? published : [builtIn(kind)]
    const draft = (await draftsOf(db, [kind.kind])).get(kind.kind)
    const mentioned = [draft?.flow, ...versions.map((version) => version.flow)].flatMap((each) => each ?? [])
    const roles = await rolesGiven(db)
    return {
      ...kindShown(kind),
      fields: kind.fields.map(({ key, label, type, unit = null, choices = [] }) => ({
        ...{ key, label, type, unit, choices: [...choices] },
      })),
      draft: draft ? { ...draft, problems: problemsShown(await problemsOf(call, kind, draft.flow)) } : null,
      versions,
      relations: ask.relations().map(({ key, label }) => ({ key, label })),
      roles: roles.map(({ roleId, names, holders }) => ({ roleId, label: names, holders })),
      named: await namedIn(call, kind, mentioned),
    }
  },
})

/** Before the first start has put it there. */
const builtIn = ({ flow: own }: RequestKind) => ({
  ...{ number: 1, flow: own, note: '', publishedAt: new Date().toISOString(), publishedBy: null, open: 0 },
})

const flowNow = async (db: Db, kind: RequestKind): Promise<Flow> =>
  (await bareVersion(db, kind.kind))?.flow ?? kind.flow

/** Names of the users and values that these flows mention, by their ids. */
async function namedIn(
  { db, today }: Pick<Call<unknown>, 'db' | 'today'>,
  kind: RequestKind,
  mentioned: readonly Flow[],
): Promise<Record<string, string>> {
  const who = mentioned.flatMap(allWho)
  const users = await namesOfUsers(
    db,
    who.flatMap((each) => (each.by === 'user' ? each.userId : [])),
  )
  const labels = await labelsFor(
    { db, today },
    mentioned.flatMap(({ steps }) => steps),
    { fields: kind.fields },
  )
  const values = [...labels.values].map(([key, label]) => [key.slice(key.indexOf(' ') + 1), label] as const)
  return Object.fromEntries([...users, ...values])
}

async function problemsOf(
  { db, today }: Pick<Call<unknown>, 'db' | 'today'>,
  kind: RequestKind,
  wanted: Flow,
): Promise<FlowProblem[]> {
  const userIds = allWho(wanted).flatMap((each) => (each.by === 'user' ? each.userId : []))
  const users = userIds.length > 0 ? await accountsOf(db, { userIds }, today) : []
  return flowProblems(wanted, {
    fields: kind.fields,
    relations: new Set(ask.relations().map(({ key }) => key)),
    roles: new Set((await rolesGiven(db)).map(({ roleId }) => roleId)),
    users: new Set(users.filter(({ disabled }) => !disabled).map(({ userId }) => userId)),
  })
}

const problemsShown = (problems: readonly FlowProblem[]) =>
  problems.map(({ code, step }) => ({
    ...{ code, step, sentence: inBoth((language) => say(sentences, language, `problem.${code}`)) },
  }))

const usualFlows = implement(approvals.usualFlows, {
  about: 'company',
  run: async ({ input }) => ({
    rows: fitting(kindOf(input.kind)).map(({ needs: _, ...usual }) => usual),
  }),
})

/** Those whose conditions compare only what this kind has. */
const fitting = ({ fields }: RequestKind) =>
  ask.usualFlows().filter(({ needs }) => needs.every((need) => fields.some(({ key }) => key === need)))

const saveFlow = implement(approvals.saveFlow, {
  about: 'company',
  async run(call) {
    const { db, input, actor } = call
    const kind = kindOf(input.kind)
    const stored = await lockedFlow(call, kind.kind)
    const revision = stored.flow ? stored.revision : 0
    if (revision !== input.revision) refuse('approvals.savedMeanwhile')
    const next = await saveDraft(db, { kind: kind.kind, flow: input.flow, by: actor.userId, name: actor.name })
    return { revision: next, problems: problemsShown(await problemsOf(call, kind, input.flow)) }
  },
})

async function lockedFlow({ db }: Pick<Call<unknown>, 'db'>, kind: string) {
  await currentVersion(db, kind)
  return (await lockFlow(db, kind)) ?? refuse('approvals.kindUnknown', { kind })
}

const publishFlow = implement(approvals.publishFlow, {
  about: 'company',
  async run(call) {
    const { db, input, actor, record } = call
    const kind = kindOf(input.kind)
    const stored = await lockedFlow(call, kind.kind)
    if (!stored.flow) return refuse('approvals.noDraft')
    if (stored.revision !== input.revision) refuse('approvals.savedMeanwhile')
    const problems = await problemsOf(call, kind, stored.flow)
    if (problems.length > 0) refuse('approvals.flowProblems', { count: problems.length })
    const { userId, name } = actor
    const number = await addVersion(db, {
      ...{ kind: kind.kind, flow: stored.flow, note: input.note, by: userId || null, name },
    })
    await saveDraft(db, { kind: kind.kind, flow: null, by: userId, name })
    record({ details: { number, flow: stored.flow } })
    return { number }
  },
})

const discardFlow = implement(approvals.discardFlow, {
  about: 'company',
  async run(call) {
    const { db, input, actor } = call
    const stored = await lockedFlow(call, kindOf(input.kind).kind)
    if (stored.flow) await saveDraft(db, { kind: input.kind, flow: null, by: actor.userId, name: actor.name })
    return { kind: input.kind }
  },
})

type Imagined = {
  kind: RequestKind
  flow: Flow
  asker: { userId: string; name: string; personId: string | null }
  about: string | null
}

/** The way a request would take, without there being one. */
async function imagine(
  call: Pick<Call<unknown>, 'db' | 'today'>,
  { kind, flow: wanted, asker, about }: Imagined,
  chosen: FieldValues,
) {
  const now = new Date().toISOString()
  const values = await widened(call, kind, chosen)
  const request: StoredRequest = {
    ...{ requestId: nowhere, kind: kind.kind, recordId: nowhere, versionId: nowhere, version: 0, flow: wanted },
    ...{ askedBy: asker.userId, askedName: asker.name, askerPersonId: asker.personId, personId: about },
    ...{ personName: null, values, reason: null, askedAt: now, closedAt: null, remindedAt: null },
    ...begin(wanted.steps, values),
  }
  const draft = draftOf(request)
  await seatAll(call, [draft], now)
  const path = await pathShown(call, draft.request, kind)
  return { request: draft.request, path, stuck: draft.request.stuck || path.some(({ nobody }) => nobody) }
}

/** A unit chosen by hand means all above it too, as in a request. */
async function widened(
  { db, today }: Pick<Call<unknown>, 'db' | 'today'>,
  { fields }: RequestKind,
  values: FieldValues,
): Promise<FieldValues> {
  const wide = { ...values }
  for (const { key, withAbove } of fields) {
    const chosen = [values[key] ?? []].flat().filter((each) => typeof each === 'string')
    if (withAbove && chosen.length > 0) wide[key] = await withAbove(db, chosen, today)
  }
  return wide
}

const nowhere = '00000000-0000-0000-0000-000000000000'

const dryRun = implement(approvals.dryRun, {
  about: 'company',
  async run(call) {
    const { db, input, today } = call
    const kind = kindOf(input.kind)
    const [asker] = await accountsOf(db, { userIds: [input.userId] }, today)
    if (!asker) return refuse('approvals.nobodySuch')
    const draft = (await draftsOf(db, [kind.kind])).get(kind.kind)
    const wanted = input.flow ?? draft?.flow ?? (await flowNow(db, kind))
    const { request, path, stuck } = await imagine(
      call,
      { kind, flow: wanted, asker, about: asker.personId },
      input.values,
    )
    const [copied = []] = await copiesFor(call, [placeOf(request, wanted.copies, null)])
    return { path, stuck, copies: [...(await namesOfUsers(db, copied)).values()] }
  },
})

/** Whose superiors are told must be somebody whom the caller sees. */
async function mayRead({ db, world, actor }: Call<unknown>, kind: RequestKind, personId: string): Promise<void> {
  await permit(world.house, db, actor, kind.readBy, { type: kind.subjectType, id: personId })
}

const foresee = implement(approvals.foresee, {
  about: 'own',
  async run(call) {
    const { db, input, actor } = call
    const kind = kindOf(input.kind)
    if (!hasGrant(actor, kind.readBy)) refuse('permission.denied', { operation: approvals.foresee.name })
    if (input.personId) await mayRead(call, kind, input.personId)
    const wanted = await flowNow(db, kind)
    const about = input.personId ?? actor.personId
    const { path, stuck } = await imagine(call, { kind, flow: wanted, asker: actor, about }, input.values)
    return { path, stuck }
  },
})

const fieldChoices = implement(approvals.fieldChoices, {
  about: 'company',
  async run({ db, input, today }) {
    const field = kindOf(input.kind).fields.find(({ key }) => key === input.field) ?? refuse('approvals.fieldUnknown')
    return { rows: field.find ? await field.find(db, { search: input.search.trim() }, today) : [] }
  },
})

export const flowOperations = [
  ...[flows, flow, usualFlows, saveFlow, publishFlow, discardFlow],
  ...[dryRun, foresee, fieldChoices],
]
