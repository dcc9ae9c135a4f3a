import { type KeyboardEvent, useRef, useState } from 'react'
import { useLanguage, useWords } from '#platform/client/use-words.ts'
import { Field, type FieldProps } from '#platform/ui/field.tsx'
import type { PayItem } from '../../../contract/item.ts'
import type { ItemTrouble } from '../../contract.ts'
import { words } from '../locale.ts'
import { NameList } from './name-list.tsx'
import { inserted, type Offer, offersFor, wordAt } from './typing.ts'
import { useOffers } from './use-offers.ts'

type FormulaFieldProps = Pick<FieldProps, 'label' | 'hint' | 'optional'> & {
  value: string
  onChange: (formula: string) => void
  /** Items that it can name. */
  items: readonly PayItem[]
  trouble: ItemTrouble | undefined
  /** The formula in words, where it can be read. */
  says: string | undefined
}

/** A formula: names are offered while they are typed, what is wrong is marked at its place, what is right is said in words. */
export function FormulaField({ label, hint, optional, value, onChange, items, trouble, says }: FormulaFieldProps) {
  const t = useWords(words)
  const [language] = useLanguage()
  const field = useRef<HTMLTextAreaElement>(null)
  const typing = useTyping({ value, onChange, items, field })
  return (
    <Field label={label} hint={hint} optional={optional ?? false} refusal={trouble?.says[language]}>
      {(control) => (
        <div className="formula">
          <div className="formula-box">
            <MarkedText text={value} trouble={trouble} />
            <textarea
              {...control}
              ref={field}
              className="input formula-input"
              value={value}
              rows={2}
              maxLength={1000}
              spellCheck={false}
              autoComplete="off"
              onChange={(event) => typing.typed(event.target.value, event.target.selectionStart)}
              onSelect={(event) => typing.moveTo(event.currentTarget.selectionStart)}
              onBlur={() => typing.close()}
              onKeyDown={typing.press}
            />
          </div>
          <Offers offers={typing.offers} chosen={typing.chosen} onTake={typing.take} />
          {says && <p className="small soft">{t('saysSo', { sentence: says })}</p>}
          <NameList offers={typing.all} onTake={typing.take} />
        </div>
      )}
    </Field>
  )
}

type Typing = {
  value: string
  onChange: (formula: string) => void
  items: readonly PayItem[]
  field: React.RefObject<HTMLTextAreaElement | null>
}

function useTyping({ value, onChange, items, field }: Typing) {
  const all = useOffers(items)
  const [caret, setCaret] = useState(value.length)
  const [isTyping, setIsTyping] = useState(false)
  const [chosen, setChosen] = useState(0)
  const offers = isTyping ? offersFor(wordAt(value, caret).word, all) : []

  function take(offer: Offer) {
    const next = inserted(value, isTyping ? caret : (field.current?.selectionStart ?? value.length), offer)
    onChange(next.text)
    setIsTyping(false)
    setCaret(next.caret)
    requestAnimationFrame(() => {
      field.current?.focus()
      field.current?.setSelectionRange(next.caret, next.caret)
    })
  }

  function press(event: KeyboardEvent) {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
    const offer = offers[chosen]
    if (!offer) return
    if (step) setChosen((chosen + step + offers.length) % offers.length)
    else if (event.key === 'Enter' || event.key === 'Tab') take(offer)
    else if (event.key === 'Escape') setIsTyping(false)
    else return
    event.preventDefault()
    event.stopPropagation()
  }

  return {
    ...{ all, offers, chosen, take, press },
    typed: (text: string, at: number) => {
      onChange(text)
      setCaret(at)
      setChosen(0)
      setIsTyping(true)
    },
    moveTo: setCaret,
    close: () => setIsTyping(false),
  }
}

/** The same text behind the field, with the place of the trouble underlined. */
function MarkedText({ text, trouble }: { text: string; trouble: ItemTrouble | undefined }) {
  const { offset, length = 0 } = trouble ?? {}
  if (offset === undefined) return null
  const end = offset + Math.max(length, 1)
  return (
    <div className="formula-marks" aria-hidden="true">
      {text.slice(0, offset)}
      <mark>{text.slice(offset, end) || ' '}</mark>
      {text.slice(end)}
    </div>
  )
}

type OffersProps = { offers: readonly Offer[]; chosen: number; onTake: (offer: Offer) => void }

function Offers({ offers, chosen, onTake }: OffersProps) {
  const t = useWords(words)
  if (offers.length === 0) return null
  return (
    <div className="formula-offers" role="listbox" aria-label={t('offers')}>
      {offers.map((offer, at) => (
        <button
          key={offer.name}
          className="bare formula-offer"
          type="button"
          role="option"
          tabIndex={-1}
          aria-selected={at === chosen}
          onPointerDown={(event) => event.preventDefault()}
          onClick={() => onTake(offer)}
        >
          <span>{offer.label}</span>
          {offer.detail && <span className="small quiet">{offer.detail}</span>}
        </button>
      ))}
    </div>
  )
}
