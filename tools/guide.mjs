// npm run guide [-- --words | --only NAME]: writes docs/glossary.md and the pinyin of its terms, then takes the pictures of docs/guide.
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { glossaryFile, readingsFile } from '#app/web/guide/terms/as-files.ts'
import { top } from './prepare.mjs'

const { values } = parseArgs({
  options: { words: { type: 'boolean', default: false }, only: { type: 'string', multiple: true, default: [] } },
})

writeFileSync(join(top, 'src/app/web/guide/terms/readings.ts'), readingsFile())
writeFileSync(join(top, 'docs/glossary.md'), glossaryFile())
if (!values.words) {
  const { takePictures } = await import('../e2e/guide/pictures.ts')
  await takePictures(join(top, 'docs/guide/images'), values.only)
}
