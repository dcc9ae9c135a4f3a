import { useLanguage, useWords } from '#platform/client/use-words.ts'
import { ListRow, ListRows } from '#platform/ui/list-rows.tsx'
import { Body, Columns, Page } from '#platform/ui/page.tsx'
import { PageHeader } from '#platform/ui/page-header.tsx'
import { Section } from '#platform/ui/section.tsx'
import { pathOf } from './address.ts'
import { calculators, groups } from './calculators.ts'
import { words } from './locale.ts'
import './calculators.css'

/** 计算器: all of them, in the groups in which they are looked for. */
export function Screen() {
  const t = useWords(words)
  const [language] = useLanguage()
  return (
    <Page>
      <PageHeader title={t('calculators')} />
      <Columns>
        <Body>
          <p className="soft calculators-lead">{t('lead', { count: calculators.length })}</p>
          <div className="calculators-groups">
            {groups.map((group) => (
              <Section key={group.key} title={t(`group.${group.key}`)}>
                <ListRows label={t(`group.${group.key}`)}>
                  {group.calculators.map((calculator) => (
                    <ListRow
                      key={calculator.name}
                      title={calculator.title(language)}
                      detail={calculator.about(language)}
                      href={pathOf(calculator)}
                    />
                  ))}
                </ListRows>
              </Section>
            ))}
          </div>
        </Body>
      </Columns>
    </Page>
  )
}
