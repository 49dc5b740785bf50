import '../../src/ui/base.css'
import { afterEach, describe, expect, test, vi } from 'vitest'
import { cdp } from 'vitest/browser'
import { render } from 'vitest-browser-react'
import { seconds } from '../../src/core/math/units'
import { spanOf } from '../../src/core/movements/demonstration/demonstration'
import { paceOf } from '../../src/core/movements/demonstration/pace'
import type { MovementSide } from '../../src/core/run/movement-side'
import { coursesOf } from '../../src/features/capture/demonstration/courses'
import { Demonstration } from '../../src/features/capture/demonstration/Demonstration'
import { FigureOnFilm } from '../../src/features/capture/demonstration/FigureOnFilm'
import { FigureScene } from '../../src/features/capture/demonstration/FigureScene'
import { Film } from '../../src/features/capture/demonstration/film'
import { movementShown } from '../../src/features/capture/demonstration/movement-shown'
import { startClock } from '../../src/features/capture/demonstration/picture-clock'
import { covers } from '../../src/features/capture/guided/use-out-of-the-way'
import { hasWebGL } from '../../src/ui/webgl'

const COLOURS = { body: '#dddddd', accent: '#0b6b62', left: '#0000ff', right: '#ff0000', mark: '#333333' }
const ARM = [movementShown('shoulder-abduction', 'left')]

afterEach(() => cdp().send('Emulation.setEmulatedMedia', { features: [] }))

/** Counts of a picture: what is drawn at all, and what is blue or red; and where their middle lies across it, 0 to 1. */
function looked(source: CanvasImageSource, width = 200, height = 200) {
  const context = new OffscreenCanvas(width, height).getContext('2d')
  if (!context) throw new Error('no canvas')
  context.drawImage(source, 0, 0, width, height)
  const { data } = context.getImageData(0, 0, width, height)
  const found = { drawn: 0, blue: 0, red: 0, blueAt: 0 }
  for (let index = 0; index < data.length; index += 4) {
    const [red = 0, green = 0, blue = 0, alpha = 0] = data.subarray(index, index + 4)
    if (alpha < 128) continue
    found.drawn++
    if (blue > 2 * Math.max(red, green, 20)) {
      found.blue++
      found.blueAt += ((index / 4) % width) / width
    }
    if (red > 2 * Math.max(blue, green, 20)) found.red++
  }
  return { ...found, blueAt: found.blueAt / Math.max(1, found.blue) }
}

function scene() {
  const canvas = document.createElement('canvas')
  const lost = vi.fn()
  const figure = new FigureScene(canvas, COLOURS, lost)
  figure.resize(200, 200, 1)
  const pictureOf = (shown: (typeof ARM)[number], share: number) => {
    figure.show(shown)
    figure.draw(share)
    return looked(canvas)
  }
  return { canvas, figure, lost, pictureOf }
}

describe('the figure in space', () => {
  test('is drawn, the measured side in its colour, on the side where a mirror shows it', () => {
    const { figure, pictureOf } = scene()
    const raised = pictureOf(movementShown('shoulder-abduction', 'left'), 1)
    expect(raised.drawn).toBeGreaterThan(2000)
    expect(raised.blue).toBeGreaterThan(300)
    expect(raised.red).toBe(0)
    expect(raised.blueAt).toBeLessThan(0.5)
    const unmirrored = pictureOf({ ...movementShown('shoulder-abduction', 'left'), isMirrored: false }, 1)
    expect(unmirrored.blueAt).toBeGreaterThan(0.5)
    expect(pictureOf(movementShown('shoulder-abduction', 'right'), 1).red).toBeGreaterThan(300)
    figure.dispose()
  })

  test('moves: the arm that hangs is another picture than the one that is raised', () => {
    const { figure, pictureOf } = scene()
    const [shown] = ARM
    if (!shown) throw new Error('nothing is shown')
    expect(pictureOf(shown, 1).blueAt).toBeLessThan(pictureOf(shown, 0).blueAt - 0.05)
    figure.dispose()
  })

  test('turns its head: a nose and a face look to the side', () => {
    const { figure, canvas } = scene()
    figure.show(movementShown('cervical-rotation', 'left'))
    figure.draw(0)
    const ahead = new OffscreenCanvas(200, 200)
    ahead.getContext('2d')?.drawImage(canvas, 0, 0)
    figure.draw(1)
    const context = ahead.getContext('2d', { willReadFrequently: true })
    if (!context) throw new Error('no canvas')
    context.globalCompositeOperation = 'difference'
    context.drawImage(canvas, 0, 0)
    const changed = context
      .getImageData(0, 0, 200, 200)
      .data.filter((value, index) => index % 4 < 3 && value > 40)
    expect(changed.length).toBeGreaterThan(200)
    figure.dispose()
  })

  test('gives its context back, and does not take that for a loss', () => {
    const { canvas, figure, lost } = scene()
    const context = canvas.getContext('webgl2')
    figure.dispose()
    expect(context?.isContextLost()).toBe(true)
    expect(lost).not.toHaveBeenCalled()
  })
})

const shownIn = (container: HTMLElement) => ({
  canvas: container.querySelector('canvas'),
  drawing: container.querySelector('svg'),
})

/** A grid: the figure takes the size that it is given, and has none of its own. */
const large = { display: 'grid', width: '300px', height: '240px' }
const show = (courses = ARM, isBesideMeasurement = false) =>
  render(
    <div style={large}>
      <Demonstration courses={courses} hold={seconds(1)} isBesideMeasurement={isBesideMeasurement} />
    </div>,
  )

describe('a demonstration', () => {
  test('is a drawing until the figure has come, then the figure with its letter the right way round', async () => {
    const { container } = await show()
    await expect.poll(() => shownIn(container).canvas, { timeout: 20_000 }).not.toBeNull()
    expect(shownIn(container).drawing).toBeNull()
    expect(container.textContent).toBe('L')
  })

  test('draws no more, and holds no context, once it is gone', async () => {
    const { container, unmount } = await show()
    await expect.poll(() => shownIn(container).canvas, { timeout: 20_000 }).not.toBeNull()
    const context = shownIn(container).canvas?.getContext('webgl2')
    const clear = vi.spyOn(WebGL2RenderingContext.prototype, 'clear')
    await expect.poll(() => clear.mock.calls.length, { timeout: 20_000 }).toBeGreaterThan(1)
    await unmount()
    expect(context?.isContextLost()).toBe(true)
    const before = clear.mock.calls.length
    await new Promise((resolve) => setTimeout(resolve, 500))
    expect(clear.mock.calls.length).toBe(before)
    clear.mockRestore()
  })

  test('is a still drawing where motion is not wanted', async () => {
    await cdp().send('Emulation.setEmulatedMedia', {
      features: [{ name: 'prefers-reduced-motion', value: 'reduce' }],
    })
    const { container } = await show()
    const before = container.innerHTML
    await new Promise((resolve) => setTimeout(resolve, 2500))
    expect(shownIn(container).canvas).toBeNull()
    expect(shownIn(container).drawing).not.toBeNull()
    expect(container.innerHTML).toBe(before)
    expect(container.textContent).toBe('L')
  })

  test('is not loaded where there is no room for it', async () => {
    const { container } = await render(
      <div style={{ display: 'none' }}>
        <Demonstration courses={ARM} hold={seconds(1)} />
      </div>,
    )
    await new Promise((resolve) => setTimeout(resolve, 1500))
    expect(shownIn(container).canvas).toBeNull()
  })

  test('is a drawing again where the graphics card gives up', async () => {
    const { container } = await show()
    await expect.poll(() => shownIn(container).canvas, { timeout: 20_000 }).not.toBeNull()
    shownIn(container).canvas?.getContext('webgl2')?.getExtension('WEBGL_lose_context')?.loseContext()
    await expect.poll(() => shownIn(container).drawing, { timeout: 20_000 }).not.toBeNull()
    expect(shownIn(container).canvas).toBeNull()
  })

  test('shows the sides of a step in turn, and both at once where they are lifted together', async () => {
    const asked: MovementSide[] = [
      { movement: 'shoulder-abduction', side: 'left' },
      { movement: 'shoulder-abduction', side: 'right' },
    ]
    const together = coursesOf(asked, { order: 'together', facing: 'front' }, true)
    expect(together.map((course) => course.asked.length)).toEqual([2])
    const inTurn = coursesOf(asked, { order: 'in-turn', facing: 'front' }, true)
    const { container } = await show([...inTurn])
    await expect.poll(() => container.textContent, { timeout: 30_000 }).toBe('L')
    await expect.poll(() => container.textContent, { timeout: 30_000 }).toBe('R')
    await expect.poll(() => container.textContent, { timeout: 30_000 }).toBe('L')
  })

  test('beside a measurement is drawn in space once, and copied from then on', async () => {
    const draw = vi.fn((share: number) => {
      const canvas = new OffscreenCanvas(10, 10)
      const context = canvas.getContext('2d')
      if (context) context.fillStyle = `rgb(0 0 ${Math.round(share * 255)})`
      context?.fillRect(0, 0, 10, 10)
      return canvas
    })
    const film = new Film({ width: 10, height: 10 }, draw)
    for (let round = 0; round < 3; round++) {
      for (let share = 0; share <= 1; share += 1 / 96) film.at(share)
    }
    expect(draw.mock.calls.length).toBeLessThanOrEqual(25)
    expect(looked(film.at(1), 10, 10).blue).toBe(100)
    expect(looked(film.at(0), 10, 10).blue).toBe(0)

    const [shown] = ARM
    if (!shown) throw new Error('nothing is shown')
    const pace = paceOf(spanOf('shoulder-abduction'), seconds(1))
    const nothing = () => {}
    const { container } = await render(
      <FigureOnFilm shown={shown} pace={pace} onRound={nothing} onLost={nothing} />,
    )
    const { canvas } = shownIn(container)
    if (!canvas) throw new Error('nothing is drawn')
    await expect.poll(() => looked(canvas).drawn, { timeout: 20_000 }).toBeGreaterThan(1000)
  })

  test('beside a measurement stays a drawing where the processor would have to draw', async () => {
    const { container } = await show([...ARM], true)
    await new Promise((resolve) => setTimeout(resolve, 1500))
    const isQuick = hasWebGL({ isQuick: true })
    expect(shownIn(container).canvas !== null).toBe(isQuick)
    expect(shownIn(container).drawing !== null).toBe(!isQuick)
  })
})

describe('the clock of a figure', () => {
  test('stands still while the figure is out of sight', async () => {
    const element = document.createElement('div')
    element.style.cssText = 'width:100px;height:100px'
    document.body.append(element)
    const draw = vi.fn()
    const stop = startClock(element, 30, draw)
    await expect.poll(() => draw.mock.calls.length, { timeout: 20_000 }).toBeGreaterThan(3)
    element.style.display = 'none'
    await new Promise((resolve) => setTimeout(resolve, 300))
    const before = draw.mock.calls.length
    await new Promise((resolve) => setTimeout(resolve, 500))
    expect(draw.mock.calls.length).toBe(before)
    element.style.display = ''
    await expect.poll(() => draw.mock.calls.length, { timeout: 20_000 }).toBeGreaterThan(before)
    stop()
    element.remove()
  })
})

test('a figure gives way where the measured joint lies under it or at its edge', () => {
  const box = { left: 300, top: 300, right: 400, bottom: 400 }
  expect(covers(box, [{ x: 350, y: 350 }])).toBe(true)
  expect(covers(box, [{ x: 290, y: 350 }])).toBe(true)
  expect(covers(box, [{ x: 200, y: 350 }])).toBe(false)
  expect(
    covers(box, [
      { x: 200, y: 350 },
      { x: 350, y: 399 },
    ]),
  ).toBe(true)
})
