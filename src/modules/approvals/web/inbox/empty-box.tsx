import { Button } from 'antd'
import { useSession } from '#platform/client/use-session.ts'
import { useWords } from '#platform/client/use-words.ts'
import { useGo } from '#platform/ui/anchor.tsx'
import { Empty } from '#platform/ui/empty.tsx'
import type { Box } from '../../contract.ts'
import { words } from './locale.ts'

const nones = { toDecide: 'noneToDecide', asked: 'noneAsked', copies: 'noneCopies', done: 'noneDone' } as const

/** Why there is nothing, and what brings something here. */
export function EmptyBox({ box }: { box: Box }) {
  const t = useWords(words)
  const go = useGo()
  const hasOwnPage = Boolean(useSession()?.personId)
  const none = nones[box]
  const toMine = box === 'asked' && hasOwnPage && <Button onClick={() => go('/me')}>{t('toMine')}</Button>
  return (
    <Empty title={t(none)} action={toMine}>
      {t(`${none}Why`)}
    </Empty>
  )
}
