import { useWords } from '#platform/client/use-words.ts'
import { Empty } from '#platform/ui/empty.tsx'
import { Icon } from '#platform/ui/icons.tsx'
import { Glyph, ListRow, ListRows } from '#platform/ui/list-rows.tsx'
import { Body, Columns, Page } from '#platform/ui/page.tsx'
import { PageHeader } from '#platform/ui/page-header.tsx'
import { words } from '../locale.ts'
import { useSettings } from './use-settings.ts'
import './settings.css'

/** 设置: its pages, each with what it is for. */
export function Settings() {
  const t = useWords(words)
  const places = useSettings()
  return (
    <Page>
      <PageHeader title={t('settings')} />
      <Columns>
        <Body>
          {places.length === 0 && <Empty title={t('settingsNone')} />}
          <div className="settings-list">
            <ListRows label={t('settings')}>
              {places.map(({ href, word, note, icon }) => (
                <ListRow
                  key={href}
                  href={href}
                  title={t(word)}
                  detail={t(note)}
                  leading={
                    <Glyph>
                      <Icon name={icon} size={16} />
                    </Glyph>
                  }
                  trailing={<Icon name="right" size={16} />}
                />
              ))}
            </ListRows>
          </div>
        </Body>
      </Columns>
    </Page>
  )
}
