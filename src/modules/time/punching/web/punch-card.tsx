import { Button } from 'antd'
import { useEffect, useState } from 'react'
import { useWrite } from '#platform/client/use-operation.ts'
import { useWords } from '#platform/client/use-words.ts'
import { timeOfDay } from '#platform/kernel/clock.ts'
import { LoadingRows } from '#platform/ui/loading-rows.tsx'
import { Note } from '#platform/ui/note.tsx'
import { RefusalNote } from '#platform/ui/refusal-note.tsx'
import { Section } from '#platform/ui/section.tsx'
import { time } from '../../contract.ts'
import { words } from '../locale.ts'
import { OwnPhone } from './own-phone.tsx'
import { type MyDay, type Punched, usePunch } from './use-punch.ts'
import './punch.css'

/** The time now, today's shift, one large button, and what is recorded. */
export function PunchCard() {
  const t = useWords(words)
  const { mine, punch, otherDevice, phone, punched, problem, isPending } = usePunch()
  if (mine.error) return <RefusalNote reason={mine.error.message} />
  const day = mine.data
  if (!day) return <LoadingRows rows={4} height={45} />
  if (!day.employed) return <Note tone="plain">{t('notEmployed')}</Note>
  return (
    <Section title={t('title')}>
      <div className="punch-card">
        <Now start={day.now.clock} readAt={mine.dataUpdatedAt} />
        <Shifts day={day} />
        <Deed otherDevice={otherDevice} phone={phone} isPending={isPending} onPunch={() => void punch()} />
        <div aria-live="polite" className="stack">
          {problem && <RefusalNote reason={problem.message} />}
          {punched && <Said punched={punched} />}
        </div>
        <Recorded day={day} />
      </div>
      {day.places && <Places places={day.places} />}
    </Section>
  )
}

type DeedProps = Pick<ReturnType<typeof usePunch>, 'otherDevice' | 'phone' | 'isPending'> & { onPunch: () => void }

/** One large button, unless one has the wrong thing in hand. */
function Deed({ otherDevice, phone, isPending, onPunch }: DeedProps) {
  const t = useWords(words)
  if (otherDevice) return <Note tone="plain">{t('notFromHere', { device: t(`device.${otherDevice}`) })}</Note>
  if (phone === 'none' || phone === 'other') return <OwnPhone phone={phone} />
  return (
    <Button className="punch-button" type="primary" loading={isPending} onClick={onPunch}>
      {t('punch')}
    </Button>
  )
}

/** The company's clock, going on from when it was read. */
function Now({ start, readAt }: { start: number; readAt: number }) {
  const [, tick] = useState(0)
  useEffect(() => {
    const timer = setInterval(() => tick((count) => count + 1), 10_000)
    return () => clearInterval(timer)
  }, [])
  const minutes = (start + Math.floor((Date.now() - readAt) / 60_000)) % 1440
  return <p className="page-figure number">{timeOfDay(Math.max(0, minutes))}</p>
}

function Shifts({ day: { kept, plans } }: { day: MyDay }) {
  const t = useWords(words)
  if (!kept) return <p className="soft">{t('notKept')}</p>
  const shifts = plans.flatMap(({ day, shift }) => (shift ? [{ day, shift }] : []))
  if (shifts.length === 0) return <p className="soft">{t('noShift')}</p>
  return shifts.map(({ day, shift: { name, segments } }) => {
    const hours = segments.map(({ from, to }) => `${timeOfDay(from)}–${timeOfDay(to % 1440)}`).join(' ')
    return (
      <p key={day} className="soft">
        {t('shift', { name, hours })}
      </p>
    )
  })
}

function Said({ punched: { clock: at, repeated, clockOff } }: { punched: Punched }) {
  const t = useWords(words)
  return (
    <>
      <p className="good strong">{t(repeated ? 'repeated' : 'punched', { time: timeOfDay(at) })}</p>
      {clockOff !== null && (
        <Note tone="waiting">{t(clockOff > 0 ? 'ahead' : 'behind', { count: Math.abs(clockOff) })}</Note>
      )}
    </>
  )
}

function Recorded({ day: { punches } }: { day: MyDay }) {
  const t = useWords(words)
  if (punches.length === 0) return <p className="quiet">{t('none')}</p>
  return (
    <ol>
      {punches.map(({ at, clock: minutes, verdict, place, source }) => (
        <li key={at}>
          <span className="number strong">{timeOfDay(minutes)}</span>{' '}
          {verdict && <span className="small quiet">{t(`verdict.${verdict}`, { place: place ?? '' })}</span>}
          {source === 'hand' && <span className="small quiet">{t('byHand')}</span>}
        </li>
      ))}
    </ol>
  )
}

function Places({ places }: { places: NonNullable<MyDay['places']> }) {
  const t = useWords(words)
  const consent = useWrite(time.consentPlace)
  const give = (given: boolean) => consent.mutate({ given })
  const { names, consented } = places
  if (consented) {
    return (
      <p className="small quiet">
        {t('placesNote', { places: names.join('、') })}{' '}
        <button type="button" className="bare link" onClick={() => give(false)}>
          {t('consentBack')}
        </button>
      </p>
    )
  }
  return (
    <Note
      tone="plain"
      title={t('consentTitle')}
      actions={
        <Button size="small" loading={consent.isPending} onClick={() => give(true)}>
          {t('consentGive')}
        </Button>
      }
    >
      <p>{places.consent}</p>
      <p className="small quiet">{t('consentNote')}</p>
    </Note>
  )
}
