import { useWords } from '#platform/client/use-words.ts'
import { StatusTag } from '#platform/ui/tag.tsx'
import type { Row } from '../../contract.ts'
import { words } from './locale.ts'

const tones = {
  open: 'running',
  returned: 'waiting',
  approved: 'good',
  declined: 'broken',
  withdrawn: 'normal',
} as const

/** How a request stands. */
export function StateTag({ request: { state, stuck } }: { request: Pick<Row, 'state' | 'stuck'> }) {
  const t = useWords(words)
  if (state === 'open' && stuck) {
    return (
      <StatusTag tone="waiting" live>
        {t('stuck')}
      </StatusTag>
    )
  }
  return (
    <StatusTag tone={tones[state]} live={state === 'open'}>
      {t(`state.${state}`)}
    </StatusTag>
  )
}
