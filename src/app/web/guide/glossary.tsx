import { useEffect, useState } from 'react'
import { useQueryState } from '#platform/client/use-address.ts'
import { useLanguage, useWords } from '#platform/client/use-words.ts'
import { Anchor } from '#platform/ui/anchor.tsx'
import { Empty } from '#platform/ui/empty.tsx'
import { Body, Columns, Page } from '#platform/ui/page.tsx'
import { PageHeader } from '#platform/ui/page-header.tsx'
import { SearchBox } from '#platform/ui/search-box.tsx'
import { Section } from '#platform/ui/section.tsx'
import { useOpenPlaces } from '../open-places.ts'
import { helps } from './helps.ts'
import { words } from './locale.ts'
import { inLanguage } from './said.ts'
import type { Term } from './terms/term.ts'
import { type GroupName, groupNames, groups, isMeant } from './terms/terms.ts'
import './glossary.css'

type Found = { name: GroupName; terms: [key: string, term: Term][] }

const foundBy = (typed: string): Found[] =>
  groupNames
    .map((name) => ({ name, terms: Object.entries(groups[name]).filter(([key, term]) => isMeant(key, term, typed)) }))
    .filter(({ terms }) => terms.length > 0)

/** The words of the trade, for everybody who is signed in. `?term=` marks one of them. */
export function Glossary() {
  const t = useWords(words)
  const [typed, setTyped] = useState('')
  const found = foundBy(typed)
  const count = found.reduce((sum, { terms }) => sum + terms.length, 0)
  useMarkedInView()
  return (
    <Page>
      <PageHeader title={t('glossary')} count={t('termCount', { count })} />
      <Columns>
        <Body>
          <div className="stack apart">
            <p className="dense soft prose">{t('glossaryNote')}</p>
            <div className="glossary-search">
              <SearchBox value={typed} onChange={setTyped} placeholder={t('findTerm')} />
            </div>
            {found.map(({ name, terms }) => (
              <Section key={name} title={t(`group.${name}`)} note={terms.length}>
                <dl className="glossary-terms">
                  {terms.map(([key, term]) => (
                    <Row key={key} name={key} term={term} />
                  ))}
                </dl>
              </Section>
            ))}
            {found.length === 0 && <Empty title={t('noTerm')}>{t('noTermWhy')}</Empty>}
          </div>
        </Body>
      </Columns>
    </Page>
  )
}

const idOf = (name: string): string => `term-${name}`

function useMarkedInView() {
  const [{ term = '' }] = useQueryState()
  useEffect(() => {
    document.getElementById(idOf(term))?.scrollIntoView({ block: 'center' })
  }, [term])
}

function Row({ name, term }: { name: string; term: Term }) {
  const [language] = useLanguage()
  const [{ term: marked }] = useQueryState()
  const [zh, en] = term.said
  return (
    <div id={idOf(name)} className={name === marked ? 'marked' : undefined}>
      <dt>
        <b>{inLanguage(term.said, language)}</b>
        <span className="quiet small" lang={language === 'zh' ? 'en' : 'zh-CN'}>
          {language === 'zh' ? en : zh}
        </span>
      </dt>
      <dd className="soft">{inLanguage(term.means, language)}</dd>
      <dd className="glossary-page">{term.page && <PageOf href={term.page} />}</dd>
    </div>
  )
}

function PageOf({ href }: { href: string }) {
  const [language] = useLanguage()
  const isOpen = useOpenPlaces()
  const title = helps[href]?.title
  if (!title || !isOpen({ href })) return null
  return (
    <Anchor className="link" href={href}>
      {inLanguage(title, language)}
    </Anchor>
  )
}
