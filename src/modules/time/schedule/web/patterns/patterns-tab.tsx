import { Button } from 'antd'
import { useState } from 'react'
import { useMay } from '#platform/client/use-may.ts'
import { useRead } from '#platform/client/use-operation.ts'
import { useWords } from '#platform/client/use-words.ts'
import { Empty } from '#platform/ui/empty.tsx'
import { LoadingRows } from '#platform/ui/loading-rows.tsx'
import { Problem } from '#platform/ui/problem.tsx'
import { time } from '../../../contract.ts'
import type { Pattern } from '../calls.ts'
import { words } from '../locale.ts'
import { AssignDialog } from './assign-dialog.tsx'
import { PatternCard } from './pattern-card.tsx'
import { PatternDialog } from './pattern-dialog.tsx'
import './patterns.css'

type Open = { kind: 'edit'; pattern: Pattern | undefined } | { kind: 'assign'; pattern: Pattern }

/** The patterns, and who works by which. */
export function PatternsTab() {
  const t = useWords(words)
  const maySave = useMay(time.savePattern.name)
  const patterns = useRead(time.patterns, {})
  const shifts = useRead(time.shifts, {})
  const uses = useRead(time.patternUses, {})
  const [open, setOpen] = useState<Open>()
  if (patterns.error && !patterns.data)
    return <Problem error={patterns.error} onRetry={() => void patterns.refetch()} />
  if (!patterns.data || !shifts.data) return <LoadingRows rows={6} height={52} />
  const { rows } = patterns.data
  const add = maySave && (
    <Button type="primary" onClick={() => setOpen({ kind: 'edit', pattern: undefined })}>
      {t('newPattern')}
    </Button>
  )
  return (
    <div className="schedule-part stack">
      {rows.length === 0 ? (
        <Empty title={t('noPatterns')} action={add}>
          {t('noPatternsWhy')}
        </Empty>
      ) : (
        <div className="line">
          {add}
          <span className="small quiet">{t('assignNote')}</span>
        </div>
      )}
      <ul className="patterns">
        {rows.map((pattern) => (
          <li key={pattern.patternId}>
            <PatternCard
              pattern={pattern}
              shifts={shifts.data?.rows ?? []}
              uses={uses.data}
              onEdit={maySave ? () => setOpen({ kind: 'edit', pattern }) : undefined}
              onAssign={() => setOpen({ kind: 'assign', pattern })}
            />
          </li>
        ))}
      </ul>
      {open?.kind === 'edit' && (
        <PatternDialog pattern={open.pattern} shifts={shifts.data.rows} onClose={() => setOpen(undefined)} />
      )}
      {open?.kind === 'assign' && <AssignDialog pattern={open.pattern} onClose={() => setOpen(undefined)} />}
    </div>
  )
}
