import { Button } from 'antd'
import { useRef, useState } from 'react'
import { useWords } from '#platform/client/use-words.ts'
import { RefusalNote } from '#platform/ui/refusal-note.tsx'
import { TextAreaField } from '#platform/ui/text-field.tsx'
import { approvals, type Party } from '../../contract.ts'
import { Attach, useAttachments } from '../shared/attach.tsx'
import { PeopleField } from '../shared/people-field.tsx'
import { useDeed } from '../shared/use-deed.ts'
import { words } from './locale.ts'

const mostMentioned = 10
/** An @ that begins a name, not one within an address. */
const callsSomebody = /(^|[\s\p{Script=Han}，。；：、])@$/u

/** Says something to all who have to do with the request; @ brings somebody in. */
export function CommentBox({ requestId }: { requestId: string }) {
  const t = useWords(words)
  const finder = useRef<HTMLInputElement>(null)
  const [comment, setComment] = useState('')
  const [mentions, setMentions] = useState<Party[]>([])
  const [isOpen, setOpen] = useState(false)
  const attachments = useAttachments()
  const write = useDeed(approvals.comment)

  const type = (typed: string) => {
    setOpen(true)
    if (typed.length > comment.length && callsSomebody.test(typed)) {
      setComment(typed.slice(0, -1))
      finder.current?.focus()
    } else setComment(typed)
  }
  const clear = () => {
    setComment('')
    setMentions([])
    attachments.clear()
    setOpen(false)
  }
  const input = { requestId, comment, mentions: mentions.map(({ userId }) => userId), files: attachments.ids }
  const isEmpty = comment.trim() === '' && attachments.ids.length === 0
  const isFolded = !isOpen && isEmpty && mentions.length === 0
  return (
    <form
      className={isFolded ? 'comment-box folded' : 'comment-box'}
      onSubmit={(event) => {
        event.preventDefault()
        write.run(input, clear)
      }}
      onFocus={() => setOpen(true)}
    >
      <TextAreaField label={t('say')} placeholder={t('sayHere')} rows={2} value={comment} onChange={type} />
      <div className="comment-more">
        <PeopleField label={t('mention')} most={mostMentioned} value={mentions} onChange={setMentions} input={finder} />
        <Attach attachments={attachments} />
        {write.refusal && <RefusalNote reason={write.refusal} />}
        <div>
          <Button htmlType="submit" size="small" loading={write.isBusy} disabled={isEmpty || attachments.isBusy}>
            {t('send')}
          </Button>
        </div>
      </div>
    </form>
  )
}
