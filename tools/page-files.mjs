// A part of the web build: writes down which files each page needs, so that the server can name them in the page it sends
// and the browser need not find them one behind the other.

const tables = /\/(routes\.tsx|screens\.ts)$/

/** @returns {import('vite').Plugin} writes `.vite/pages.json`: `{ path, scripts, styles }[]`, without what every page loads */
export function pageFiles() {
  const screens = new Map()
  return {
    name: 'page-files',
    apply: 'build',
    enforce: 'post',
    async transform(code, id) {
      if (!tables.test(id)) return
      for (const { path, from } of screensIn(this.parse(code))) {
        const found = await this.resolve(from, id)
        if (found) screens.set(path, found.id)
      }
    },
    generateBundle(_, bundle) {
      if (screens.size === 0) this.error('No table of screens was found: pages would load slowly.')
      this.emitFile({ type: 'asset', fileName: '.vite/pages.json', source: JSON.stringify(pagesOf(screens, bundle)) })
    },
  }
}

/** `{ path: '/people', load: … import('./roster.tsx') … }` as the tables of screens have it; `load` may stand above by name. */
function screensIn(program) {
  const found = []
  const named = new Map()
  walk(program, (node) => {
    if (node.type === 'VariableDeclarator') named.set(node.id.name, node.init)
    if (node.type !== 'ObjectExpression') return
    const path = propertyOf(node, 'path')
    const load = propertyOf(node, 'load')
    const from = importIn(named.get(load?.name) ?? load)
    if (typeof path?.value === 'string' && from) found.push({ path: path.value, from })
  })
  return found
}

const propertyOf = ({ properties }, name) => properties.find(({ key }) => key?.name === name)?.value

function importIn(node) {
  let from
  if (node) {
    walk(node, ({ type, source }) => {
      if (type === 'ImportExpression') from ??= source.value
    })
  }
  return from
}

function walk(node, look) {
  if (typeof node.type === 'string') look(node)
  for (const child of Object.values(node)) if (child && typeof child === 'object') walk(child, look)
}

function pagesOf(screens, bundle) {
  const chunks = Object.values(bundle).filter(({ type }) => type === 'chunk')
  const entries = chunks.filter(({ isEntry }) => isEntry)
  const everywhere = new Set(entries.flatMap((entry) => [...withImports(entry, bundle)]))
  return [...screens].flatMap(([path, module]) => {
    const page =
      chunks.find(({ facadeModuleId }) => facadeModuleId === module) ??
      chunks.find(({ moduleIds }) => moduleIds.includes(module))
    if (!page) return []
    const own = [...withImports(page, bundle)].filter((chunk) => !everywhere.has(chunk))
    const styles = new Set(own.flatMap(({ viteMetadata }) => [...(viteMetadata?.importedCss ?? [])]))
    return [{ path, scripts: own.map(({ fileName }) => fileName), styles: [...styles] }]
  })
}

/** What a chunk imports comes before it: styles keep the order in which they would be loaded. */
function withImports(chunk, bundle, found = new Set()) {
  if (found.has(chunk)) return found
  for (const name of chunk.imports) if (bundle[name]) withImports(bundle[name], bundle, found)
  return found.add(chunk)
}
