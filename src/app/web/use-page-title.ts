import { useEffect } from 'react'
import { useWords } from '#platform/client/use-words.ts'
import { words } from './locale.ts'
import { blocks, otherPlaces, type Place, settingsPlaces } from './navigation.ts'

const places: Place[] = [...blocks.flat().flatMap((group) => group.places), ...settingsPlaces, ...otherPlaces]

/** The place that the path is, or lies under. */
function placeOf(path: string): Place | undefined {
  const above = places.filter(({ href }) => path === href || (href !== '/' && path.startsWith(`${href}/`)))
  return above.sort((a, b) => b.href.length - a.href.length)[0]
}

/** What the page at this path is called in the navigation; the product's name where it has none. */
export function usePlaceName(path: string): string {
  const t = useWords(words)
  const place = placeOf(path)
  return t(place?.word ?? 'product')
}

/** The browser's title: the place, then the company. Never a person's name. */
export function usePageTitle(path: string, company: string) {
  const t = useWords(words)
  const place = placeOf(path)
  const title = [place && t(place.word), company, t('product')].filter(Boolean).join(' · ')
  useEffect(() => {
    document.title = title
  }, [title])
}
