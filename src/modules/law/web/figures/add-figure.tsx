import { useState } from 'react'
import { useWrite } from '#platform/client/use-operation.ts'
import { useWords } from '#platform/client/use-words.ts'
import { addDays } from '#platform/kernel/day.ts'
import { FormDialog } from '#platform/ui/form-dialog.tsx'
import { SelectField } from '#platform/ui/select-field.tsx'
import { TextField } from '#platform/ui/text-field.tsx'
import { figureOperations } from '../operations.ts'
import { words } from './locale.ts'
import { isSourced, noSource, SourceFields, sourceInput } from './source-fields.tsx'
import { type DatedSpan, SpanFields } from './span-fields.tsx'
import { type FigureKind, formOf, readValue, typedValue } from './value.ts'
import { ValueField } from './value-field.tsx'

type AddFigureProps = { kinds: readonly FigureKind[]; onClose: () => void }

/** A figure of a city that has none yet, or the next year's. */
export function AddFigure({ kinds, onClose }: AddFigureProps) {
  const t = useWords(words)
  const add = useWrite(figureOperations.add)
  const [kind, setKind] = useState<FigureKind>()
  const [city, setCity] = useState('')
  const [typed, setTyped] = useState('')
  const [span, setSpan] = useState<DatedSpan>({ from: undefined, last: undefined })
  const [source, setSource] = useState(noSource)
  const value = kind && readValue(typed, formOf(kind.example, kind.unit))
  const hasPlace = !kind?.byPlace || city.trim() !== ''

  function choose(code: string | undefined) {
    const chosen = kinds.find((each) => each.code === code)
    setKind(chosen)
    setTyped(chosen && formOf(chosen.example, chosen.unit) === 'json' ? typedValue(chosen.example, chosen.unit) : '')
  }

  function send() {
    if (!kind || value === undefined || span.from === undefined) return
    const place = kind.byPlace ? { city: city.trim() } : {}
    const until = span.last === undefined ? {} : { until: addDays(span.last, 1) }
    const input = { code: kind.code, from: span.from, value, ...place, ...until, ...sourceInput(source) }
    add.mutate(input, { onSuccess: onClose })
  }

  return (
    <FormDialog
      title={t('addTitle')}
      deed={t('save')}
      busy={add.isPending}
      ready={value !== undefined && span.from !== undefined && hasPlace && isSourced(source)}
      problem={add.error?.message}
      onSend={send}
      onClose={onClose}
    >
      <SelectField
        label={t('kind')}
        value={kind?.code}
        onChange={choose}
        choices={kinds.map(({ code, label }) => ({ value: code, label, search: code }))}
      />
      {kind?.byPlace && (
        <TextField label={t('city')} hint={t('cityHint')} value={city} onChange={setCity} maxLength={40} />
      )}
      {kind && <ValueField key={kind.code} like={kind.example} unit={kind.unit} typed={typed} onChange={setTyped} />}
      <SpanFields span={span} onChange={setSpan} />
      <SourceFields source={source} onChange={setSource} />
    </FormDialog>
  )
}
