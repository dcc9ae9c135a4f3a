import { Button } from 'antd'
import type { ReactNode } from 'react'
import { useLanguage, useWords } from '#platform/client/use-words.ts'
import { useGo } from '#platform/ui/anchor.tsx'
import { Icon, type IconName } from '#platform/ui/icons.tsx'
import { Glyph, ListRow } from '#platform/ui/list-rows.tsx'
import { words } from './locale.ts'

type MatterRowProps = {
  leading?: ReactNode
  icon?: IconName
  title: string
  detail?: ReactNode
  when?: ReactNode
  deed: string
  href: string
}

/** One matter that waits or is stuck, with the way to it. */
export function MatterRow({ leading, icon = 'person', title, detail, when, deed, href }: MatterRowProps) {
  const t = useWords(words)
  const go = useGo()
  return (
    <ListRow
      leading={leading ?? <Glyph>{t('glyph') || <Icon name={icon} size={16} />}</Glyph>}
      title={title}
      href={href}
      {...(detail !== undefined && { detail })}
      {...(when !== undefined && { trailing: when })}
      action={
        <Button size="small" onClick={() => go(href)}>
          {deed}
        </Button>
      }
    />
  )
}

/** The first few by name, and of how many. */
export function Names({ names, count }: { names: readonly string[]; count: number }) {
  const t = useWords(words)
  const [language] = useLanguage()
  const said = names.slice(0, 3).join(language === 'zh' ? '、' : ', ')
  return <>{count > 3 ? t('andOthers', { names: said, count }) : said}</>
}
