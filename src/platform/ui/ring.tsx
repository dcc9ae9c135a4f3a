import { useWords } from '../client/use-words.ts'
import { words } from './locale.ts'
import './ring.css'

type RingProps = {
  /** What the loop is about: 招聘. */
  name: string
  /** Stages in all and stages done; all done is a closed circle. */
  total: number
  done: number
  /** Where it is stuck: the name of the stage, or `true` when the stage has none. */
  stuck?: string | boolean
  size?: 22 | 24 | 44
}

/** The loop: a segment per stage, amber where it is stuck, closed when done. Never a decoration. */
export function Ring({ name, total, done, stuck = false, size = 22 }: RingProps) {
  const label = useRingLabel({ name, total, done, stuck })
  const radius = size / 2 - 2
  const around = 2 * Math.PI * radius
  const closed = done >= total
  const segments = closed ? 1 : total
  const gap = closed ? 0 : size > 30 ? 4 : 2.6
  const length = around / segments
  const stages = Array.from({ length: segments }, (_, stage) => stage)

  return (
    <svg
      className={size > 30 ? 'ring big' : 'ring'}
      width={size}
      height={size}
      viewBox={`0 0 ${size} ${size}`}
      role="img"
      aria-label={label}
    >
      {stages.map((stage) => (
        <circle
          key={stage}
          className={stage < done ? 'done' : stage === done && stuck ? 'stuck' : 'ahead'}
          cx={size / 2}
          cy={size / 2}
          r={radius}
          strokeDasharray={`${length - gap} ${around - length + gap}`}
          strokeDashoffset={-(stage * length + gap / 2)}
        />
      ))}
    </svg>
  )
}

function useRingLabel({
  name,
  total,
  done,
  stuck,
}: Required<Pick<RingProps, 'name' | 'total' | 'done' | 'stuck'>>): string {
  const t = useWords(words)
  if (done >= total) return t('ringClosed', { name })
  if (typeof stuck === 'string') return t('ringStuck', { name, done, total, stage: stuck })
  return t(stuck ? 'ringStuckHere' : 'ringOf', { name, done, total })
}
