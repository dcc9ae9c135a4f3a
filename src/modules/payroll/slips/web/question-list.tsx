import { Button } from 'antd'
import { useState } from 'react'
import type { z } from 'zod'
import { useWrite } from '#platform/client/use-operation.ts'
import { useLanguage, useWords } from '#platform/client/use-words.ts'
import { FormDialog } from '#platform/ui/form-dialog.tsx'
import { TextAreaField } from '#platform/ui/text-field.tsx'
import { useFormat } from '#platform/ui/use-format.ts'
import { payroll } from '../../contract.ts'
import type { Question } from '../contract.ts'
import { words } from './locale.ts'

export type Asked = z.infer<typeof Question>

type QuestionListProps = { questions: readonly Asked[]; name: string; answerable: boolean }

/** What was asked about a payslip, with the answers. */
export function QuestionList({ questions, name, answerable }: QuestionListProps) {
  return (
    <ul className="slip-questions">
      {questions.map((question) => (
        <li key={question.questionId}>
          <QuestionText question={question} />
          {!question.answer && <Unanswered question={question} name={name} answerable={answerable} />}
        </li>
      ))}
    </ul>
  )
}

export function QuestionText({
  question: { itemNames, question, askedAt, answer, answeredBy, answeredAt },
}: {
  question: Asked
}) {
  const t = useWords(words)
  const f = useFormat()
  const [language] = useLanguage()
  return (
    <>
      <p>
        {itemNames && <strong>{itemNames[language]} </strong>}
        {question} <span className="quiet small nowrap">{f.moment(askedAt)}</span>
      </p>
      {answer && (
        <p className="slip-answer">
          {answer}{' '}
          <span className="quiet small nowrap">
            {t('answeredBy', { by: answeredBy ?? '', at: answeredAt ? f.moment(answeredAt) : '' })}
          </span>
        </p>
      )}
    </>
  )
}

function Unanswered({ question, name, answerable }: { question: Asked; name: string; answerable: boolean }) {
  const t = useWords(words)
  const [answering, setAnswering] = useState(false)
  if (!answerable) return <p className="quiet dense">{t('waiting')}</p>
  return (
    <>
      <Button size="small" onClick={() => setAnswering(true)}>
        {t('answer')}
      </Button>
      {answering && <AnswerDialog question={question} name={name} onClose={() => setAnswering(false)} />}
    </>
  )
}

type AnswerDialogProps = { question: Asked; name: string; onClose: () => void }

export function AnswerDialog({ question, name, onClose }: AnswerDialogProps) {
  const t = useWords(words)
  const [answer, setAnswer] = useState('')
  const send = useWrite(payroll.answerSlip)
  return (
    <FormDialog
      title={t('answerTo', { name })}
      deed={t('sendAnswer', { name })}
      busy={send.isPending}
      ready={answer.trim() !== ''}
      problem={send.error?.message}
      onSend={() => send.mutate({ questionId: question.questionId, answer }, { onSuccess: onClose })}
      onClose={onClose}
    >
      <div>
        <QuestionText question={question} />
      </div>
      <TextAreaField label={t('yourAnswer')} value={answer} onChange={setAnswer} rows={4} />
    </FormDialog>
  )
}
