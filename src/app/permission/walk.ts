import { type Grant, matches } from '#platform/access/grant.ts'
import type { FieldClass } from '#platform/kernel/field-class.ts'
import { Refusal } from '#platform/refusal.ts'
import type { Case } from './case.ts'
import { cases } from './cases.ts'
import type { Company, Role, Somebody } from './company.ts'
import { allMarks } from './people.ts'

export type Outcome = { role: Role; input: object; output?: unknown; refused?: string; details?: unknown }

/** Tries an operation and says how it went; anything but an answer or a refusal is a bug and is thrown on. */
export async function attempt({ as }: Company, role: Role, operation: string, input: object): Promise<Outcome> {
  try {
    return { role, input, output: await as(role, operation, input) }
  } catch (error) {
    if (error instanceof Refusal) return { role, input, refused: error.code, details: error.details }
    throw error
  }
}

const grantsOf = ({ actors }: Company, role: Role, operation: string): Grant[] =>
  actors[role].grants.filter((grant) => matches(grant.pattern, operation))

export const roles = ({ actors }: Company): Role[] => Object.keys(actors) as Role[]

/** Those to whom what lies outside department A is somebody else's. */
export const narrowRoles = (company: Company, operation: string): Role[] =>
  roles(company).filter((role) => !grantsOf(company, role, operation).some((grant) => grant.scope === 'company'))

export const mayTry = (company: Company, role: Role, operation: string): boolean =>
  grantsOf(company, role, operation).length > 0

const anyId = /[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/g

/** An amount that chance put among the digits of an id tells nothing. */
export const holds = (text: string, mark: string): boolean =>
  (/^\d+$/.test(mark) ? text.replace(anyId, '') : text).includes(mark)

/** Texts of department B and its people that an answer holds. */
export function strangersIn({ b }: Company, { output, details }: Outcome): string[] {
  const text = JSON.stringify([output, details])
  const ids = [
    b.unitId,
    b.teamId,
    b.positionId,
    b.documentId,
    b.contractId,
    b.requestId,
    b.approvalId,
    b.proposalId,
    b.viewId,
    b.apiKeyId,
    b.sessionId,
    b.jobId,
  ]
  const marks = [...allMarks(b.person.marks), ...allMarks(b.head.marks), b.name, b.account.email, ...ids]
  return marks.filter((mark) => holds(text, mark))
}

/** Values about one of A's people that the answer holds, of classes that the role may not see of him. */
export function leaksIn(company: Company, operation: string, outcome: Outcome): string[] {
  const { a, actors } = company
  return [a.person, a.head].flatMap((somebody) => {
    const isHimself = actors[outcome.role].personId === somebody.personId
    if (isHimself) return []
    const open = openTo(company, outcome.role, operation)
    const text = JSON.stringify([outcome.output])
    return closedMarks(somebody, open).filter((mark) => holds(text, mark))
  })
}

/** The classes that a role may see of others with an operation. */
function openTo(company: Company, role: Role, operation: string): Set<FieldClass> {
  const tried = cases[operation]
  const openedBy = tried && 'openedBy' in tried ? tried.openedBy : undefined
  const opening = [operation, openedBy ?? operation].flatMap((name) => grantsOf(company, role, name))
  const classes = opening.filter(({ scope }) => scope !== 'self').flatMap((grant) => grant.classes)
  return new Set([...classes, ...(openedBy ? (['public', 'internal'] as const) : [])])
}

const closedMarks = ({ marks }: Somebody, open: ReadonlySet<FieldClass>): string[] =>
  (Object.entries(marks) as [FieldClass, string[]][]).flatMap(([fieldClass, texts]) =>
    open.has(fieldClass) ? [] : texts,
  )

/** Says of all tables what they hold, so that a row written, changed or taken away shows. */
export async function fingerprint({ world }: Company, except: string[] = []): Promise<Record<string, string>> {
  const { rows: tables } = await world.pool.query<{ name: string }>(
    "select relname as name from pg_class where relnamespace = 'public'::regnamespace and relkind = 'r' order by 1",
  )
  const asked = tables.filter(({ name }) => !except.includes(name))
  const parts = asked.map(
    ({ name }) =>
      `select '${name}' as name, count(*) || ' ' || coalesce(sum(hashtextextended(t::text, 0)), 0) as held from ${name} t`,
  )
  const { rows } = await world.pool.query<{ name: string; held: string }>(parts.join(' union all '))
  return Object.fromEntries(rows.map(({ name, held }) => [name, held]))
}

/** What the case names of department B. */
export async function foreignInputs(company: Company, tried: Case): Promise<object[]> {
  if (tried.about === 'record' || tried.about === 'account') return (await tried.foreign?.(company)) ?? []
  return tried.about === 'list' ? tried.asked(company) : []
}
