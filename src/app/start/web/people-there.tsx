import { Button } from 'antd'
import { useMay } from '#platform/client/use-may.ts'
import { useWords } from '#platform/client/use-words.ts'
import { useGo } from '#platform/ui/anchor.tsx'
import { words } from '../locale.ts'

/** The company has its people: the ways on. */
export function PeopleThere({ people }: { people: number }) {
  const t = useWords(words)
  const go = useGo()
  const mayImport = useMay('people.startImport')
  return (
    <>
      <div>
        <h2 className="subtitle strong">{t('underwayTitle', { count: people })}</h2>
        <p className="soft dense">{t(mayImport ? 'underwayImport' : 'underwayNote')}</p>
      </div>
      <div className="line wrap">
        <Button type="primary" onClick={() => go('/')}>
          {t('toToday')}
        </Button>
        <Button onClick={() => go('/people')}>{t('toRoster')}</Button>
        {mayImport && (
          <Button type="text" onClick={() => go('/people/import')}>
            {t('importMore')}
          </Button>
        )}
      </div>
    </>
  )
}
