import { Button } from 'antd'
import { useRead } from '#platform/client/use-operation.ts'
import { useLanguage, useWords } from '#platform/client/use-words.ts'
import { shown } from '#platform/kernel/field-class.ts'
import { usePhone } from '#platform/ui/media.ts'
import { Note } from '#platform/ui/note.tsx'
import { RefusalNote } from '#platform/ui/refusal-note.tsx'
import { ThumbBar } from '#platform/ui/shell/phone-tab-bar.tsx'
import { useUndoToast } from '#platform/ui/undo-toast.tsx'
import { useFormat } from '#platform/ui/use-format.ts'
import { payroll } from '../../../contract.ts'
import { words } from '../locale.ts'
import { KindFields } from './kind-fields.tsx'
import { KindTiles } from './kind-tiles.tsx'
import { type Declaring, useDeclare } from './use-declare.ts'
import './own.css'

type DeclareProps = { personId?: string; onDone?: () => void }

/** Which kind, what of it, what it comes to: sent. */
export function Declare({ personId, onDone }: DeclareProps) {
  const declaring = useDeclare(personId)
  const phone = usePhone()
  const { kind, draft } = declaring
  const amounts = useRead(payroll.myDeductions, {}, { enabled: personId === undefined }).data?.amounts
  const deed = <Deed declaring={declaring} onDone={onDone} />
  return (
    <div className="stack declare">
      <KindTiles amounts={amounts} chosen={kind} onChoose={declaring.choose} />
      {kind && kind !== 'illness' && <KindFields kind={kind} draft={draft} put={declaring.put} />}
      {kind && <Outcome declaring={declaring} />}
      {kind && kind !== 'illness' && (phone && personId === undefined ? <ThumbBar>{deed}</ThumbBar> : deed)}
    </div>
  )
}

/** The amount and its months before it is sent, and by which rule; or why not. */
function Outcome({ declaring: { outcome, problem } }: { declaring: Declaring }) {
  const t = useWords(words)
  const f = useFormat()
  const [language] = useLanguage()
  if (problem) return <RefusalNote reason={problem} />
  if (!outcome) return null
  if (outcome.problem) return <RefusalNote reason={outcome.problem[language]} />
  const fen = shown(outcome.fen)
  const { title, article } = outcome.source
  const months = { from: outcome.fromMonth, last: outcome.lastMonth }
  const once = outcome.fromMonth === outcome.lastMonth
  return (
    <Note
      tone="running"
      icon="check"
      title={fen !== undefined && t(once ? 'comesToOnce' : 'comesTo', { amount: f.money(fen, 'bare') })}
    >
      <span role="status">{once ? t('inMonth', { from: months.from }) : t('monthSpan', months)}</span>
      <span className="small quiet source-line">{[title[language], article[language]].filter(Boolean).join(' ')}</span>
    </Note>
  )
}

function Deed({ declaring, onDone }: { declaring: Declaring; onDone: (() => void) | undefined }) {
  const t = useWords(words)
  const f = useFormat()
  const tell = useUndoToast()
  const fen = declaring.outcome?.problem === null ? shown(declaring.outcome.fen) : undefined
  const done = (sent: number | undefined) => {
    tell({ said: t('declaredNow', { amount: sent === undefined ? '' : f.money(sent, 'bare') }) })
    onDone?.()
  }
  return (
    <Button
      className="declare-deed"
      type="primary"
      loading={declaring.busy}
      disabled={!declaring.ready}
      onClick={() => declaring.send(done)}
    >
      {fen === undefined ? t('declare') : t('declareThat', { amount: f.money(fen, 'bare') })}
    </Button>
  )
}
