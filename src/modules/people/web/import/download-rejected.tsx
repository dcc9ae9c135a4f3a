import { Button } from 'antd'
import { useState } from 'react'
import { download } from '#platform/client/download.ts'
import { useAsk } from '#platform/client/use-operation.ts'
import { useWords } from '#platform/client/use-words.ts'
import { Icon } from '#platform/ui/icons.tsx'
import { peopleImport } from '../../import/contract.ts'
import { words } from './locale.ts'

/** The rejected rows as Excel, with the reason beside each. */
export function DownloadRejected({ importId }: { importId: string }) {
  const t = useWords(words)
  const ask = useAsk(peopleImport.rejectedRows)
  const [problem, setProblem] = useState<string>()
  const fetch = () => {
    setProblem(undefined)
    ask({ importId }).then(
      ({ ticket }) => download(ticket),
      (error: Error) => setProblem(error.message),
    )
  }
  return (
    <>
      <Button size="small" icon={<Icon name="download" size={16} />} onClick={fetch}>
        {t('download')}
      </Button>
      {problem && (
        <span className="broken dense" role="alert">
          {problem}
        </span>
      )}
    </>
  )
}
