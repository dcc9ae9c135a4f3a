import { Button } from 'antd'
import { useLanguage, useWords } from '#platform/client/use-words.ts'
import { Icon } from '#platform/ui/icons.tsx'
import { Section } from '#platform/ui/section.tsx'
import { StatusTag } from '#platform/ui/tag.tsx'
import type { Category, PayItem } from '../../../contract/item.ts'
import { words } from '../locale.ts'
import { moved, shownCategories } from './draft.ts'
import type { Drafting } from './use-draft.ts'
import { useItemSentence } from './use-item-sentence.ts'

type ItemSectionsProps = {
  drafting: Drafting
  /** Left out for who only looks. */
  onItem?: (item: PayItem) => void
  onAdd?: (category: Category) => void
}

/** The items by what they do to pay, each with where it comes from in a sentence. */
export function ItemSections({ drafting, onItem, onAdd }: ItemSectionsProps) {
  const t = useWords(words)
  const { items } = drafting.draft
  return shownCategories.map((category) => {
    const own = items.filter((item) => item.category === category)
    const name = t(`category.${category}`)
    const add = onAdd && (
      <Button size="small" aria-label={t('addTo', { category: name })} onClick={() => onAdd(category)}>
        {t('add')}
      </Button>
    )
    return (
      <Section key={category} title={name} note={t(`note.${category}`)} action={add}>
        <ul className="pay-items">
          {own.map((item, at) => (
            <ItemRow
              key={item.code}
              {...{ item, drafting, onItem, isFirst: at === 0, isLast: at === own.length - 1 }}
            />
          ))}
        </ul>
      </Section>
    )
  })
}

type ItemRowProps = {
  item: PayItem
  drafting: Drafting
  onItem: ((item: PayItem) => void) | undefined
  isFirst: boolean
  isLast: boolean
}

function ItemRow({ item, drafting, onItem, isFirst, isLast }: ItemRowProps) {
  const t = useWords(words)
  const [language] = useLanguage()
  const sentence = useItemSentence(drafting.sayings)
  const { draft, put, problems } = drafting
  const name = item.names[language]
  const move = (by: -1 | 1) => put({ items: moved(draft.items, item.code, by) })
  return (
    <li className={item.retired ? 'pay-item off' : 'pay-item'}>
      <div className="grow">
        <p className="line wrap">
          {onItem ? (
            <button className="bare pay-item-name" type="button" onClick={() => onItem(item)}>
              {name}
            </button>
          ) : (
            <span className="strong">{name}</span>
          )}
          <Tags item={item} isBroken={problems.some((problem) => problem.item === item.code)} />
        </p>
        <p className="dense soft pay-item-says">{sentence(item)}</p>
      </div>
      {onItem && (
        <span className="pay-item-moves">
          <MoveButton label={t('moveUp', { item: name })} icon="up" off={isFirst} onMove={() => move(-1)} />
          <MoveButton label={t('moveDown', { item: name })} icon="down" off={isLast} onMove={() => move(1)} />
        </span>
      )}
    </li>
  )
}

type MoveButtonProps = { label: string; icon: 'up' | 'down'; off: boolean; onMove: () => void }

const MoveButton = ({ label, icon, off, onMove }: MoveButtonProps) => (
  <button className="bare icon-button" type="button" aria-label={label} title={label} disabled={off} onClick={onMove}>
    <Icon name={icon} size={16} />
  </button>
)

function Tags({ item, isBroken }: { item: PayItem; isBroken: boolean }) {
  const t = useWords(words)
  return (
    <>
      {isBroken && <StatusTag tone="broken">{t('problemTag')}</StatusTag>}
      {item.retired && <StatusTag>{t('off')}</StatusTag>}
      {item.overtimeBase && <StatusTag tone="planned">{t('overtimeBaseTag')}</StatusTag>}
      {item.taxed !== 'wage' && <StatusTag tone="planned">{t(`taxed.${item.taxed}`)}</StatusTag>}
    </>
  )
}
