import { useWords } from '#platform/client/use-words.ts'
import { Section } from '#platform/ui/section.tsx'
import { useAppearance } from '#platform/ui/theme-provider.tsx'
import { categorical, dark, light, sequential } from '#platform/ui/tokens.ts'
import { words } from './locale.ts'
import './design.css'

const sizes = ['page-figure', 'title', 'subtitle', '', 'dense', 'small']

export function TokenSpecimens() {
  const t = useWords(words)
  const [, , mode] = useAppearance()
  return (
    <div className="stack apart">
      <Section title={t('colours')}>
        <div className="swatches">
          {Object.entries(mode === 'light' ? light : dark).map(([name, value]) => (
            <div key={name} className="swatch small">
              <Swatch colour={value} />
              {name}
              <br />
              <span className="quiet">{value}</span>
            </div>
          ))}
        </div>
      </Section>
      <Section title={t('categories')}>
        <div className="swatch-row">
          {categorical[mode].map((colour) => (
            <Swatch key={colour} colour={colour} />
          ))}
        </div>
      </Section>
      <Section title={t('sequence')}>
        <div className="swatch-row">
          {sequential.map((colour) => (
            <Swatch key={colour} colour={colour} />
          ))}
        </div>
      </Section>
      <Section title={t('type')}>
        <div className="stack">
          {sizes.map((size) => (
            <p key={size} className={size}>
              {t('sample')}
            </p>
          ))}
        </div>
      </Section>
    </div>
  )
}

function Swatch({ colour }: { colour: string }) {
  return (
    <svg aria-hidden="true" width="100%" height="100%">
      <rect width="100%" height="100%" fill={colour} />
    </svg>
  )
}
