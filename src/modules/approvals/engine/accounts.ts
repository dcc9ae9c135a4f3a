import type { Call } from '#platform/operation.ts'
import { ask, type Candidate, type Line } from '../ports.ts'
import type { Account } from '../rules/candidates.ts'
import { accountsOf, type StoredAccount } from '../store/accounts.ts'

export type Asking = Pick<Call<unknown>, 'db' | 'today'>

/** Accounts as they stand today, found by user, by person or by role. */
export type Directory = {
  accounts: ReadonlyMap<string, Account>
  line: (line: Line) => Account[][]
  role: (roleId: string) => Account[]
}

type Wanted = { lines: readonly Line[]; userIds: readonly string[]; roleIds: readonly string[] }

const isUser = (candidate: Candidate): candidate is { userId: string } => 'userId' in candidate

/** Everybody wanted in one go, with who has left and who is away. */
export async function directoryOf({ db, today }: Asking, { lines, userIds, roleIds }: Wanted): Promise<Directory> {
  const candidates = lines.flat(2)
  const named = candidates.filter(isUser).map(({ userId }) => userId)
  const personIds = candidates.flatMap((each) => (isUser(each) ? [] : each.personId))
  const rows = await accountsOf(
    db,
    { userIds: [...new Set([...userIds, ...named])], personIds: [...new Set(personIds)], roleIds },
    today,
  )
  const inRoster = rows.flatMap(({ personId, disabled }) => (personId && !disabled ? personId : []))
  const missing = inRoster.length > 0 ? await ask.missing(db, inRoster, today) : new Set<string>()
  return directory(rows, missing)
}

function directory(rows: readonly StoredAccount[], missing: ReadonlySet<string>): Directory {
  const accounts = new Map<string, Account>()
  const byPerson = new Map<string, Account>()
  const byRole = new Map<string, Account[]>()
  for (const { userId, personId, name, disabled, awayFor, stoodInFor, roles } of rows) {
    const gone = disabled || (personId !== null && missing.has(personId))
    const account = { userId, personId, name, gone, awayFor, stoodInFor }
    accounts.set(userId, account)
    if (personId) byPerson.set(personId, account)
    for (const roleId of roles) byRole.set(roleId, [...(byRole.get(roleId) ?? []), account])
  }
  const accountOf = (each: Candidate) => (isUser(each) ? accounts.get(each.userId) : byPerson.get(each.personId))
  return {
    accounts,
    line: (line) => line.map((group) => group.flatMap((each) => accountOf(each) ?? [])),
    role: (roleId) => byRole.get(roleId) ?? [],
  }
}
