import { Button } from 'antd'
import { createContext, type ReactNode, useCallback, useContext, useState } from 'react'
import { useWords } from '../client/use-words.ts'
import { Layer } from './layer.tsx'
import { words } from './locale.ts'
import { TextField } from './text-field.tsx'
import './confirm.css'

export type Question = {
  /** Asks the deed: 锁定10月薪资？ */
  title: string
  /** The consequence, with its numbers. */
  consequence: ReactNode
  /** Verbs: 先不锁 / 锁定并发送486张. */
  keep: string
  deed: string
  danger?: boolean
  /** Only when data is erased: what has to be typed. */
  typed?: string
}

type Ask = (question: Question) => Promise<boolean>

const ConfirmContext = createContext<Ask>(() => Promise.resolve(false))

/** `if (await confirm({ title, consequence, keep, deed })) …`; only for what cannot be undone or leaves the house. */
export const useConfirm = (): Ask => useContext(ConfirmContext)

type Pending = { question: Question; answer: (yes: boolean) => void }

export function ConfirmProvider({ children }: { children: ReactNode }) {
  const [pending, setPending] = useState<Pending>()
  const ask = useCallback<Ask>((question) => new Promise((answer) => setPending({ question, answer })), [])

  function settle(yes: boolean) {
    pending?.answer(yes)
    setPending(undefined)
  }

  return (
    <ConfirmContext.Provider value={ask}>
      {children}
      <Layer open={pending !== undefined} onClose={() => settle(false)} label={pending?.question.title ?? ''}>
        {pending && <ConfirmCard question={pending.question} onAnswer={settle} />}
      </Layer>
    </ConfirmContext.Provider>
  )
}

/** The question alone, without its layer. */
export function ConfirmCard({ question, onAnswer }: { question: Question; onAnswer: (yes: boolean) => void }) {
  const t = useWords(words)
  const [typed, setTyped] = useState('')
  const { title, consequence, keep, deed, danger = false, typed: wanted } = question
  return (
    <div className="confirm">
      <h2>{title}</h2>
      <div className="confirm-consequence">{consequence}</div>
      {wanted && <TextField label={t('typeToConfirm', { word: wanted })} value={typed} onChange={setTyped} />}
      <div className="confirm-verbs">
        {/* Enter must not be enough to destroy something. */}
        <Button data-first={danger && !wanted ? '' : undefined} onClick={() => onAnswer(false)}>
          {keep}
        </Button>
        <Button
          type="primary"
          danger={danger}
          disabled={wanted !== undefined && typed !== wanted}
          onClick={() => onAnswer(true)}
        >
          {deed}
        </Button>
      </div>
    </div>
  )
}
