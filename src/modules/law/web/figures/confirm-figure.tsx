import { useState } from 'react'
import { useWrite } from '#platform/client/use-operation.ts'
import { useWords } from '#platform/client/use-words.ts'
import type { Day } from '#platform/kernel/day.ts'
import { FormDialog } from '#platform/ui/form-dialog.tsx'
import { figureOperations } from '../operations.ts'
import { words } from './locale.ts'
import { isSourced, noSource, SourceFields, sourceInput } from './source-fields.tsx'
import type { FigureRow, Version } from './value.ts'

type ConfirmFigureProps = { row: FigureRow; version: Version; onClose: () => void }

/** The company has compared the figure with its text and stands by it. */
export function ConfirmFigure({ row, version, onClose }: ConfirmFigureProps) {
  const t = useWords(words)
  const confirm = useWrite(figureOperations.confirm)
  const { title, article, href = '' } = version
  const [source, setSource] = useState({ ...noSource, document: title, article, href })
  const send = () =>
    confirm.mutate(
      {
        code: row.code,
        from: version.from as Day,
        ...(row.place !== null && { city: row.place }),
        ...sourceInput(source),
      },
      { onSuccess: onClose },
    )
  return (
    <FormDialog
      title={t('confirmTitle', { label: row.label })}
      deed={t('confirm')}
      busy={confirm.isPending}
      ready={isSourced(source)}
      problem={confirm.error?.message}
      onSend={send}
      onClose={onClose}
    >
      <SourceFields source={source} onChange={setSource} />
    </FormDialog>
  )
}
