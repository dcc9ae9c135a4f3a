import { useWords } from '#platform/client/use-words.ts'
import { Empty } from '#platform/ui/empty.tsx'
import { words } from '../locale.ts'

export function NobodyHere() {
  const t = useWords(words)
  return <Empty title={t('nobody')}>{t('nobodyWhy')}</Empty>
}
