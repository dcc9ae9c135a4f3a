import { useSession } from '#platform/client/use-session.ts'
import { useLanguage, useWords } from '#platform/client/use-words.ts'
import { Icon, type IconName } from '#platform/ui/icons.tsx'
import { Glyph, ListRow, ListRows } from '#platform/ui/list-rows.tsx'
import { Body, Columns, Page } from '#platform/ui/page.tsx'
import { PageHeader } from '#platform/ui/page-header.tsx'
import { Section } from '#platform/ui/section.tsx'
import { words } from './locale.ts'
import { blocks, deeds, settingsPlaces, type Word } from './navigation.ts'
import { useOpenPlaces } from './open-places.ts'
import './phone-menu.css'

/** 办理: what can be done, then every page, as one list for the thumb. */
export function PhoneMenu() {
  const t = useWords(words)
  const isOpen = useOpenPlaces()
  const may = useSession()?.may ?? []
  const doable = deeds.filter(({ href, operation }) => isOpen({ href }) && may.includes(operation))
  return (
    <Page>
      <PageHeader title={t('doTab')} />
      <Columns>
        <Body>
          <div className="stack apart">
            <Rows rows={doable} />
            {blocks.flat().map(({ key, word, glyph, icon, places }) => (
              <Rows key={key} title={word} rows={places.filter(isOpen).map((place) => ({ ...place, glyph, icon }))} />
            ))}
            <Rows title="settings" rows={settingsPlaces.filter(isOpen)} />
          </div>
        </Body>
      </Columns>
    </Page>
  )
}

type Row = { href: string; word: Word; icon: IconName; glyph?: string; detail?: Word }

function Rows({ title = 'doTab', rows }: { title?: Word; rows: readonly Row[] }) {
  const t = useWords(words)
  const [language] = useLanguage()
  if (rows.length === 0) return null
  return (
    <div className="tasks">
      <Section title={t(title)}>
        <ListRows label={t(title)}>
          {rows.map(({ href, word, icon, glyph, detail }) => (
            <ListRow
              key={href}
              href={href}
              title={t(word)}
              detail={detail && t(detail)}
              leading={<Glyph>{language === 'zh' && glyph ? glyph : <Icon name={icon} size={16} />}</Glyph>}
              trailing={<Icon name="right" size={16} />}
            />
          ))}
        </ListRows>
      </Section>
    </div>
  )
}
