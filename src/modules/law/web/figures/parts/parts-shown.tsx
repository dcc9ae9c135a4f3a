import { KeyValues } from '#platform/ui/key-values.tsx'
import type { FigureRow, Value } from '../value.ts'
import { partsOf } from './parts.ts'
import { usePartWords } from './use-part-words.ts'

/** A figure of several values, a line each. */
export function PartsShown({ value, unit }: { value: Value; unit: FigureRow['unit'] }) {
  const { nameOf, shown } = usePartWords(unit)
  return (
    <div className="figure-parts">
      <KeyValues
        items={partsOf(value).map((part) => ({
          key: part.path.join('.'),
          label: nameOf(part.path),
          value: shown(part),
        }))}
      />
    </div>
  )
}
