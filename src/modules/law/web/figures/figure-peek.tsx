import { Button } from 'antd'
import { useState } from 'react'
import { useMay } from '#platform/client/use-may.ts'
import { useWords } from '#platform/client/use-words.ts'
import { addDays, type Day } from '#platform/kernel/day.ts'
import { Note } from '#platform/ui/note.tsx'
import { Peek } from '#platform/ui/peek.tsx'
import { Section } from '#platform/ui/section.tsx'
import { useFormat } from '#platform/ui/use-format.ts'
import { figureOperations } from '../operations.ts'
import { ConfirmFigure } from './confirm-figure.tsx'
import { CorrectFigure } from './correct-figure.tsx'
import { words } from './locale.ts'
import { PartsShown } from './parts/parts-shown.tsx'
import { StatusShown } from './status-shown.tsx'
import { useValueShown } from './use-value-shown.ts'
import { canBeConfirmed, currentOf, type FigureRow, keyOf, type Version } from './value.ts'

type FigurePeekProps = {
  row: FigureRow
  onClose: () => void
  onPrevious: (() => void) | undefined
  onNext: (() => void) | undefined
}

/** A figure with all it has been, and what the company can do about it. */
export function FigurePeek({ row, ...around }: FigurePeekProps) {
  const t = useWords(words)
  const [deed, setDeed] = useState<'confirm' | 'correct'>()
  const current = currentOf(row)
  const close = () => setDeed(undefined)
  return (
    <>
      <Peek title={row.label} detail={row.placeName} actions={<Deeds row={row} onDeed={setDeed} />} {...around}>
        {row.due.length > 0 && (
          <Note tone="waiting">{row.due.map((reason) => t(`due.${reason}`)).join(t('listComma'))}</Note>
        )}
        <Section title={t('versions')} note={row.versions.length}>
          <ul className="figure-versions">
            {row.versions.map((version) => (
              <VersionShown
                key={`${version.from} ${version.origin} ${version.recordedAt ?? ''}`}
                version={version}
                unit={row.unit}
              />
            ))}
          </ul>
        </Section>
      </Peek>
      {deed === 'confirm' && current && <ConfirmFigure row={row} version={current} onClose={close} />}
      {deed === 'correct' && <CorrectFigure key={keyOf(row)} row={row} onClose={close} />}
    </>
  )
}

function Deeds({ row, onDeed }: { row: FigureRow; onDeed: (deed: 'confirm' | 'correct') => void }) {
  const t = useWords(words)
  const mayConfirm = useMay(figureOperations.confirm.name)
  const mayAdd = useMay(figureOperations.add.name)
  return (
    <>
      {mayConfirm && canBeConfirmed(currentOf(row)) && (
        <Button size="small" type="primary" onClick={() => onDeed('confirm')}>
          {t('confirm')}
        </Button>
      )}
      {mayAdd && (
        <Button size="small" onClick={() => onDeed('correct')}>
          {t('correct')}
        </Button>
      )}
    </>
  )
}

function VersionShown({ version, unit }: { version: Version; unit: FigureRow['unit'] }) {
  const t = useWords(words)
  const f = useFormat()
  const shown = useValueShown()
  const { from, until, value, title, article, href, status, inForce } = version
  const last = until === null ? undefined : f.day(addDays(until as Day, -1))
  const since = f.day(from as Day)
  return (
    <li>
      <div className="line wrap">
        <span className="strong">{last ? t('spanOf', { from: since, last }) : t('fromOn', { day: since })}</span>
        {inForce && <span className="small quiet">{t('inForce')}</span>}
        <StatusShown status={status} />
      </div>
      {typeof value === 'number' ? <div>{shown(value, unit)}</div> : <PartsShown value={value} unit={unit} />}
      <div className="small soft">
        {href ? (
          <a className="figure-href" href={href} target="_blank" rel="noreferrer">
            {title}
          </a>
        ) : (
          title
        )}{' '}
        {article}
      </div>
      <Recorded version={version} />
    </li>
  )
}

/** Who recorded a version of the company's own, when and why. */
function Recorded({ version: { recordedBy, recordedAt, reason } }: { version: Version }) {
  const t = useWords(words)
  const f = useFormat()
  if (!recordedAt || !reason) return null
  const told = { who: recordedBy ?? t('somebody'), when: f.moment(recordedAt, 'sentence'), reason }
  return <div className="small quiet">{t('recorded', told)}</div>
}
