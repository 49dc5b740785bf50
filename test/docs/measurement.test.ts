import { readFileSync } from 'node:fs'
import { createElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it, vi } from 'vitest'
import { MOVEMENTS } from '../../src/core/movements/catalogue'
import { MovementFigure } from '../../src/features/capture/movement/MovementFigure'
import { text } from '../../src/text/text'
import { measuresPage } from './measures'

// The drawing's classes by their plain names, so that the file can style them itself.
vi.mock('../../src/features/capture/demonstration/FigureDrawing.module.css', () => ({
  default: Object.fromEntries(
    ['figure', 'body', 'moving', 'mark', 'left', 'right', 'rest', 'way', 'letter'].map((name) => [
      name,
      name,
    ]),
  ),
}))
vi.mock('../../src/features/capture/movement/MovementFigure.module.css', () => ({ default: {} }))

const COLOURS = (ground: string, figure: string, accent: string, left: string, measure: string) =>
  `.body,.moving,.letter{stroke:${ground}}.mark{fill:${ground}}.body{fill:${figure}}.moving{fill:${accent}}.left{fill:${left}}.way{stroke:${measure}}`

/** The tokens of the app, written out: a picture in a page cannot see them. */
const STYLE = [
  '.body,.moving,.letter{stroke-linejoin:round;paint-order:stroke}.rest{opacity:.22}',
  '.way{fill:none;stroke-linecap:round;stroke-linejoin:round}.letter{font-family:system-ui,sans-serif;font-weight:700}',
  COLOURS('#ffffff', '#b9c3be', '#0b6b62', '#0072b2', '#a86a00'),
  `@media(prefers-color-scheme:dark){${COLOURS('#17211f', '#7f8f89', '#57c7b8', '#56b4e9', '#ffb703')}}`,
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
        .replace('><g ', `><title>${name}</title><style>${STYLE}</style><g `)
      expect(picture).toContain(STYLE)
      await expect(`${picture}\n`).toMatchFileSnapshot(`../../docs/figures/${id}.svg`)
    },
  )
})
