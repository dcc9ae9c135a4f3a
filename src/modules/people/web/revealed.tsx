import { useMay } from '#platform/client/use-may.ts'
import { useAsk } from '#platform/client/use-operation.ts'
import { type Hidden, isHidden } from '#platform/kernel/field-class.ts'
import { Masked } from '#platform/ui/masked.tsx'
import { people } from '../contract.ts'
import { dotted, Fact } from './fact.tsx'

type RevealedProps = {
  personId: string
  field: 'residentId' | 'bankAccount' | 'mobile'
  value: string | Hidden | null
  /** The reader may see the class that the clear number belongs to. */
  open?: boolean
}

/** A masked number, and the way to see it in clear: the server writes down who looked. */
export function Revealed({ personId, field, value, open = true }: RevealedProps) {
  const may = useMay('people.reveal')
  const ask = useAsk(people.reveal)
  const reveal = async () => (await ask({ personId, field })).value ?? ''
  const isMasked = typeof value === 'string' && value.includes('*')
  return (
    <Fact value={value}>
      {(masked) => (isMasked ? <Masked value={dotted(masked)} {...(may && open && { reveal })} /> : masked)}
    </Fact>
  )
}

/** A sensitive number opens only to who sees sensitive fields; the bank account tells whether he does. */
export const seesSensitive = (row: { monthlyWage: unknown }): boolean => !isHidden(row.monthlyWage)
