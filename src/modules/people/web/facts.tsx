import { type KeyValue, KeyValues } from '#platform/ui/key-values.tsx'
import { usePhone } from '#platform/ui/media.ts'

/** Facts in columns; on the phone as a ledger, so that more than three fit on a screen. */
export function Facts({ items }: { items: readonly KeyValue[] }) {
  const phone = usePhone()
  return <KeyValues form={phone ? 'ledger' : 'grid'} items={items} />
}
