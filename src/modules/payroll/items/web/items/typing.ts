/** The word before the caret, and where it begins. */
export function wordAt(text: string, caret: number): { from: number; word: string } {
  const word = /[\p{L}_][\p{L}\p{N}_]*$/u.exec(text.slice(0, caret))?.[0] ?? ''
  return { from: caret - word.length, word }
}

export type Offer = { name: string; label: string; detail: string; isFunction: boolean }

const mostOffers = 6

/** Names that hold what is typed, those that begin with it first; nothing once it is a whole name. */
export function offersFor(word: string, offers: readonly Offer[]): Offer[] {
  const typed = word.toLowerCase()
  if (typed === '' || offers.some(({ name }) => name === word)) return []
  const place = ({ name, label }: Offer): number => {
    const found = [name, label].map((each) => each.toLowerCase().indexOf(typed)).filter((at) => at >= 0)
    return found.length > 0 ? Math.min(...found) : -1
  }
  return offers
    .filter((offer) => place(offer) >= 0)
    .sort((a, b) => place(a) - place(b))
    .slice(0, mostOffers)
}

/** With the name in the place of the word that is being typed; a function brings its brackets, with the caret in them. */
export function inserted(text: string, caret: number, { name, isFunction }: Offer): { text: string; caret: number } {
  const { from } = wordAt(text, caret)
  const put = isFunction ? `${name}()` : name
  const after = from + put.length - (isFunction ? 1 : 0)
  return { text: text.slice(0, from) + put + text.slice(caret), caret: after }
}
