import type { ReactNode } from 'react'
import { useLanguage } from '#platform/client/use-words.ts'
import type { Said } from './spec.ts'

type PictureFrameProps = {
  title: Said
  /** What the picture says, for those who do not see it. */
  said: readonly { label: string; value: string }[]
  children: ReactNode
}

/** A picture with its title, and the same in words. */
export function PictureFrame({ title, said, children }: PictureFrameProps) {
  const [language] = useLanguage()
  return (
    <figure className="picture">
      <figcaption>{title(language)}</figcaption>
      <ul className="visually-hidden">
        {said.map(({ label, value }) => (
          <li key={label}>
            {label} {value}
          </li>
        ))}
      </ul>
      {children}
    </figure>
  )
}
