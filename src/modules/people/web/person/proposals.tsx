import { ApprovalLine } from '#modules/organization/web/approval/approval-line.tsx'
import { useQueryState } from '#platform/client/use-address.ts'
import { useMay } from '#platform/client/use-may.ts'
import { useRead } from '#platform/client/use-operation.ts'
import { useWords } from '#platform/client/use-words.ts'
import { Card } from '#platform/ui/card.tsx'
import { Note } from '#platform/ui/note.tsx'
import { Section } from '#platform/ui/section.tsx'
import { StatusTag } from '#platform/ui/tag.tsx'
import { useFormat } from '#platform/ui/use-format.ts'
import { people } from '../../contract.ts'
import { known, type Person, type Proposal } from '../types.ts'
import { useNames } from '../use-names.ts'
import { words } from './locale.ts'

const isOpen = ({ state }: Proposal): boolean => state === 'waiting' || state === 'returned'
const fortnight = 14 * 86_400_000
const isRecent = ({ askedAt }: Proposal): boolean => Date.now() - Date.parse(askedAt) < fortnight

/** What is proposed for somebody and under way, and what came lately of it. */
export function Proposals({ person: { personId } }: { person: Person }) {
  const t = useWords(words)
  const may = useMay(people.proposals.name)
  const { data } = useRead(people.proposals, { personId }, { enabled: may })
  const rows = (data?.rows ?? []).filter((each) => isOpen(each) || isRecent(each))
  if (rows.length === 0) return null
  return (
    <Section title={t('proposals')} note={rows.length}>
      <div className="stack">
        {rows.map((proposal) => (
          <ProposalCard key={proposal.proposalId} proposal={proposal} />
        ))}
      </div>
    </Section>
  )
}

const tones = {
  waiting: 'waiting',
  returned: 'waiting',
  approved: 'good',
  declined: 'broken',
  withdrawn: 'normal',
} as const

function ProposalCard({ proposal }: { proposal: Proposal }) {
  const t = useWords(words)
  const f = useFormat()
  const { event } = useNames()
  const { kind, day, state, askedBy, askedAt, approvalId, isOwn } = proposal
  const answer = known(proposal.decisionReason)
  return (
    <Card>
      <div className="stack">
        <div className="line wrap">
          <StatusTag tone={tones[state]} live={isOpen(proposal)}>
            {t(`proposal.${state}`)}
          </StatusTag>
          <strong>{t('proposalOf', { kind: event(kind), day: f.day(day, 'sentence') })}</strong>
          <span className="small quiet grow">{t('proposedBy', { name: askedBy, at: f.moment(askedAt) })}</span>
          {state === 'returned' && isOwn && <MendButton proposal={proposal} />}
        </div>
        <ProposedChanges proposal={proposal} />
        {answer && <Note tone="waiting">{answer}</Note>}
        <ApprovalLine approvalId={approvalId} open={state === 'waiting'} />
      </div>
    </Card>
  )
}

function ProposedChanges({ proposal }: { proposal: Proposal }) {
  const t = useWords(words)
  const f = useFormat()
  const { column } = useNames()
  const pay = known(proposal.pay)
  const none = t('noneBefore')
  const money = (fen: number | null) => (fen === null ? none : f.money(fen, 'rounded'))
  const said = (known(proposal.changes) ?? []).map(({ field, before, after }) =>
    t('fromTo', { field: column(field), before: before ?? none, after: after ?? none }),
  )
  const paid = pay
    ? [t('fromTo', { field: column('monthlyWage'), before: money(pay.before), after: money(pay.after) })]
    : []
  const all = [...said, ...paid]
  return all.length > 0 && <p className="dense soft">{all.join(t('semicolon'))}</p>
}

function MendButton({ proposal: { kind, proposalId } }: { proposal: Proposal }) {
  const t = useWords(words)
  const [, setQuery] = useQueryState()
  return (
    <button className="bare link" type="button" onClick={() => setQuery({ do: kind, proposal: proposalId }, true)}>
      {t('mendProposal')}
    </button>
  )
}
