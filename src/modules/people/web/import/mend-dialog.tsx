import { Button } from 'antd'
import { useState } from 'react'
import { useWrite } from '#platform/client/use-operation.ts'
import { useLanguage, useWords } from '#platform/client/use-words.ts'
import { Dialog } from '#platform/ui/dialog.tsx'
import { TextField } from '#platform/ui/text-field.tsx'
import { type Problem, peopleImport } from '../../import/contract.ts'
import { useNames } from '../use-names.ts'
import { words } from './locale.ts'
import { sentenceOfProblem } from './sentence.ts'

export type Mending = { importId: string; row: number; problem: Problem }

/** Types one cell anew; the row and all others are checked again at once. */
export function MendDialog({
  mending: { importId, row, problem },
  onClose,
}: {
  mending: Mending
  onClose: () => void
}) {
  const t = useWords(words)
  const [language] = useLanguage()
  const names = useNames()
  const [value, setValue] = useState(problem.suggestion ?? '')
  const mend = useWrite(peopleImport.mendImport)
  const save = () => mend.mutate({ importId, cells: [{ row, column: problem.column, value }] }, { onSuccess: onClose })
  return (
    <Dialog
      open
      width="narrow"
      title={t('editTitle', { row: String(row), column: problem.column })}
      onClose={onClose}
      footer={
        <>
          <Button onClick={onClose}>{t('later')}</Button>
          <Button type="primary" loading={mend.isPending} onClick={save}>
            {t('save')}
          </Button>
        </>
      }
    >
      <form
        className="stack"
        onSubmit={(event) => {
          event.preventDefault()
          save()
        }}
      >
        <p className="soft">{sentenceOfProblem(problem, language, names)}</p>
        <TextField label={t('value')} value={value} onChange={setValue} focus refusal={mend.error?.message} />
      </form>
    </Dialog>
  )
}
