import { Button } from 'antd'
import { useWords } from '#platform/client/use-words.ts'
import { Bars, Meter } from '#platform/ui/bars.tsx'
import { Empty } from '#platform/ui/empty.tsx'
import { ErrorNote } from '#platform/ui/error-note.tsx'
import { Explained, ExplanationCard } from '#platform/ui/explained.tsx'
import { Figure } from '#platform/ui/figure.tsx'
import { JobChip, JobProgress } from '#platform/ui/job-progress.tsx'
import { LoadingRows } from '#platform/ui/loading-rows.tsx'
import { Locked, Masked } from '#platform/ui/masked.tsx'
import { Note } from '#platform/ui/note.tsx'
import { Ring } from '#platform/ui/ring.tsx'
import { StatusTag } from '#platform/ui/tag.tsx'
import { DeedSpecimens } from './deed-specimens.tsx'
import { words } from './locale.ts'
import { Specimen } from './specimen.tsx'

export function PieceSpecimens() {
  return (
    <div className="specimens">
      <NumberSpecimens />
      <StateSpecimens />
      <WaitSpecimens />
      <DeedSpecimens />
    </div>
  )
}

function NumberSpecimens() {
  const t = useWords(words)
  const explanation = {
    title: t('turnover'),
    steps: [
      { label: t('left'), value: t('leftCount') },
      { label: t('average'), value: t('averageCount') },
      { label: '80 ÷ 476.2', value: '16.8%' },
    ],
    rule: t('turnoverRule'),
    source: t('turnoverSource'),
    more: { label: t('seeLeavers'), href: '#leavers' },
  }
  return (
    <>
      <Specimen caption={t('explainedTitle')}>
        <div className="stack">
          <strong className="page-figure">
            <Explained {...explanation}>16.8%</Explained>
          </strong>
          <ExplanationCard {...explanation} />
        </div>
      </Specimen>
      <Specimen caption={t('figureTitle')}>
        <div className="specimen-figures">
          <Figure
            label={t('hireDays')}
            value={<Explained {...explanation}>38</Explained>}
            unit={t('days')}
            trend={[46, 45, 47, 44, 43, 45, 42, 43, 41, 40, 41, 38]}
            target={40}
            change={t('hireChange')}
            targetNote={t('hireTarget')}
          />
          <Figure
            label={t('turnover')}
            value="16.8"
            unit="%"
            trend={[13, 13.4, 13.2, 14, 13.8, 14.2, 14.8, 15, 15.4, 16.8]}
            target={14}
            off
          />
        </div>
      </Specimen>
      <Specimen caption={t('barsTitle')}>
        <div className="stack">
          <Bars
            label={t('barsTitle')}
            bars={[
              { key: 'rd', label: t('rd1'), value: 168 },
              { key: 'rd2', label: t('rd2'), value: 124 },
              { key: 'sales', label: t('hiring'), value: 46, tone: 'waiting' },
              { key: 'few', label: t('insight'), value: 12, tone: 'grey' },
            ]}
          />
          <Meter label="486 / 502" value={486} max={502} />
          <Meter label="47 / 54" value={47} max={54} tone="waiting" />
        </div>
      </Specimen>
    </>
  )
}

function StateSpecimens() {
  const t = useWords(words)
  const name = t('hiring')
  return (
    <>
      <Specimen caption={t('ringTitle')}>
        <div className="line wrap">
          {([22, 24, 44] as const).map((size) => (
            <div key={size} className="line">
              <Ring name={name} total={5} done={0} size={size} />
              <Ring name={name} total={5} done={2} size={size} />
              <Ring name={name} total={5} done={2} stuck={t('interview')} size={size} />
              <Ring name={name} total={5} done={5} size={size} />
            </div>
          ))}
        </div>
      </Specimen>
      <Specimen caption={t('tagTitle')}>
        <div className="line wrap">
          <StatusTag>{t('draft')}</StatusTag>
          <StatusTag tone="running" live>
            {t('running')}
          </StatusTag>
          <StatusTag tone="waiting" live>
            {t('waiting')}
          </StatusTag>
          <StatusTag tone="good" live>
            {t('closed')}
          </StatusTag>
          <StatusTag tone="broken" live>
            {t('refused')}
          </StatusTag>
          <StatusTag tone="planned">{t('planned')}</StatusTag>
        </div>
      </Specimen>
      <Specimen caption={t('maskedTitle')}>
        <div className="line wrap">
          <Masked value="138••••6027" reveal={() => Promise.resolve('138 0013 6027')} />
          <Masked value="••••8812" />
          <Locked />
        </div>
      </Specimen>
      <Specimen caption={t('notesTitle')}>
        <div className="stack">
          <Note tone="waiting">{t('noteOpenEnded')}</Note>
          <Note tone="good">{t('noteExcluded')}</Note>
          <Note tone="running">{t('noteResult')}</Note>
          <Note icon="lock">{t('noteLocked')}</Note>
        </div>
      </Specimen>
    </>
  )
}

function WaitSpecimens() {
  const t = useWords(words)
  return (
    <>
      <Specimen caption={t('emptyTitle')}>
        <Empty
          small
          title={t('noRequisition')}
          action={
            <Button type="primary" size="small">
              {t('draftRequisition')}
            </Button>
          }
        >
          {t('noRequisitionWhy')}
        </Empty>
      </Specimen>
      <Specimen caption={t('loadingTitle')}>
        <LoadingRows rows={3} height={37} avatar />
      </Specimen>
      <Specimen caption={t('errorTitle')}>
        <ErrorNote happened={t('errorHappened')} onRetry={() => undefined} number="7F3A-20" />
      </Specimen>
      <Specimen caption={t('jobTitle')}>
        <div className="stack">
          <JobProgress
            name={t('jobName')}
            done={301}
            total={486}
            counted={t('jobCounted')}
            setAside={t('jobAside')}
            left={40}
            onCancel={() => undefined}
          />
          <JobChip name={t('jobName')} done={301} total={486} onOpen={() => undefined} />
        </div>
      </Specimen>
    </>
  )
}
