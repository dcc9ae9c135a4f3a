import { Button } from 'antd'
import { useRead, useWrite } from '#platform/client/use-operation.ts'
import { useWords } from '#platform/client/use-words.ts'
import { ListRow, ListRows } from '#platform/ui/list-rows.tsx'
import { Section } from '#platform/ui/section.tsx'
import { useFormat } from '#platform/ui/use-format.ts'
import { jobs } from '../contract.ts'
import { words } from '../locale.ts'

/** Events that some module could not take in; nothing when all is well. */
export function Undelivered() {
  const t = useWords(words)
  const format = useFormat()
  const { data } = useRead(jobs.undelivered, {})
  const again = useWrite(jobs.deliverAgain)
  if (!data || data.events.length === 0) return null
  return (
    <Section title={t('undelivered')} note={data.events.length}>
      <p className="soft">{t('undeliveredWhy')}</p>
      <ListRows label={t('undelivered')}>
        {data.events.map(({ id, event, at, tries, problem, givenUp }) => (
          <ListRow
            key={id}
            title={event}
            detail={`${format.moment(at)} · ${t('tries', { count: tries })} · ${problem ?? ''}`}
            action={
              givenUp && (
                <Button size="small" onClick={() => again.mutate({ id })}>
                  {t('deliverAgain')}
                </Button>
              )
            }
          />
        ))}
      </ListRows>
    </Section>
  )
}
