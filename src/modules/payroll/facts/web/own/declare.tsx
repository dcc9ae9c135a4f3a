import { Button } from 'antd'
import type { ReactNode } from 'react'
import { useLanguage, useWords } from '#platform/client/use-words.ts'
import { shown } from '#platform/kernel/field-class.ts'
import { Note } from '#platform/ui/note.tsx'
import { RefusalNote } from '#platform/ui/refusal-note.tsx'
import { useUndoToast } from '#platform/ui/undo-toast.tsx'
import { useFormat } from '#platform/ui/use-format.ts'
import { words } from '../locale.ts'
import { KindFields } from './kind-fields.tsx'
import { KindTiles } from './kind-tiles.tsx'
import { type Declaring, useDeclare } from './use-declare.ts'
import './own.css'

/** For somebody else: the whole of it in a dialog. */
export function DeclareFor({ personId, onDone }: { personId: string; onDone: () => void }) {
  const declaring = useDeclare(personId)
  const deed = <DeclareDeed declaring={declaring} onDone={onDone} />
  return <Declare declaring={declaring} amounts={undefined} deed={deed} />
}

type DeclareProps = {
  declaring: Declaring
  /** Fen a month of each kind. */
  amounts: Parameters<typeof KindTiles>[0]['amounts']
  /** The deed, where it stands in the form. */
  deed?: ReactNode
}

/** Which kind, what of it, and what it comes to. */
export function Declare({ declaring, amounts, deed }: DeclareProps) {
  const { kind, draft } = declaring
  return (
    <div className="stack declare">
      <KindTiles amounts={amounts} chosen={kind} onChoose={declaring.choose} />
      {kind && kind !== 'illness' && <KindFields kind={kind} draft={draft} put={declaring.put} />}
      {kind && <Outcome declaring={declaring} />}
      {canSend(declaring) && deed}
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

/** Something is chosen that can be sent at all. */
export const canSend = ({ kind }: Declaring): boolean => kind !== undefined && kind !== 'illness'

export function DeclareDeed({ declaring, onDone }: { declaring: Declaring; onDone?: () => void }) {
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
