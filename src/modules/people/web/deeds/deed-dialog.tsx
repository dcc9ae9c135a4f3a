import type { ReactNode } from 'react'
import type { FieldValues } from '#modules/approvals/contract.ts'
import { WouldDecide } from '#modules/approvals/web/shared/would-decide.tsx'
import { useToday } from '#platform/client/use-today.ts'
import { useWords } from '#platform/client/use-words.ts'
import { type Day, daysBetween } from '#platform/kernel/day.ts'
import { FormDialog } from '#platform/ui/form-dialog.tsx'
import { RefusalNote, type WayOut } from '#platform/ui/refusal-note.tsx'
import { useFormat } from '#platform/ui/use-format.ts'
import { words } from './locale.ts'
import { type Proposing, useProposing } from './proposing.ts'
import './deed-dialog.css'

export type Change = { key: string; label: string; before?: ReactNode; after: ReactNode }

type DeedDialogProps = {
  title: string
  /** The deed with its day: 调动，12月1日. */
  deed: string
  day: Day | undefined
  /** How the day is said; by default as that of an event, which can be undone. */
  when?: string | undefined
  /** What will be different; nothing yet when empty. */
  changes: readonly Change[]
  /** What flows ask of it, where it is proposed: beside its kind and the units of the person. */
  asks?: FieldValues
  refusal?: string | undefined
  ways?: readonly WayOut[]
  busy: boolean
  /** Can it be sent as it is? */
  ready: boolean
  onSend: () => void
  onClose: () => void
  children: ReactNode
}

/** A deed about one person: its fields, what will be afterwards and from when, then one button. */
export function DeedDialog({ day, when, changes, asks, refusal, ways, children, ...form }: DeedDialogProps) {
  const t = useWords(words)
  const proposing = useProposing()
  const said = proposing && {
    title: t(`proposeFor.${proposing.kind}`, { name: proposing.person.fullName }),
    deed: t('sendProposal'),
  }
  return (
    <FormDialog {...form} {...said}>
      {children}
      <Result changes={changes} day={day} when={proposing ? t('onceApproved') : when} />
      {proposing && (
        <WouldDecide
          kind="people.move"
          values={{ ...valuesOf(proposing), ...asks }}
          personId={proposing.person.personId}
        />
      )}
      {refusal && <RefusalNote reason={refusal} {...(ways && { ways })} />}
    </FormDialog>
  )
}

const valuesOf = ({ kind, person }: Proposing): FieldValues => ({
  kind,
  unit: person.orgUnitPath.map(({ unitId }) => unitId),
})

type ResultProps = { changes: readonly Change[]; day: Day | undefined; when?: string | undefined }

/** Before → after, and from which day. */
export function Result({ changes, day, when }: ResultProps) {
  const t = useWords(words)
  return (
    <section className="deed-result" aria-label={t('result')} aria-live="polite">
      <h3>{t('result')}</h3>
      {changes.length === 0 ? (
        <p className="quiet dense">{t('noChange')}</p>
      ) : (
        <dl>
          {changes.map(({ key, label, before, after }) => (
            <div key={key}>
              <dt>{label}</dt>
              <dd>
                {before !== undefined && (
                  <>
                    <span className="quiet">{before ?? t('none')}</span>
                    <span aria-hidden="true"> → </span>
                  </>
                )}
                <strong>{after}</strong>
              </dd>
            </div>
          ))}
        </dl>
      )}
      {day && changes.length > 0 && (when ? <p className="dense soft">{when}</p> : <WhenLine day={day} />)}
    </section>
  )
}

function WhenLine({ day }: { day: Day }) {
  const t = useWords(words)
  const f = useFormat()
  const ahead = daysBetween(useToday(), day)
  const said = { day: f.day(day, 'sentence') }
  if (ahead === 0) return <p className="dense soft">{t('atOnce')}</p>
  if (ahead < 0) return <p className="dense waits">{t('backdated', said)}</p>
  return <p className="dense soft">{t('plannedFor', { ...said, count: ahead })}</p>
}
