import { useRead } from '#platform/client/use-operation.ts'
import { type Hidden, isHidden } from '#platform/kernel/field-class.ts'
import { leave } from '../../../contract.ts'

type Listed = (typeof leave.balances)['output']['_output']['rows'][number]['amounts'][number]
type Amount = Exclude<Listed, Hidden>

/** It keeps a balance, and nothing has ever been in it this year. */
const isBare = ({ kept, units, used, planned, expected }: Amount): boolean =>
  kept && [units, used, planned, expected].every((each) => each === 0)

/** What somebody has of each type that he may take; `types` is undefined until it is known, and without those `hidden`. */
export function useBalancesOf(personId: string | undefined) {
  const found = useRead(
    leave.balances,
    { ...(personId && { personId }) },
    { enabled: personId !== undefined, keep: false },
  )
  const row = found.data?.rows.find((each) => each.personId === personId)
  const known = new Map(found.data?.types.map((type) => [type.typeId, type]))
  const amounts = row?.amounts ?? []
  const types = amounts.flatMap((amount) => {
    if (isHidden(amount)) return []
    const type = known.get(amount.typeId)
    return type && amount.open ? [{ ...amount, type, rare: isBare(amount), proofAfterDays: null, noticeDays: 0 }] : []
  })
  return {
    error: found.error,
    refetch: found.refetch,
    name: row?.name,
    types: found.data && types,
    hidden: amounts.some(isHidden),
  }
}
