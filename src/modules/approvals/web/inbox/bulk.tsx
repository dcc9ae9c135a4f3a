import { Button } from 'antd'
import { useState } from 'react'
import { useWords } from '#platform/client/use-words.ts'
import { BulkBar } from '#platform/ui/bulk-bar.tsx'
import type { Row } from '../../contract.ts'
import { BulkDialog, type Decision } from './bulk-dialog.tsx'
import { words } from './locale.ts'

/** Several at once: what may be, after a look at what would happen. */
export function Bulk({ chosen, onClear }: { chosen: readonly Row[]; onClear: () => void }) {
  const t = useWords(words)
  // The rows are those that were chosen: what has been decided meanwhile has left the list.
  const [asked, setAsked] = useState<{ decision: Decision; requests: readonly Row[] }>()
  const ask = (decision: Decision) => setAsked({ decision, requests: chosen })
  return (
    <>
      <BulkBar count={chosen.length} said={t('selected', { count: chosen.length })} onClear={onClear}>
        <Button size="small" type="primary" onClick={() => ask('approve')}>
          {t('approveMany', { count: chosen.length })}
        </Button>
        <Button size="small" onClick={() => ask('decline')}>
          {t('declineMany', { count: chosen.length })}
        </Button>
      </BulkBar>
      {asked && <BulkDialog {...asked} onDone={onClear} onClose={() => setAsked(undefined)} />}
    </>
  )
}
