import { useState } from 'react'
import { useParams } from '#platform/client/use-address.ts'
import { useRead } from '#platform/client/use-operation.ts'
import { useWords } from '#platform/client/use-words.ts'
import { LoadingRows } from '#platform/ui/loading-rows.tsx'
import { usePhone } from '#platform/ui/media.ts'
import { Body, Columns, Page } from '#platform/ui/page.tsx'
import { PageHeader } from '#platform/ui/page-header.tsx'
import { Problem } from '#platform/ui/problem.tsx'
import { useFormat } from '#platform/ui/use-format.ts'
import { payroll } from '../../contract.ts'
import type { Ground, Wages } from '../contract.ts'
import { words } from './locale.ts'
import { PayWhen } from './pay-when.tsx'
import { SettleForm } from './settle-form.tsx'
import { Settled } from './settled.tsx'
import { LeavingStateTag } from './state-tag.tsx'
import type { LeavingPay } from './types.ts'
import '../../slips/web/slip.css'
import './leaving.css'

/** What somebody gets who leaves: proposed by the law, decided by HR. */
export function LeavingScreen() {
  const { person = '' } = useParams()
  const [ground, setGround] = useState<Ground>()
  const [wages, setWages] = useState<Wages>()
  const asked = { personId: person, ...(ground && { ground }), ...(wages && { wages }) }
  const { data, error, refetch } = useRead(payroll.leavingPay, asked)
  return (
    <Page>
      <Header pay={data} />
      <Columns>
        <Body>
          {error && !data && <Problem error={error} onRetry={() => void refetch()} />}
          {!data && !error && <LoadingRows rows={8} height={45} />}
          {data && (
            <div className="leaving stack apart">
              <Head pay={data} />
              {data.state !== 'paid' && <PayWhen pay={data} />}
              {data.settled ? (
                <Settled pay={data} />
              ) : (
                <SettleForm pay={data} changed={wages !== undefined} onGround={setGround} onWages={setWages} />
              )}
            </div>
          )}
        </Body>
      </Columns>
    </Page>
  )
}

function Header({ pay }: { pay: LeavingPay | undefined }) {
  const t = useWords(words)
  const phone = usePhone()
  const list = pay ? `/payroll/leaving?month=${pay.lastDay.slice(0, 7)}` : '/payroll/leaving'
  const title = pay && (phone ? pay.name : t('of', { name: pay.name }))
  return (
    <PageHeader
      crumbs={[{ label: t('title'), href: list }]}
      title={title ?? t('title')}
      actions={pay && <LeavingStateTag state={pay.state} />}
    />
  )
}

function Head({ pay: { employeeNo, unit, from, lastDay, leaveKind } }: { pay: LeavingPay }) {
  const t = useWords(words)
  const f = useFormat()
  const facts = [
    ...[employeeNo, unit, t('hired', { day: f.day(from) }), t('onLastDay', { day: f.day(lastDay) })],
    leaveKind && t(`leaveKind.${leaveKind}`),
  ]
  return <p className="soft">{facts.filter(Boolean).join(' · ')}</p>
}
