import { named } from '../../../client/named.ts'
import { useRead } from '../../../client/use-operation.ts'
import { useWords } from '../../../client/use-words.ts'
import { useGo } from '../../../ui/anchor.tsx'
import { ToolButton } from '../../../ui/shell/tool-button.tsx'
import type { notice } from '../../contract.ts'
import { words } from './locale.ts'

const count = named<typeof notice.count>('notice.count')

/** Every five minutes, and after whatever the user does himself. */
const seldom = 300_000

/** The way to one's notices; with a dot while some are new. */
export function Bell() {
  const t = useWords(words)
  const go = useGo()
  const unseen = useRead(count, {}, { every: seldom }).data?.unseen ?? 0
  const label = unseen > 0 ? t('unseen', { count: unseen }) : t('notices')
  return <ToolButton icon="bell" label={label} unread={unseen > 0} onClick={() => go('/notices')} />
}
