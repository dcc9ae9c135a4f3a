import type { ReactNode } from 'react'
import { useLanguage, useWords } from '#platform/client/use-words.ts'
import { Anchor } from '#platform/ui/anchor.tsx'
import { Icon } from '#platform/ui/icons.tsx'
import { Layer } from '#platform/ui/layer.tsx'
import { words as uiWords } from '#platform/ui/locale.ts'
import { Section } from '#platform/ui/section.tsx'
import { useOpenPlaces } from '../open-places.ts'
import type { Help } from './help.ts'
import { everywhere, helpAt, helps } from './helps.ts'
import { words } from './locale.ts'
import { inLanguage, type Said } from './said.ts'
import { termOf } from './terms/terms.ts'
import './help-panel.css'

/** What one can do on the page at `path`, what to know about it, and where to go on. */
export function HelpPanel({ path, open, onClose }: { path: string; open: boolean; onClose: () => void }) {
  const t = useWords(words)
  const ui = useWords(uiWords)
  const [language] = useLanguage()
  const help = helpAt(path)
  return (
    <Layer open={open} onClose={onClose} label={t('help')} shape="drawer">
      <header className="help-head">
        <h2 className="grow">{inLanguage(help.title, language)}</h2>
        <button className="bare icon-button" type="button" data-first aria-label={ui('close')} onClick={onClose}>
          <Icon name="close" />
        </button>
      </header>
      <div className="help-body">
        <p className="soft">{inLanguage(help.purpose, language)}</p>
        <Points title={t('doing')} points={help.doing} />
        <Points title={t('knowing')} points={help.knowing} />
        <TermsMet help={help} onFollow={onClose} />
        <Points title={t('everywhere')} points={everywhere} />
        <Pages help={help} onFollow={onClose} />
      </div>
    </Layer>
  )
}

function Points({ title, points }: { title: string; points: readonly Said[] }) {
  const [language] = useLanguage()
  if (points.length === 0) return null
  return (
    <Section title={title}>
      <ul className="help-points">
        {points.map((point) => (
          <li key={point[0]}>
            <Spoken>{inLanguage(point, language)}</Spoken>
          </li>
        ))}
      </ul>
    </Section>
  )
}

/** A label of the screen stands out from the sentence about it. */
const Spoken = ({ children }: { children: string }): ReactNode =>
  children.split(/(「[^」]+」|“[^”]+”)/).map((part, at) => (at % 2 === 1 ? <b key={part}>{part}</b> : part))

function TermsMet({ help, onFollow }: { help: Help; onFollow: () => void }) {
  const t = useWords(words)
  const [language] = useLanguage()
  const isOpen = useOpenPlaces()
  if (help.terms.length === 0) return null
  const all = (
    <Anchor className="link small" href="/glossary" onClick={onFollow}>
      {t('allTerms')}
    </Anchor>
  )
  return (
    <Section title={t('terms')} action={isOpen({ href: '/glossary' }) ? all : undefined}>
      <dl className="help-terms">
        {help.terms.map((key) => (
          <div key={key}>
            <dt>
              <Anchor className="link" href={`/glossary?term=${key}`} onClick={onFollow}>
                {inLanguage(termOf(key).said, language)}
              </Anchor>
            </dt>
            <dd>{inLanguage(termOf(key).means, language)}</dd>
          </div>
        ))}
      </dl>
    </Section>
  )
}

const always = ['/glossary', '/reference']

function Pages({ help, onFollow }: { help: Help; onFollow: () => void }) {
  const t = useWords(words)
  const [language] = useLanguage()
  const isOpen = useOpenPlaces()
  const open = [...new Set([...help.pages, ...always])].filter((href) => isOpen({ href }))
  return (
    <Section title={t('pages')}>
      <ul className="help-pages">
        {open.map((href) => (
          <li key={href}>
            <Anchor className="link" href={href} onClick={onFollow}>
              {inLanguage(helps[href]?.title ?? ['', ''], language)}
            </Anchor>
          </li>
        ))}
      </ul>
    </Section>
  )
}
