import type { Company, Role } from './company.ts'

/**
 * Takes part in a matter, and so knows what the company knows; what is personal is opened by the grants of another
 * operation, which is named here.
 */
type AsParty = { openedBy?: string }

type Ask<T> = (company: Company) => T | Promise<T>

/**
 * How an operation is tried. What belongs to department B is strange to everybody whose grants don't reach the whole
 * company, and `own` with `by` is the control: there it must succeed, or the refusals would prove nothing.
 */
export type Case =
  /** About a person or a unit: named from B it is refused. `mixed` names something of B beside something of A. */
  | ({ about: 'record'; foreign: Ask<object[]>; mixed?: Ask<object[]>; own: Ask<object>; by: Role[] } & AsParty)
  /** A list: whatever is asked, nothing of B comes back. The control sees B. */
  | { about: 'list'; asked: Ask<object[]>; by: Role[] }
  /** About the whole company: refused to all whose grants are narrower. */
  | { about: 'company'; own: Ask<object>; by: Role[] }
  /** The same for everybody who has a grant, because it says nothing of anybody. */
  | { about: 'shared'; mixed?: Ask<object[]>; own: Ask<object>; by: Role[]; why: string }
  /** One's own account: things of another account are as good as none. Who may call `overseer` sees all. */
  | ({ about: 'account'; foreign?: Ask<object[]>; own: Ask<object>; by: Role[]; overseer?: string } & AsParty)
  /** For who has not signed in. */
  | { about: 'open'; why: string }

export type Cases = Record<string, Case>
