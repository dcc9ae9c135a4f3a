import { useWords } from '#platform/client/use-words.ts'
import { Avatar } from '#platform/ui/avatar.tsx'
import { Icon, type IconName } from '#platform/ui/icons.tsx'
import { useFormat } from '#platform/ui/use-format.ts'
import type { PathStep } from '../../contract.ts'
import { words } from './locale.ts'
import { useSaid } from './names.ts'
import './path.css'

type PathProps = {
  path: readonly PathStep[]
  /** Who began it, and when: the first point of the way. */
  asked?: { name: string; at: string }
}

/** The way of a request so far and to come, from top to bottom: what is still to come is dashed. */
export function RequestPath({ path, asked }: PathProps) {
  const t = useWords(words)
  const f = useFormat()
  return (
    <ol className="request-path" aria-label={t('path')}>
      {asked && (
        <li className="done">
          <Mark icon="edit" />
          <div>
            <p className="strong">{t('asker')}</p>
            <PersonLine name={asked.name} said={f.moment(asked.at)} />
          </div>
        </li>
      )}
      {path.map((step) => (
        <Step key={step.key} step={step} />
      ))}
    </ol>
  )
}

type Look = { className: string; icon?: IconName; word: `step.${PathStep['state']}` | 'stuck' }

const wasUndecided = ({ people }: PathStep) => people.length > 0 && people.every(({ state }) => state === 'void')

/** What it came to decides how a step looks; nobody there wins over all. */
function lookOf(step: PathStep): Look {
  const { state, nobody, people } = step
  if (nobody) return { className: `${state} nobody`, icon: 'warning', word: 'stuck' }
  if (state === 'skipped') return { className: 'skipped dashed', icon: 'minus', word: 'step.skipped' }
  if (state === 'done' && wasUndecided(step)) return { className: 'dropped dashed', word: 'step.dropped' }
  if (state !== 'done') return { className: `${state} dashed`, word: `step.${state}` }
  if (people.some((person) => person.state === 'declined'))
    return { ...done, className: 'done declined', icon: 'close' }
  if (people.some((person) => person.state === 'returned')) return { ...done, className: 'done returned', icon: 'left' }
  return done
}

const done = { className: 'done', icon: 'check', word: 'step.done' } as const

const Mark = ({ icon }: { icon: IconName | undefined }) => (
  <span className="path-mark">{icon && <Icon name={icon} size={12} />}</span>
)

function Step({ step }: { step: PathStep }) {
  const t = useWords(words)
  const said = useSaid()
  const { label, state, mode, people, when, addedBy } = step
  const { className, icon, word } = lookOf(step)
  const addition = addedBy && t('addedBy', { name: addedBy })
  const isNamedAfterAll = people.every(({ name }) => said(label).includes(name))
  const heading = addition && isNamedAfterAll ? addition : said(label)
  return (
    <li className={className} aria-current={state === 'current' ? 'step' : undefined}>
      <Mark icon={icon} />
      <div>
        <p className="path-head">
          <strong className="path-label">{heading}</strong>
          <span className="quiet">{t(word)}</span>
        </p>
        {addition && addition !== heading && <p className="small quiet">{addition}</p>}
        {when && <p className="small quiet">{t('when', { when: said(when) })}</p>}
        {people.length > 1 && state !== 'skipped' && <p className="small quiet">{t(`mode.${mode}`)}</p>}
        <StepRemark step={step} />
        {people.length > 0 && (
          <ul className="path-people">
            {people.map((person) => (
              <li key={`${person.userId} ${person.state} ${person.at}`}>
                <StepPerson person={person} />
              </li>
            ))}
          </ul>
        )}
      </div>
    </li>
  )
}

function StepRemark({ step: { state, skip, nobody } }: { step: PathStep }) {
  const t = useWords(words)
  if (skip) return <p className="small quiet">{t(`skip.${skip}`)}</p>
  if (nobody) return <p className="waits">{t(state === 'current' ? 'nobodyNow' : 'nobodyComing')}</p>
  return null
}

const decidedStates: readonly string[] = ['approved', 'declined', 'returned', 'handed']
const toneOf = { approved: 'good', declined: 'broken', returned: 'waits', waiting: 'waits' } as const

function StepPerson({ person: { name, state, at, dueAt, onBehalfOf } }: { person: PathStep['people'][number] }) {
  const t = useWords(words)
  const f = useFormat()
  const when = decidedStates.includes(state) && at ? f.moment(at) : dueAt && t('decideBy', { day: f.moment(dueAt) })
  const tone = state in toneOf ? toneOf[state as keyof typeof toneOf] : 'quiet'
  return (
    <PersonLine
      name={name}
      behalf={onBehalfOf && t('onBehalfOf', { name: onBehalfOf })}
      said={
        <>
          <span className={tone}>{t(`person.${state}`)}</span> {when}
        </>
      }
    />
  )
}

type LineProps = { name: string; said: React.ReactNode; behalf?: string | null }

function PersonLine({ name, said, behalf }: LineProps) {
  return (
    <span className="line wrap">
      <Avatar name={name} size={20} />
      <span>{name}</span>
      {behalf && <span className="quiet">{behalf}</span>}
      <span className="quiet small">{said}</span>
    </span>
  )
}

const namedAtMost = 2

/** 直属上级 王建国 → 人事经理 林若溪, of the steps that will be gone. */
export function PathInShort({ path }: { path: readonly PathStep[] }) {
  const t = useWords(words)
  const said = useSaid()
  const taken = path.filter(({ state }) => state !== 'skipped' && state !== 'dropped')
  const namesOf = ({ people }: PathStep) => {
    const names = [...new Set(people.map(({ name }) => name))]
    const few = names.slice(0, namedAtMost).join(t('comma'))
    return names.length > namedAtMost ? t('manyPeople', { names: few, count: names.length }) : few
  }
  return (
    <span className="path-in-short">
      {taken.map((step) => {
        const label = said(step.label)
        const names = namesOf(step)
        return (
          <span className="short-step" key={step.key}>
            {label !== names && <span className="quiet">{label} </span>}
            {step.nobody ? <span className="waits">{t('shortNobody')}</span> : names}
          </span>
        )
      })}
    </span>
  )
}
