import { Button } from 'antd'
import type { ReactNode } from 'react'
import { useLanguage, useWords } from '../../client/use-words.ts'
import { Fields } from '../../ui/field.tsx'
import { Logo } from '../../ui/logo.tsx'
import { RefusalNote } from '../../ui/refusal-note.tsx'
import { Sheet } from '../../ui/shell/frame.tsx'
import { words } from '../locale.ts'
import './gate.css'

type GateProps = { title: string; note?: ReactNode; foot?: ReactNode; children?: ReactNode }

/** A page before signing in: one thing to do, and the language. */
export function Gate({ title, note, foot, children }: GateProps) {
  const t = useWords(words)
  const [language, choose] = useLanguage()
  return (
    <Sheet>
      <div className="gate">
        <header className="stack">
          <Logo size={40} />
          <h1 className="title">{title}</h1>
          {note && <p className="soft">{note}</p>}
        </header>
        {children}
        <footer className="gate-foot">
          <span>{foot}</span>
          <button
            type="button"
            className="bare link"
            lang={language === 'zh' ? 'en' : 'zh-CN'}
            onClick={() => choose(language === 'zh' ? 'en' : 'zh')}
          >
            {t('otherLanguage')}
          </button>
        </footer>
      </div>
    </Sheet>
  )
}

type GateFormProps = {
  deed: string
  busy: boolean
  problem: string | undefined
  onSubmit: () => void
  children: ReactNode
}

/** Fields and the one deed; the server's no stands between them. */
export function GateForm({ deed, busy, problem, onSubmit, children }: GateFormProps) {
  return (
    <form
      className="stack apart"
      onSubmit={(event) => {
        event.preventDefault()
        onSubmit()
      }}
    >
      <Fields>{children}</Fields>
      {problem && <RefusalNote reason={problem} />}
      <Button type="primary" size="large" htmlType="submit" loading={busy}>
        {deed}
      </Button>
    </form>
  )
}
