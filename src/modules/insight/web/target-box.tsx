import { Button } from 'antd'
import { type FormEvent, useState } from 'react'
import { useMay } from '#platform/client/use-may.ts'
import { useWrite } from '#platform/client/use-operation.ts'
import { useWords } from '#platform/client/use-words.ts'
import type { Definition } from '#platform/metric/contract.ts'
import { words as metricWords } from '#platform/metric/web/locale.ts'
import { boundOf, unitOf } from '#platform/metric/web/shown.ts'
import { Section } from '#platform/ui/section.tsx'
import { TextField } from '#platform/ui/text-field.tsx'
import { useFormat } from '#platform/ui/use-format.ts'
import { words } from '../locale.ts'
import { metric } from './operations.ts'
import { readTarget, typedTarget } from './target.ts'

/** What the company wants a metric to be; who may sets it here. */
export function TargetBox({ definition }: { definition: Definition }) {
  const t = useWords(words)
  const m = useWords(metricWords)
  const f = useFormat()
  const maySet = useMay(metric.setTarget.name)
  const [open, setOpen] = useState(false)
  if (definition.good === 'none') return null
  const bound = boundOf(definition, m, f)
  return (
    <Section
      title={t('target')}
      action={
        maySet &&
        !open && (
          <button type="button" className="bare link" onClick={() => setOpen(true)}>
            {t(bound ? 'changeTarget' : 'setTarget')}
          </button>
        )
      }
    >
      {open ? (
        <TargetForm definition={definition} onDone={() => setOpen(false)} />
      ) : (
        <p className="line wrap">
          <span className={bound ? 'subtitle strong' : 'dense quiet'}>{bound ?? t('noTarget')}</span>
          {bound && definition.kind === 'span' && <span className="small quiet">{t('targetSpan')}</span>}
        </p>
      )}
    </Section>
  )
}

const examples = {
  share: '14',
  people: '20',
  years: '3',
  ratio: '7',
  hours: '20',
  times: '5',
  score: '20',
  yuan: '500000',
  yuanEach: '20000',
}

function TargetForm({ definition, onDone }: { definition: Definition; onDone: () => void }) {
  const t = useWords(words)
  const m = useWords(metricWords)
  const { unit, target, key, kind } = definition
  const [typed, setTyped] = useState(target === null ? '' : typedTarget(unit, target))
  const [unread, setUnread] = useState(false)
  const save = useWrite(metric.setTarget)
  const write = (next: number | null) => save.mutate({ key, target: next }, { onSuccess: onDone })

  function submit(event: FormEvent) {
    event.preventDefault()
    const read = readTarget(unit, typed)
    setUnread(read === undefined)
    if (read !== undefined) write(read)
  }

  const measured = unitOf(unit, m) || t(`measured.${unit}`)
  const refusal = unread ? t('badTarget', { example: examples[unit] }) : save.error?.message
  return (
    <form className="stack" onSubmit={submit}>
      <TextField
        label={t('targetIn', { unit: measured })}
        hint={kind === 'span' ? t('targetSpan') : undefined}
        value={typed}
        onChange={setTyped}
        focus
        maxLength={12}
        {...(refusal !== undefined && { refusal })}
      />
      <div className="line wrap">
        <Button size="small" type="primary" htmlType="submit" loading={save.isPending}>
          {t('saveTarget')}
        </Button>
        {target !== null && (
          <Button size="small" onClick={() => write(null)}>
            {t('clearTarget')}
          </Button>
        )}
        <Button size="small" type="text" onClick={onDone}>
          {t('cancel')}
        </Button>
      </div>
    </form>
  )
}
