import { Button } from 'antd'
import { useState } from 'react'
import { useMay } from '#platform/client/use-may.ts'
import { useAsk, useWrite } from '#platform/client/use-operation.ts'
import { useWords } from '#platform/client/use-words.ts'
import { ListRow } from '#platform/ui/list-rows.tsx'
import { RefusalNote } from '#platform/ui/refusal-note.tsx'
import { RunningExport } from '#platform/ui/running-export.tsx'
import { defineWords } from '#platform/words.ts'
import { payroll } from '../../contract.ts'
import type { OutputKind } from '../contract.ts'
import { refusalWords } from '../locale.ts'
import { BankDialog } from './bank-dialog.tsx'
import { words } from './locale.ts'
import { SlipsDialog } from './slips-dialog.tsx'
import type { Wish } from './wish.ts'

const refusals = defineWords('payrollOutputs.refusals', refusalWords)

type KindRowProps = { runId: string; kind: OutputKind }

/** A file that can be made; once asked for, how far it is, then the file. */
export function KindRow({ runId, kind }: KindRowProps) {
  const t = useWords(words)
  const may = useMay(payroll.makeOutput.name)
  const write = useWrite(payroll.makeOutput)
  const [asking, setAsking] = useState(false)
  const [jobId, setJobId] = useState<string>()

  function make(wish: Wish = {}) {
    write.mutate(
      { runId, kind, ...wish },
      {
        onSuccess: (started) => {
          setJobId(started.jobId)
          setAsking(false)
        },
      },
    )
  }

  const button = (
    <Button
      size="small"
      loading={write.isPending}
      aria-label={`${t('make')} ${t(`kind.${kind}`)}`}
      onClick={() => (isAsked(kind) ? setAsking(true) : make())}
    >
      {t('make')}
    </Button>
  )
  return (
    <>
      <ListRow title={t(`kind.${kind}`)} detail={t(`why.${kind}`)} {...(may && !jobId && { action: button })} />
      {write.error && !asking && (
        <li>
          <RefusalNote reason={write.error.message} />
        </li>
      )}
      {jobId && (
        <li>
          <Running kind={kind} jobId={jobId} onAgain={() => setJobId(undefined)} />
        </li>
      )}
      {asking && (
        <Ask
          {...{ kind, runId }}
          busy={write.isPending}
          problem={write.error?.message}
          onMake={make}
          onClose={() => setAsking(false)}
        />
      )}
    </>
  )
}

/** For whom it is made, and how. */
const isAsked = (kind: OutputKind): boolean => kind === 'bank' || kind === 'payslips'

type AskProps = KindRowProps & {
  busy: boolean
  problem: string | undefined
  onMake: (wish: Wish) => void
  onClose: () => void
}

const Ask = ({ kind, runId, ...dialog }: AskProps) =>
  kind === 'bank' ? <BankDialog runId={runId} {...dialog} /> : <SlipsDialog {...dialog} />

/** An output has the id of the job that made it. */
function Running({ kind, jobId, onAgain }: { kind: OutputKind; jobId: string; onAgain: () => void }) {
  const t = useWords(words)
  const ticket = useAsk(payroll.downloadOutput)
  return (
    <RunningExport
      jobId={jobId}
      name={t('making', { kind: t(`kind.${kind}`) })}
      ticketFor={() => ticket({ outputId: jobId })}
      onAgain={onAgain}
      refusals={refusals}
    />
  )
}
