import { Button } from 'antd'
import { useState } from 'react'
import type { PersonPart } from '#modules/people/web/slots.ts'
import { useMay } from '#platform/client/use-may.ts'
import { useRead } from '#platform/client/use-operation.ts'
import { useSession } from '#platform/client/use-session.ts'
import { useWords } from '#platform/client/use-words.ts'
import { LoadingRows } from '#platform/ui/loading-rows.tsx'
import { Problem } from '#platform/ui/problem.tsx'
import { Section } from '#platform/ui/section.tsx'
import { leave } from '../../../contract.ts'
import { Balances } from '../balances.tsx'
import { words } from '../locale.ts'
import { RequestRows } from '../request-rows.tsx'
import { ForDialog } from './for-dialog.tsx'
import { useBalancesOf } from './use-balances-of.ts'

/** 假期 on somebody’s page: what he has, and what he has asked for. */
export function LeaveTab({ personId }: PersonPart) {
  const mayRequests = useMay(leave.requests.name)
  const { name, types, hidden, error, refetch } = useBalancesOf(personId)
  return (
    <>
      {error && !types && <Problem error={error} onRetry={() => void refetch()} />}
      {!types && !error && <LoadingRows rows={4} height={52} />}
      {types && types.length > 0 && <Balances types={types} hidden={hidden} personId={personId} />}
      {mayRequests && <Requests personId={personId} name={name} />}
    </>
  )
}

type Whose = { personId: string; name: string | undefined }

function Requests({ personId, name }: Whose) {
  const t = useWords(words)
  const found = useRead(leave.requests, { personId })
  const { data, error, refetch } = found
  return (
    <Section title={t('requests')} action={<ForButton personId={personId} name={name} />}>
      {error && !data && <Problem error={error} onRetry={() => void refetch()} />}
      {!data && !error && <LoadingRows rows={3} height={52} />}
      {data && <RequestRows requests={data.rows} />}
    </Section>
  )
}

function ForButton({ personId, name }: Whose) {
  const t = useWords(words)
  const may = useMay(leave.requestFor.name)
  const isSelf = useSession()?.personId === personId
  const [asking, setAsking] = useState(false)
  if (!may || isSelf || name === undefined) return null
  return (
    <>
      <Button size="small" onClick={() => setAsking(true)}>
        {t('askForHim')}
      </Button>
      {asking && <ForDialog person={{ personId, name }} onClose={() => setAsking(false)} />}
    </>
  )
}
