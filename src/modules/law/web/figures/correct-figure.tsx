import { useState } from 'react'
import { useWrite } from '#platform/client/use-operation.ts'
import { useWords } from '#platform/client/use-words.ts'
import { addDays } from '#platform/kernel/day.ts'
import { FormDialog } from '#platform/ui/form-dialog.tsx'
import { figureOperations } from '../operations.ts'
import { words } from './locale.ts'
import { isSourced, noSource, SourceFields, sourceInput } from './source-fields.tsx'
import { type DatedSpan, SpanFields } from './span-fields.tsx'
import { currentOf, type FigureRow, formOf, readValue, typedValue } from './value.ts'
import { ValueField } from './value-field.tsx'

type CorrectFigureProps = { row: FigureRow; onClose: () => void }

/** A new value from a day on. What was before stays as it was. */
export function CorrectFigure({ row, onClose }: CorrectFigureProps) {
  const t = useWords(words)
  const add = useWrite(figureOperations.add)
  const like = (currentOf(row) ?? row.versions[0])?.value ?? null
  const [typed, setTyped] = useState(() => typedValue(like, row.unit))
  const [span, setSpan] = useState<DatedSpan>({ from: undefined, last: undefined })
  const [source, setSource] = useState(noSource)
  const value = readValue(typed, formOf(like, row.unit))
  const { from, last } = span

  function send() {
    if (value === undefined || from === undefined) return
    const place = row.place === null ? {} : { city: row.place }
    const until = last === undefined ? {} : { until: addDays(last, 1) }
    add.mutate({ code: row.code, from, value, ...place, ...until, ...sourceInput(source) }, { onSuccess: onClose })
  }

  return (
    <FormDialog
      title={t('correctTitle', { label: row.label })}
      deed={t('save')}
      busy={add.isPending}
      ready={value !== undefined && from !== undefined && isSourced(source)}
      problem={add.error?.message}
      onSend={send}
      onClose={onClose}
    >
      <p className="dense soft">{t('kept')}</p>
      <ValueField like={like} unit={row.unit} typed={typed} onChange={setTyped} />
      <SpanFields span={span} onChange={setSpan} />
      <SourceFields source={source} onChange={setSource} />
    </FormDialog>
  )
}
