import { Button } from 'antd'
import { type ReactNode, useState } from 'react'
import { useMay } from '#platform/client/use-may.ts'
import { useRead } from '#platform/client/use-operation.ts'
import { useWords } from '#platform/client/use-words.ts'
import { Empty } from '#platform/ui/empty.tsx'
import { ListRows } from '#platform/ui/list-rows.tsx'
import { LoadingRows } from '#platform/ui/loading-rows.tsx'
import { Problem } from '#platform/ui/problem.tsx'
import { Section } from '#platform/ui/section.tsx'
import { approvals } from '../../contract.ts'
import { DelegationForm } from './delegation-form.tsx'
import { DelegationRow } from './delegation-row.tsx'
import { words } from './locale.ts'

/** Who decides in my place while I am away, and in whose place I decide. */
export function Delegations() {
  const t = useWords(words)
  const may = useMay(approvals.delegate.name)
  const found = useRead(approvals.delegations, {})
  const [fresh, setFresh] = useState(false)
  if (found.error && !found.data) {
    return <Problem error={found.error} onRetry={() => void found.refetch()} />
  }
  if (!found.data) return <LoadingRows rows={4} height={52} />
  const { given, taken, kinds } = found.data
  const begin = may && (
    <Button size="small" type="primary" onClick={() => setFresh(true)}>
      {t('newOne')}
    </Button>
  )
  return (
    <>
      {given.length + taken.length === 0 ? (
        <Empty title={t('empty')} action={begin}>
          {t('why')}
        </Empty>
      ) : (
        <Both given={given} taken={taken} begin={begin} />
      )}
      {fresh && <DelegationForm kinds={kinds} onClose={() => setFresh(false)} />}
    </>
  )
}

type Rows = Parameters<typeof DelegationRow>[0]['delegation'][]

function Both({ given, taken, begin }: { given: Rows; taken: Rows; begin: ReactNode }) {
  const t = useWords(words)
  return (
    <div className="stack apart">
      <Section title={t('given')} action={begin}>
        {given.length === 0 && <p className="dense soft">{t('why')}</p>}
        <ListRows label={t('given')}>
          {given.map((each) => (
            <DelegationRow key={each.delegationId} delegation={each} mine />
          ))}
        </ListRows>
      </Section>
      <Section title={t('taken')}>
        {taken.length === 0 && <p className="dense soft">{t('nobodyTaken')}</p>}
        <ListRows label={t('taken')}>
          {taken.map((each) => (
            <DelegationRow key={each.delegationId} delegation={each} />
          ))}
        </ListRows>
      </Section>
    </div>
  )
}
