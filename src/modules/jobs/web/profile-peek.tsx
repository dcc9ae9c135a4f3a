import { Button } from 'antd'
import { useWrite } from '#platform/client/use-operation.ts'
import { useWords } from '#platform/client/use-words.ts'
import { KeyValues } from '#platform/ui/key-values.tsx'
import { Peek } from '#platform/ui/peek.tsx'
import { Section } from '#platform/ui/section.tsx'
import { type JobProfile, jobs } from '../contract.ts'
import { words } from '../locale.ts'
import type { ProfileDraft } from './profile-form.tsx'
import { useRange } from './use-range.ts'

type PeekProps = { profile: JobProfile; onClose: () => void; onEdit: ((draft: ProfileDraft) => void) | undefined }

/** What the job is for and what it does, beside the list. */
export function ProfilePeek({ profile, onClose, onEdit }: PeekProps) {
  const t = useWords(words)
  const range = useRange()
  return (
    <Peek
      title={profile.name}
      detail={profile.code}
      onClose={onClose}
      actions={onEdit && <PeekActions profile={profile} onEdit={onEdit} />}
    >
      <KeyValues
        items={[
          { key: 'levels', label: t('levels'), value: range(profile) },
          {
            key: 'positions',
            label: t('positions', { count: profile.positions }),
            value: profile.positions === 0 ? t('unused') : '',
          },
        ]}
      />
      {profile.purpose && (
        <Section title={t('purpose')}>
          <p className="prose">{profile.purpose}</p>
        </Section>
      )}
      {profile.duties.length > 0 && (
        <Section title={t('duties')} note={profile.duties.length}>
          <ol className="stack" style={{ listStyle: 'decimal', paddingInlineStart: 20 }}>
            {profile.duties.map((duty) => (
              <li key={duty}>{duty}</li>
            ))}
          </ol>
        </Section>
      )}
    </Peek>
  )
}

function PeekActions({ profile, onEdit }: { profile: JobProfile; onEdit: (draft: ProfileDraft) => void }) {
  const t = useWords(words)
  const retire = useWrite(jobs.retireProfile)
  const { retired, positions, ...draft } = profile
  return (
    <>
      <Button size="small" type="primary" onClick={() => onEdit(draft)}>
        {t('edit')}
      </Button>
      <Button size="small" onClick={() => retire.mutate({ id: profile.id, retired: !retired })}>
        {retired ? t('revive') : t('retire')}
      </Button>
    </>
  )
}
