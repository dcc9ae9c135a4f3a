import { lazy, Suspense } from 'react'
import { useSession } from '#platform/client/use-session.ts'
import { useWords } from '#platform/client/use-words.ts'
import { useGo } from '#platform/ui/anchor.tsx'
import { Avatar } from '#platform/ui/avatar.tsx'
import { Icon } from '#platform/ui/icons.tsx'
import { Menu } from '#platform/ui/menu.tsx'
import { ToolButton } from '#platform/ui/shell/tool-button.tsx'
import { words } from './locale.ts'
import { useAccountMenu } from './use-account-menu.ts'

/** Comes after the page: it is not needed for the first look. */
const JobChip = lazy(async () => ({ default: (await import('#platform/jobs/web/job-chip.tsx')).JobChip }))

/** What stands at the right end of every page's top bar. */
export function Tools({ phone, onFind }: { phone: boolean; onFind: () => void }) {
  return (
    <>
      <Suspense>
        <JobChip />
      </Suspense>
      {phone ? <PhoneTools onFind={onFind} /> : <Help />}
    </>
  )
}

/** On the phone the side navigation is not there: searching and the account move up here. */
function PhoneTools({ onFind }: { onFind: () => void }) {
  const t = useWords(words)
  const name = useSession()?.user.name ?? ''
  return (
    <>
      <ToolButton icon="search" label={t('find')} onClick={onFind} />
      <Menu
        button={<Avatar name={name} size={28} />}
        buttonClass="bare icon-button"
        buttonLabel={t('account', { name })}
        label={t('account', { name })}
        items={useAccountMenu()}
      />
    </>
  )
}

function Help() {
  const t = useWords(words)
  const go = useGo()
  return (
    <Menu
      button={<Icon name="help" />}
      buttonClass="bare icon-button"
      buttonLabel={t('help')}
      label={t('help')}
      items={[{ key: 'reference', label: t('reference'), icon: 'page', onChoose: () => go('/reference') }]}
    />
  )
}
