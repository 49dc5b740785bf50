import { readFileSync } from 'node:fs'
import { createElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it, vi } from 'vitest'
import { MOVEMENTS } from '../../src/core/movements/catalogue'
import { MovementFigure } from '../../src/features/capture/movement/MovementFigure'
import { text } from '../../src/text/text'
import { measuresPage } from './measures'

// The drawing's classes by their plain names, so that the file can style them itself.
vi.mock('../../src/features/capture/movement/MovementFigure.module.css', () => ({
  default: Object.fromEntries(
    ['figure', 'quiet', 'solid', 'nose', 'rest', 'moving', 'arc'].map((name) => [name, name]),
  ),
}))

const COLOURS = (edge: string, surface: string, accent: string, measure: string) =>
  `.quiet,.rest{stroke:${edge}}.nose{fill:${edge}}.solid{fill:${surface};stroke:${accent}}.solid+.nose{fill:${accent}}.moving{stroke:${accent}}.arc{stroke:${measure}}`

/** The tokens of the app, written out: a picture in a page cannot see them. */
const STYLE = [
  'path,circle,ellipse{fill:none;stroke-linecap:round;stroke-linejoin:round;stroke-width:3}',
  '.solid{stroke-width:4}.nose{stroke:none}.rest{stroke-width:2;stroke-dasharray:1 5}.moving{stroke-width:4.5}.arc{stroke-width:2.5}',
  COLOURS('#7c8a85', '#ffffff', '#0b6b62', '#a86a00'),
  `@media(prefers-color-scheme:dark){${COLOURS('#6f807a', '#17211f', '#57c7b8', '#ffb703')}}`,
].join('')

const START = '<!-- measures:start -->'
const END = '<!-- measures:end -->'

// `npx vitest run --project core test/docs -u` writes both anew.
describe('docs/measurement.md', () => {
  it('says what the catalogues say', async () => {
    const page = readFileSync(new URL('../../docs/measurement.md', import.meta.url), 'utf8')
    const [before, rest] = page.split(START)
    const after = rest?.split(END)[1]
    if (before === undefined || after === undefined) throw new Error(`${START} … ${END} is gone`)
    await expect(`${before}${START}\n\n${measuresPage()}\n\n${END}${after}`).toMatchFileSnapshot(
      '../../docs/measurement.md',
    )
  })

  it.each(MOVEMENTS.map(({ id }) => [id, text.movements[id].name] as const))(
    'shows the app’s own drawing of %s',
    async (id, name) => {
      const drawn = renderToStaticMarkup(createElement(MovementFigure, { movement: id }))
      const picture = drawn
        .replace('<svg class="figure"', '<svg xmlns="http://www.w3.org/2000/svg"')
        .replace(' aria-hidden="true" focusable="false"', '')
        .replace('><g>', `><title>${name}</title><style>${STYLE}</style><g>`)
      expect(picture).toContain(STYLE)
      await expect(`${picture}\n`).toMatchFileSnapshot(`../../docs/figures/${id}.svg`)
    },
  )
})
