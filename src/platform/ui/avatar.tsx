import './avatar.css'

export type AvatarSize = 20 | 24 | 28 | 36 | 40 | 48 | 56

const hues = 6

const hueOf = (name: string): number => [...name].reduce((sum, letter) => sum + (letter.codePointAt(0) ?? 0), 0) % hues

/** Chinese: the given name, or its last character when small. Latin: initials. */
function lettersOf(name: string, size: AvatarSize): string {
  const small = size < 28
  if (!/^\p{Script=Latin}/u.test(name)) return [...name].slice(small ? -1 : -2).join('')
  const initials = name.split(/\s+/).map((word) => [...word][0] ?? '')
  return initials
    .slice(0, small ? 1 : 2)
    .join('')
    .toUpperCase()
}

/**
 * A person's face until there is a picture. Its name is always written beside it, so it is decoration: drawn by the style,
 * the letters are neither read aloud nor copied along with a row.
 */
export const Avatar = ({ name, size = 28 }: { name: string; size?: AvatarSize }) => (
  <span className={`avatar s${size} hue${hueOf(name)}`} aria-hidden="true" data-letters={lettersOf(name, size)} />
)
