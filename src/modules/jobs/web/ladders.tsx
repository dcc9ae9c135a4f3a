import { Button } from 'antd'
import { useState } from 'react'
import { useMay } from '#platform/client/use-may.ts'
import { useRead, useWrite } from '#platform/client/use-operation.ts'
import { useWords } from '#platform/client/use-words.ts'
import { CheckField } from '#platform/ui/check-field.tsx'
import { LoadingRows } from '#platform/ui/loading-rows.tsx'
import { Menu } from '#platform/ui/menu.tsx'
import { Body, Columns, Page } from '#platform/ui/page.tsx'
import { PageHeader } from '#platform/ui/page-header.tsx'
import { Section } from '#platform/ui/section.tsx'
import { StatusTag } from '#platform/ui/tag.tsx'
import { jobs, type LadderLevel, type Track } from '../contract.ts'
import { words } from '../locale.ts'
import { JobsTabs } from './jobs-tabs.tsx'
import { type LevelDraft, LevelForm } from './level-form.tsx'
import { useNames } from './use-names.ts'
import './ladders.css'

const tracks: Track[] = ['professional', 'management']

/** The two ladders 职级, the highest level on top as one climbs it. */
export function Ladders() {
  const t = useWords(words)
  const [withRetired, setWithRetired] = useState(false)
  const [draft, setDraft] = useState<LevelDraft>()
  const ladder = useRead(jobs.ladder, { withRetired })
  const may = useMay('jobs.saveLevel')
  return (
    <Page>
      <PageHeader title={t('ladders')} />
      <Columns>
        <Body>
          <JobsTabs current="ladders" />
          <div className="line wrap">
            <span className="grow" />
            <CheckField label={t('withRetired')} checked={withRetired} onChange={setWithRetired} />
          </div>
          {ladder.data ? (
            <div className="ladders">
              {tracks.map((track) => (
                <Ladder
                  key={track}
                  track={track}
                  levels={ladder.data.rows.filter((level) => level.track === track)}
                  onEdit={may ? setDraft : undefined}
                />
              ))}
            </div>
          ) : (
            <LoadingRows rows={5} height={52} />
          )}
        </Body>
      </Columns>
      {draft && <LevelForm draft={draft} onChange={setDraft} onClose={() => setDraft(undefined)} />}
    </Page>
  )
}

type LadderProps = { track: Track; levels: LadderLevel[]; onEdit: ((draft: LevelDraft) => void) | undefined }

function Ladder({ track, levels, onEdit }: LadderProps) {
  const t = useWords(words)
  const next = Math.max(0, ...levels.map((level) => level.rank)) + 1
  const add = () =>
    onEdit?.({
      code: `${track === 'professional' ? 'P' : 'M'}${next}`,
      track,
      rank: next,
      nameZh: '',
      nameEn: '',
      criteria: '',
    })
  return (
    <Section
      title={t(track)}
      note={levels.length}
      action={
        onEdit && (
          <Button size="small" onClick={add}>
            {t('addLevel')}
          </Button>
        )
      }
    >
      <ol className="ladder-rungs">
        {levels.map((level) => (
          <Rung key={level.id} level={level} onEdit={onEdit} />
        ))}
      </ol>
    </Section>
  )
}

function Rung({ level, onEdit }: { level: LadderLevel; onEdit: LadderProps['onEdit'] }) {
  const t = useWords(words)
  const { nameOf } = useNames()
  return (
    <li className={level.retired ? 'ladder-rung retired' : 'ladder-rung'}>
      <span className="ladder-code">{level.code}</span>
      <span className="line">
        {nameOf(level)}
        {level.retired && <StatusTag tone="normal">{t('retired')}</StatusTag>}
      </span>
      {onEdit && <RungMenu level={level} onEdit={onEdit} />}
      {level.criteria && <span className="ladder-criteria quiet dense">{level.criteria}</span>}
    </li>
  )
}

function RungMenu({ level, onEdit }: { level: LadderLevel; onEdit: (draft: LevelDraft) => void }) {
  const t = useWords(words)
  const retire = useWrite(jobs.retireLevel)
  const { retired, ...draft } = level
  return (
    <Menu
      button="⋯"
      buttonClass="bare icon-button"
      buttonLabel={`${t('edit')} ${level.code}`}
      label={t('edit')}
      items={[
        { key: 'edit', label: t('edit'), onChoose: () => onEdit(draft) },
        {
          key: 'retire',
          label: retired ? t('revive') : t('retire'),
          onChoose: () => retire.mutate({ id: level.id, retired: !retired }),
        },
      ]}
    />
  )
}
