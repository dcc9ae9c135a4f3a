import { Button } from 'antd'
import { useState } from 'react'
import { insight, type Layout } from '#modules/insight/contract.ts'
import { useMay } from '#platform/client/use-may.ts'
import { useWrite } from '#platform/client/use-operation.ts'
import { useLanguage, useWords } from '#platform/client/use-words.ts'
import { CheckField } from '#platform/ui/check-field.tsx'
import { Dialog } from '#platform/ui/dialog.tsx'
import { ErrorNote } from '#platform/ui/error-note.tsx'
import { Icon } from '#platform/ui/icons.tsx'
import { Section } from '#platform/ui/section.tsx'
import { words } from './locale.ts'
import { sectionsFor, useReader } from './sections.ts'
import { useCatalogue } from './use-figures.ts'

const mostFigures = 8

type ArrangeProps = { layout: Layout; onClose: () => void }

/** 调整布局: which figures stand at the top, in which order, and which sections are wanted. */
export function Arrange({ layout, onClose }: ArrangeProps) {
  const t = useWords(words)
  const sections = sectionsFor(useReader())
  const hasFigures = useMay('metric.values')
  const [figures, setFigures] = useState(layout.figures)
  const [hidden, setHidden] = useState(layout.hidden)
  const save = useWrite(insight.saveLayout)
  const keep = (next: Layout | null) => save.mutate({ layout: next }, { onSuccess: onClose })
  const footer = (
    <>
      <Button onClick={() => keep(null)} loading={save.isPending}>
        {t('asItComes')}
      </Button>
      <Button type="primary" onClick={() => keep({ figures, hidden })} loading={save.isPending}>
        {t('keepLayout')}
      </Button>
    </>
  )
  return (
    <Dialog open onClose={onClose} title={t('arrange')} footer={footer}>
      {save.error && <ErrorNote happened={save.error.message} />}
      {hasFigures && (
        <Section title={t('figures')} note={t('mostFigures', { count: mostFigures })}>
          <ChosenFigures figures={figures} onChange={setFigures} />
        </Section>
      )}
      <Section title={t('sections')}>
        <ul className="home-arrange">
          {sections.map((section) => (
            <li key={section}>
              <CheckField
                label={t(section)}
                checked={!hidden.includes(section)}
                onChange={(shown) =>
                  setHidden(shown ? hidden.filter((each) => each !== section) : [...hidden, section])
                }
              />
            </li>
          ))}
        </ul>
      </Section>
    </Dialog>
  )
}

type ChosenProps = { figures: string[]; onChange: (figures: string[]) => void }

/** Those chosen first, in their order; then the others. */
function ChosenFigures({ figures, onChange }: ChosenProps) {
  const t = useWords(words)
  const [language] = useLanguage()
  const all = useCatalogue() ?? []
  const chosen = figures.flatMap((key) => all.find((each) => each.key === key) ?? [])
  const others = all.filter((each) => !figures.includes(each.key))
  const up = (key: string) => {
    const at = figures.indexOf(key)
    onChange([...figures.slice(0, at - 1), key, ...figures.slice(at - 1, at), ...figures.slice(at + 1)])
  }
  return (
    <ul className="home-arrange">
      {[...chosen, ...others].map(({ key, name }, at) => {
        const isChosen = figures.includes(key)
        return (
          <li key={key}>
            <CheckField
              label={name[language]}
              checked={isChosen}
              disabled={!isChosen && figures.length >= mostFigures}
              onChange={(add) => onChange(add ? [...figures, key] : figures.filter((each) => each !== key))}
            />
            {isChosen && at > 0 && (
              <button
                className="bare icon-button"
                type="button"
                aria-label={t('moveUp', { name: name[language] })}
                onClick={() => up(key)}
              >
                <Icon name="up" size={16} />
              </button>
            )}
          </li>
        )
      })}
    </ul>
  )
}
