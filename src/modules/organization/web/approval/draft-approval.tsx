import { WouldDecide } from '#modules/approvals/web/shared/would-decide.tsx'
import { useMay } from '#platform/client/use-may.ts'
import { useWords } from '#platform/client/use-words.ts'
import { Note } from '#platform/ui/note.tsx'
import type { Reorganization } from '../../contract.ts'
import { organization } from '../operations.ts'
import { ApprovalLine } from './approval-line.tsx'
import { words } from './locale.ts'

/** Who is to decide on a draft, who would, or what was said. */
export function DraftApproval({ draft }: { draft: Reorganization }) {
  const t = useWords(words)
  const maySend = useMay(organization.scheduleReorganization.name)
  const { state, answer, answerComment, approvalId, steps, conflicts } = draft
  const isDraft = state === 'draft' || state === 'blocked'
  const isBack = isDraft && answer !== null && answer !== 'approved'
  return (
    <>
      {isBack && (
        <Note tone="waiting" title={t(`answer.${answer}`)}>
          {answerComment}
        </Note>
      )}
      {approvalId && <ApprovalLine approvalId={approvalId} open={state === 'asking'} />}
      {isDraft && maySend && steps.length > 0 && conflicts.length === 0 && (
        <WouldDecide kind="organization.reorganization" values={valuesOf(draft)} />
      )}
    </>
  )
}

const valuesOf = ({ affected, compared, tally, touched }: Reorganization) => ({
  moved: affected.changeUnit,
  units: compared.length,
  ended: (tally.merged ?? 0) + (tally.closed ?? 0),
  unit: touched,
})
