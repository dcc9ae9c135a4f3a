import { download } from '#platform/client/download.ts'
import { useAsk } from '#platform/client/use-operation.ts'
import { useWords } from '#platform/client/use-words.ts'
import { isHidden } from '#platform/kernel/field-class.ts'
import { Avatar } from '#platform/ui/avatar.tsx'
import { Icon } from '#platform/ui/icons.tsx'
import { Locked } from '#platform/ui/masked.tsx'
import { useFormat } from '#platform/ui/use-format.ts'
import { approvals } from '../../contract.ts'
import { words as shared } from '../shared/locale.ts'
import { useSaid } from '../shared/names.ts'
import { words } from './locale.ts'
import type { Entry, Request } from './types.ts'
import './request.css'

type HistoryProps = {
  request: Pick<Request, 'requestId' | 'history' | 'reason'>
  /** Only the last so many. */
  most?: number
}

/** All that was done and said, the newest first. */
export function History({ request: { requestId, history, reason }, most = history.length }: HistoryProps) {
  const t = useWords(words)
  const newestFirst = history.toSorted((a, b) => (a.at < b.at ? 1 : -1))
  return (
    <ol className="request-history" aria-label={t('history')}>
      {newestFirst.slice(0, most).map((entry) => (
        <li key={entry.entryId}>
          {entry.by ? (
            <Avatar name={entry.by} size={28} />
          ) : (
            <span className="history-system">
              <Icon name="gear" size={16} />
            </span>
          )}
          <div className="grow">
            <EntryLine entry={entry} />
            {!saysReason(entry, reason) && <Comment entry={entry} />}
            {entry.files.length > 0 && <Files requestId={requestId} entry={entry} />}
          </div>
        </li>
      ))}
    </ol>
  )
}

/** The reason stands above already. */
const saysReason = ({ deed, comment }: Entry, reason: Request['reason']): boolean =>
  (deed === 'asked' || deed === 'askedAgain') && (isHidden(comment) || comment === reason)

const tones: Partial<Record<Entry['deed'], string>> = {
  approved: 'good',
  declined: 'broken',
  returned: 'waits',
  stuck: 'waits',
}

/** 王建国 代林若溪 同意 · 直属上级 · 今天10:32 */
function EntryLine({ entry: { by, onBehalfOf, deed, step, to, at } }: { entry: Entry }) {
  const t = useWords(words)
  const s = useWords(shared)
  const f = useFormat()
  const said = useSaid()
  const names = to.join(s('comma'))
  const stepName = step && said(step)
  return (
    <p className="dense">
      <span className="strong">{by ?? t('system')}</span>{' '}
      {onBehalfOf && <span className="quiet">{s('onBehalfOf', { name: onBehalfOf })} </span>}
      {deed === 'commented' && names ? (
        t('mentioned', { names })
      ) : (
        <>
          <span className={tones[deed]}>{t(`did.${deed}`)}</span> {names}
        </>
      )}
      <span className="small quiet"> · {[stepName !== by && stepName, f.moment(at)].filter(Boolean).join(' · ')}</span>
    </p>
  )
}

function Comment({ entry: { comment } }: { entry: Entry }) {
  if (isHidden(comment)) return <Locked />
  return comment ? <p className="said">{comment}</p> : null
}

function Files({ requestId, entry: { files } }: { requestId: string; entry: Entry }) {
  const f = useFormat()
  const s = useWords(shared)
  const ask = useAsk(approvals.attachment)
  const fetchFile = async (fileId: string) => download((await ask({ requestId, fileId })).ticket)
  return (
    <ul className="request-files" aria-label={s('attachments')}>
      {files.map(({ fileId, name, size }) => (
        <li key={fileId}>
          <button className="bare link" type="button" onClick={() => void fetchFile(fileId)}>
            <Icon name="download" size={14} /> {isHidden(name) ? <Locked /> : name}
          </button>
          <span className="small quiet">{f.number(Math.max(1, Math.round(size / 1024)), 0)} KB</span>
        </li>
      ))}
    </ul>
  )
}
