import { lazy, Suspense } from 'react'
import { useSession } from '#platform/client/use-session.ts'
import { useWords } from '#platform/client/use-words.ts'
import { Bell } from '#platform/notice/web/bell/bell.tsx'
import { Avatar } from '#platform/ui/avatar.tsx'
import { Menu } from '#platform/ui/menu.tsx'
import { ToolButton } from '#platform/ui/shell/tool-button.tsx'
import { words } from './locale.ts'
import { useAccountMenu } from './use-account-menu.ts'

/** Comes after the page: it is not needed for the first look. */
const JobChip = lazy(async () => ({ default: (await import('#platform/jobs/web/job-chip.tsx')).JobChip }))

/** What stands at the right end of every page's top bar. */
export function Tools({ phone, onFind, onHelp }: { phone: boolean; onFind: () => void; onHelp: () => void }) {
  const t = useWords(words)
  return (
    <>
      <Suspense>
        <JobChip />
      </Suspense>
      <Bell />
      {phone ? (
        <PhoneTools onFind={onFind} onHelp={onHelp} />
      ) : (
        <ToolButton icon="help" label={t('help')} onClick={onHelp} />
      )}
    </>
  )
}

/** On the phone the side navigation is not there: searching and the account move up here, and the help below the account. */
function PhoneTools({ onFind, onHelp }: { onFind: () => void; onHelp: () => void }) {
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
        items={[{ key: 'help', label: t('help'), icon: 'help', onChoose: onHelp }, ...useAccountMenu()]}
      />
    </>
  )
}
