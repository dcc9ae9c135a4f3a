import type { approvals } from '#modules/approvals/contract.ts'
import { PathInShort } from '#modules/approvals/web/shared/path.tsx'
import { named } from '#platform/client/named.ts'
import { useMay } from '#platform/client/use-may.ts'
import { useRead } from '#platform/client/use-operation.ts'
import { useWords } from '#platform/client/use-words.ts'
import { Anchor } from '#platform/ui/anchor.tsx'
import { words } from './locale.ts'

const request = named<typeof approvals.request>('approvals.request')

type ApprovalLineProps = { approvalId: string; open: boolean }

/** How far the request is, as long as it is under way, and the way to it. */
export function ApprovalLine({ approvalId, open }: ApprovalLineProps) {
  const t = useWords(words)
  const enabled = useMay(request.name)
  const { data } = useRead(request, { requestId: approvalId }, { enabled: enabled && open })
  const steps = (data?.path ?? []).filter(({ state }) => state !== 'skipped' && state !== 'dropped')
  // Of a single step its names say all.
  const waiting = steps.length > 1 && data?.waitingFor.join(t('comma'))
  if (!enabled) return null
  return (
    <div className="line wrap dense">
      {open && waiting && <span className="waits">{t('waitsFor', { names: waiting })}</span>}
      {open && data && <PathInShort path={data.path} />}
      <Anchor className="link" href={`/approvals/${approvalId}`}>
        {t('openApproval')}
      </Anchor>
    </div>
  )
}
