import { useParams, useQueryState } from '#platform/client/use-address.ts'
import { useMay } from '#platform/client/use-may.ts'
import { useRead, useWrite } from '#platform/client/use-operation.ts'
import { useWords } from '#platform/client/use-words.ts'
import { Anchor, useGo } from '#platform/ui/anchor.tsx'
import { useConfirm } from '#platform/ui/confirm.tsx'
import { Icon } from '#platform/ui/icons.tsx'
import { LoadingRows } from '#platform/ui/loading-rows.tsx'
import type { MenuItem } from '#platform/ui/menu.tsx'
import { Note } from '#platform/ui/note.tsx'
import { Body, Columns, Page } from '#platform/ui/page.tsx'
import { PageHeader } from '#platform/ui/page-header.tsx'
import { Problem } from '#platform/ui/problem.tsx'
import { RefusalNote } from '#platform/ui/refusal-note.tsx'
import { isClosed } from '../../contract/terms.ts'
import { payroll } from '../../contract.ts'
import { useMonthName } from '../../slips/web/months.ts'
import { words } from './locale.ts'
import { RunStateTag } from './run-state.tsx'
import { useRunName } from './run-table.tsx'
import { type Stage, stageShown, stages, stagesDone } from './stages.ts'
import { ApproveStep } from './steps/approve-step.tsx'
import { CheckStep } from './steps/check-step.tsx'
import { CountStep } from './steps/count-step.tsx'
import { LockStep } from './steps/lock-step.tsx'
import { PayStep } from './steps/pay-step.tsx'
import type { Run } from './types.ts'
import './run.css'

/** One run on its way: computed, checked, approved, locked, paid. */
export function RunScreen() {
  const t = useWords(words)
  const { run: runId = '' } = useParams()
  const { data, error, refetch } = useRead(payroll.run, { runId })
  if (data) return <Opened key={runId} run={data} />
  return (
    <Page>
      <PageHeader crumbs={[{ label: t('title'), href: '/payroll' }]} title={t('run')} />
      <Columns>
        <Body>
          {error ? <Problem error={error} onRetry={() => void refetch()} /> : <LoadingRows rows={10} height={45} />}
        </Body>
      </Columns>
    </Page>
  )
}

function Opened({ run }: { run: Run }) {
  const t = useWords(words)
  const [{ step }] = useQueryState()
  const nameOf = useRunName()
  const stage = stageShown(step, run.state)
  const { items, problem } = useMore(run)
  return (
    <Page>
      <PageHeader
        crumbs={[{ label: t('title'), href: '/payroll' }]}
        title={nameOf(run)}
        count={t('people', { count: run.people })}
        tag={<RunStateTag state={run.state} />}
        more={items}
      />
      <RunSteps run={run} current={stage} />
      {problem && <RefusalNote reason={problem} />}
      {run.state === 'cancelled' ? <Gone /> : <StepOf stage={stage} run={run} />}
    </Page>
  )
}

function Gone() {
  const t = useWords(words)
  return (
    <Columns>
      <Body>
        <Note
          actions={
            <Anchor className="link" href="/payroll">
              {t('toRuns')}
            </Anchor>
          }
        >
          {t('cancelled')}
        </Note>
      </Body>
    </Columns>
  )
}

const screens: Record<Stage, (props: { run: Run }) => React.ReactNode> = {
  count: CountStep,
  check: CheckStep,
  approve: ApproveStep,
  lock: LockStep,
  pay: PayStep,
}

function StepOf({ stage, run }: { stage: Stage; run: Run }) {
  const Step = screens[stage]
  return <Step run={run} />
}

function RunSteps({ run, current }: { run: Run; current: Stage }) {
  const t = useWords(words)
  const done = stagesDone(run.state)
  return (
    <nav className="run-steps" aria-label={t('steps')}>
      <ol>
        {stages.map((stage, index) => (
          <li key={stage} className={index < done ? 'done' : undefined}>
            <Anchor href={`/payroll/${run.runId}?step=${stage}`} aria-current={stage === current ? 'step' : undefined}>
              <span className="run-step-mark">{index < done ? <Icon name="check" size={14} /> : index + 1}</span>
              <span className="run-step-name">{t(`step.${stage}`)}</span>
              {index < done && <span className="visually-hidden">{t('stepDone')}</span>}
            </Anchor>
          </li>
        ))}
      </ol>
    </nav>
  )
}

/** What may be done with it besides the next step. */
function useMore(run: Run): { items: MenuItem[]; problem: string | undefined } {
  const deeds = [useAgain(run), useCancel(run), useExtra(run)]
  return {
    items: deeds.flatMap(({ item }) => item ?? []),
    problem: deeds.find(({ problem }) => problem !== undefined)?.problem,
  }
}

type Deed = { item: MenuItem | undefined; problem: string | undefined }

const isOpen = ({ state }: Run): boolean => state === 'draft' || state === 'failed'

function useAgain(run: Run): Deed {
  const t = useWords(words)
  const go = useGo()
  const may = useMay(payroll.recomputeRun.name)
  const again = useWrite(payroll.recomputeRun)
  const onChoose = () => again.mutate({ runId: run.runId }, { onSuccess: () => go(`/payroll/${run.runId}?step=count`) })
  return {
    item: may && isOpen(run) ? { key: 'again', label: t('recompute'), icon: 'refresh', onChoose } : undefined,
    problem: again.error?.message,
  }
}

function useCancel(run: Run): Deed {
  const t = useWords(words)
  const go = useGo()
  const confirm = useConfirm()
  const nameOf = useRunName()
  const may = useMay(payroll.cancelRun.name)
  const cancel = useWrite(payroll.cancelRun)

  async function ask() {
    const yes = await confirm({
      title: t('cancelAsk', { name: nameOf(run) }),
      consequence: t('cancelWhy'),
      keep: t('cancelKeep'),
      deed: t('cancelDeed'),
      danger: true,
    })
    if (yes) cancel.mutate({ runId: run.runId }, { onSuccess: () => go('/payroll') })
  }

  const item: MenuItem = { key: 'cancel', label: t('cancel'), icon: 'trash', onChoose: () => void ask() }
  return { item: may && isOpen(run) ? item : undefined, problem: cancel.error?.message }
}

/** One more for a month that is closed: what has come in since. */
function useExtra({ groupId, month, state }: Run): Deed {
  const t = useWords(words)
  const go = useGo()
  const confirm = useConfirm()
  const monthName = useMonthName()
  const may = useMay(payroll.startRun.name)
  const start = useWrite(payroll.startRun)
  const label = t('startExtra', { month: monthName(month, 'short') })

  async function ask() {
    const consequence = t('startExtraWhy', { month: monthName(month) })
    if (!(await confirm({ title: label, consequence, keep: t('notNow'), deed: label }))) return
    start.mutate({ groupId, month, extra: true }, { onSuccess: ({ runId }) => go(`/payroll/${runId}?step=count`) })
  }

  const item: MenuItem = { key: 'extra', label, icon: 'plus', onChoose: () => void ask() }
  return { item: may && isClosed(state) ? item : undefined, problem: start.error?.message }
}
