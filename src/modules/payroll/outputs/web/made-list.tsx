import { Button } from 'antd'
import { useState } from 'react'
import { download } from '#platform/client/download.ts'
import { useMay } from '#platform/client/use-may.ts'
import { useAsk, useRead } from '#platform/client/use-operation.ts'
import { useWords } from '#platform/client/use-words.ts'
import { ListRow, ListRows } from '#platform/ui/list-rows.tsx'
import { RefusalNote } from '#platform/ui/refusal-note.tsx'
import { useFormat } from '#platform/ui/use-format.ts'
import { payroll } from '../../contract.ts'
import { words } from './locale.ts'

/** What was made of the run, by whom and when. */
export function MadeList({ runId }: { runId: string }) {
  const t = useWords(words)
  const f = useFormat()
  const may = useMay(payroll.downloadOutput.name)
  const ask = useAsk(payroll.downloadOutput)
  const [problem, setProblem] = useState<string>()
  const { data, error } = useRead(payroll.outputs, { runId })

  async function fetchIt(outputId: string) {
    setProblem(undefined)
    try {
      download((await ask({ outputId })).ticket)
    } catch (reason) {
      setProblem(reason instanceof Error ? reason.message : String(reason))
    }
  }

  if (error) return <RefusalNote reason={error.message} />
  if (!data || data.rows.length === 0) return null
  const fetching = (outputId: string, name: string) => (
    <Button size="small" aria-label={`${t('download')} ${name}`} onClick={() => void fetchIt(outputId)}>
      {t('download')}
    </Button>
  )
  return (
    <>
      <h3 className="soft">{t('made')}</h3>
      {problem && <RefusalNote reason={problem} />}
      <ListRows label={t('made')}>
        {data.rows.map(({ outputId, name, by, at }) => (
          <ListRow
            key={outputId}
            title={name}
            detail={t('madeBy', { by, at: f.moment(at) })}
            {...(may && { action: fetching(outputId, name) })}
          />
        ))}
      </ListRows>
    </>
  )
}
