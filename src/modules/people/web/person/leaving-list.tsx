import { useMay } from '#platform/client/use-may.ts'
import { useWrite } from '#platform/client/use-operation.ts'
import { useWords } from '#platform/client/use-words.ts'
import { ListRow, ListRows } from '#platform/ui/list-rows.tsx'
import { RefusalNote } from '#platform/ui/refusal-note.tsx'
import { Ring } from '#platform/ui/ring.tsx'
import { Section } from '#platform/ui/section.tsx'
import { useFormat } from '#platform/ui/use-format.ts'
import { people } from '../../contract.ts'
import { words as names } from '../../locale.ts'
import type { Task } from '../types.ts'
import { words } from './locale.ts'

/** The standard tasks in the order in which they are done. */
const places = Object.keys(names.table).flatMap((key) =>
  key.startsWith('leavingTask.') ? [key.slice('leavingTask.'.length)] : [],
)

/** The check-list of a leaving: its ring, and the tasks to tick. */
export function LeavingList({ personId, tasks }: { personId: string; tasks: readonly Task[] }) {
  const t = useWords(words)
  const ordered = tasks.toSorted((a, b) => places.indexOf(a.code) - places.indexOf(b.code))
  const done = tasks.filter((task) => task.doneAt !== null).length
  const open = tasks.length - done
  const write = useWrite(people.tickLeavingTask)
  return (
    <Section title={t('running')}>
      <ListRows label={t('leaving')}>
        <ListRow
          leading={<Ring name={t('leavingRing')} total={tasks.length} done={done} />}
          title={t('leaving')}
          detail={open === 0 ? t('leavingDone') : t('leavingOpen', { count: open })}
        />
      </ListRows>
      <ul aria-label={t('leaving')}>
        {ordered.map((task) => (
          <li key={task.taskId}>
            <TaskLine task={task} onTick={(ticked) => write.mutate({ personId, taskId: task.taskId, done: ticked })} />
          </li>
        ))}
      </ul>
      {write.error && <RefusalNote reason={write.error.message} />}
    </Section>
  )
}

function TaskLine({ task, onTick }: { task: Task; onTick: (done: boolean) => void }) {
  const t = useWords(words)
  const name = useWords(names)
  const f = useFormat()
  const may = useMay('people.tickLeavingTask')
  const key = `leavingTask.${task.code}`
  const title = Object.hasOwn(names.table, key) ? name(key as 'leavingTask.handover') : task.title
  const isDone = task.doneAt !== null
  const note = [
    task.owner && t('taskOwner', { name: task.owner }),
    task.doneAt && t('taskDoneAt', { at: f.moment(task.doneAt) }),
  ]
  return (
    <label className={isDone ? 'task done' : 'task'}>
      <input type="checkbox" checked={isDone} disabled={!may} onChange={(event) => onTick(event.target.checked)} />
      <span className="stack" style={{ gap: 0 }}>
        <span className="dense">{title}</span>
        <span className="small quiet">{note.filter(Boolean).join(' · ')}</span>
      </span>
    </label>
  )
}
