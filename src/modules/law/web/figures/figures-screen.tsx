import { Button } from 'antd'
import { useState } from 'react'
import { useMay } from '#platform/client/use-may.ts'
import { useRead } from '#platform/client/use-operation.ts'
import { useWords } from '#platform/client/use-words.ts'
import { ErrorNote } from '#platform/ui/error-note.tsx'
import { Body, Columns, Page } from '#platform/ui/page.tsx'
import { PageHeader } from '#platform/ui/page-header.tsx'
import { figureOperations } from '../operations.ts'
import { AddFigure } from './add-figure.tsx'
import { FigureList } from './figure-list.tsx'
import { FigurePeek } from './figure-peek.tsx'
import { words } from './locale.ts'
import { useListed } from './use-listed.ts'
import { type FigureKind, type FigureRow, keyOf } from './value.ts'
import './figures.css'

/** 法规参数: the figures in force by subject and place, with their sources, and what should be checked. */
export function Screen() {
  const t = useWords(words)
  const mayAdd = useMay(figureOperations.add.name)
  const [isAdding, setAdding] = useState(false)
  const read = useRead(figureOperations.figures, {})
  const told = read.data as { rows: FigureRow[]; kinds: FigureKind[] } | undefined
  const listed = useListed(told?.rows)
  const { peeked, peek, rows = [] } = listed
  const at = peeked ? rows.indexOf(peeked) : -1
  const beside = (step: number) => {
    const next = at < 0 ? undefined : rows[at + step]
    return next && (() => peek(next))
  }
  return (
    <Page>
      <PageHeader
        title={t('figures')}
        count={told?.rows.length}
        actions={
          mayAdd && (
            <Button size="small" type="primary" onClick={() => setAdding(true)}>
              {t('add')}
            </Button>
          )
        }
      />
      <Columns>
        <Body padding="none">
          {read.error && (
            <ErrorNote happened={t('notLoaded', { why: read.error.message })} onRetry={() => void read.refetch()} />
          )}
          <FigureList listed={listed} />
        </Body>
        {peeked && (
          <FigurePeek
            key={keyOf(peeked)}
            row={peeked}
            onClose={() => peek(undefined)}
            onPrevious={beside(-1)}
            onNext={beside(1)}
          />
        )}
      </Columns>
      {isAdding && <AddFigure kinds={told?.kinds ?? []} onClose={() => setAdding(false)} />}
    </Page>
  )
}
