import '../../../src/ui/base.css'
import axe from 'axe-core'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { render } from 'vitest-browser-react'
import { App } from '../../../src/app/App'
import { discardTrial, showTrial } from '../../../src/features/capture/movement/current-trial'
import { database } from '../../../src/storage/db/database'
import { createClient, readTrial, saveTrial, setGoniometer } from '../../../src/storage/repositories'
import { toastQueue } from '../../../src/ui/toast'
import { aSession, aTrial } from '../../fixtures/trials'
import { tamper } from '../support/disk'

const CHOICE = { movement: 'shoulder-abduction', side: 'right', source: 'webcam' } as const
const FIELD = 'Goniometer reading, degrees'

type Options = Omit<Parameters<typeof aTrial>[0], 'session'>

async function open(path: string) {
  location.hash = path
  return render(<App />)
}

async function keepOne(options: Options = {}) {
  const session = aSession('2025-03-03')
  const trial = aTrial({ session, side: 'right', values: [120, 121, 122], ...options })
  await saveTrial(session, trial)
  return trial
}

/** People of 100°, 104°, … of which ours reads 3° and 1° more in turn. */
async function keepStudy(people: number, options: Options = {}) {
  for (let index = 0; index < people; index += 1) {
    const client = await createClient(`Person ${index}`)
    const session = aSession(`2025-03-${String(index + 1).padStart(2, '0')}`, client.id)
    const goniometer = 100 + 4 * index
    const mean = goniometer + (index % 2 === 0 ? 3 : 1)
    const side = index % 3 === 0 ? 'left' : 'right'
    await saveTrial(
      session,
      aTrial({ session, side, values: [mean - 1, mean, mean + 1], goniometer, ...options }),
    )
  }
}

beforeEach(async () => {
  await database.open()
  await Promise.all(database.tables.map((table) => table.clear()))
  await page.viewport(1024, 900)
})

afterEach(() => {
  vi.restoreAllMocks()
  discardTrial()
  toastQueue.clear()
  location.hash = '/'
})

describe('a goniometer reading', () => {
  test('is entered beside a kept trial, changed, removed, and brought back', async () => {
    const trial = await keepOne()
    const screen = await open(`/session/${trial.sessionId}`)
    await screen.getByText('Right shoulder abduction').click()
    await screen.getByText('Goniometer reading (optional)').click()
    await userEvent.fill(screen.getByRole('textbox', { name: FIELD }), '118,5')
    await userEvent.fill(screen.getByRole('textbox', { name: /Read by/ }), ' JM ')
    await userEvent.keyboard('{Enter}')
    await expect.element(screen.getByText(/Goniometer 119°, read by JM; .* \+3°/)).toBeVisible()
    expect((await readTrial(trial.id))?.goniometer).toMatchObject({ degrees: 118.5, rater: 'JM' })

    await screen.getByRole('button', { name: 'Change' }).click()
    await userEvent.fill(screen.getByRole('textbox', { name: FIELD }), '-4')
    await screen.getByRole('button', { name: 'Enter the reading' }).click()
    await expect.element(screen.getByText(/Goniometer −4°/)).toBeVisible()

    await screen.getByRole('button', { name: 'Remove the reading' }).click()
    await expect.element(screen.getByText('Reading removed.')).toBeVisible()
    expect((await readTrial(trial.id))?.goniometer).toBeUndefined()
    await screen.getByRole('button', { name: 'Undo' }).first().click()
    await expect.element(screen.getByText(/Goniometer −4°/)).toBeVisible()
  })

  test.each(['221', '-31', 'abc', ''])(
    '%j is refused with what is wanted, and nothing is written',
    async (text) => {
      const trial = await keepOne()
      const screen = await open(`/session/${trial.sessionId}`)
      await screen.getByText('Right shoulder abduction').click()
      await screen.getByText('Goniometer reading (optional)').click()
      await userEvent.fill(screen.getByRole('textbox', { name: FIELD }), text)
      await screen.getByRole('button', { name: 'Enter the reading' }).click()
      await expect.element(screen.getByText('A number of degrees, −30° to 220°.')).toBeVisible()
      await expect
        .element(screen.getByRole('textbox', { name: FIELD }))
        .toHaveAttribute('aria-invalid', 'true')
      expect((await readTrial(trial.id))?.goniometer).toBeUndefined()
    },
  )

  test('is taken along when the trial on the result screen is kept', async () => {
    const session = aSession('2025-03-03')
    const trial = aTrial({ session, side: 'right', values: [120, 121, 122] })
    showTrial({ trial, choice: CHOICE, kept: false })
    const screen = await open('/result')
    await screen.getByText('Goniometer reading (optional)').click()
    await userEvent.fill(screen.getByRole('textbox', { name: FIELD }), '118')
    await userEvent.keyboard('{Enter}')
    await expect.element(screen.getByText(/counts for the agreement once the trial is kept/)).toBeVisible()
    await screen.getByRole('button', { name: 'Keep' }).click()
    await expect.element(screen.getByRole('link', { name: 'See the agreement' })).toBeVisible()
    expect((await readTrial(trial.id))?.goniometer?.degrees).toBe(118)
    await screen.getByRole('button', { name: 'Remove the reading' }).click()
    await expect.element(screen.getByText('Goniometer reading (optional)')).toBeVisible()
    expect((await readTrial(trial.id))?.goniometer).toBeUndefined()
  })

  test('is not asked for where there is no value to hold it against', async () => {
    const trial = await keepOne({ values: [] })
    const screen = await open(`/session/${trial.sessionId}`)
    await expect.element(screen.getByText('no complete repetition').first()).toBeVisible()
    await expect.element(screen.getByText('Goniometer reading (optional)')).not.toBeInTheDocument()
  })

  test('can be added to a trial that an earlier version wrote', async () => {
    const trial = await keepOne()
    await tamper('entries', trial.id, (content) => ({ ...content, recordVersion: 1 }))
    const undo = await setGoniometer(trial.id, {
      degrees: trial.analysis.repetitions[0]?.degrees ?? fail(),
      enteredAt: '2025-03-03T10:00:00.000Z',
    })
    expect((await readTrial(trial.id))?.goniometer?.degrees).toBe(120)
    await undo()
    expect((await readTrial(trial.id))?.goniometer).toBeUndefined()
  })
})

const fail = () => {
  throw new Error('no repetition')
}

describe('the agreement study', () => {
  test('explains how it is done while there is nothing, and is reached from the settings', async () => {
    const screen = await open('/settings')
    await screen.getByRole('link', { name: 'Open the agreement study' }).click()
    await expect.element(screen.getByRole('heading', { name: 'No goniometer reading yet' })).toBeVisible()
    await expect.element(screen.getByRole('button', { name: /Export/ })).not.toBeInTheDocument()
  })

  test('says how many pairs are missing, and shows those it has', async () => {
    await keepStudy(3)
    const screen = await open('/agreement')
    await expect.element(screen.getByText(/^7 more pairs are needed/)).toBeVisible()
    await expect
      .element(screen.getByRole('img', { name: /^Difference over average of 3 pairs\. The/ }))
      .toBeVisible()
    await expect.element(screen.getByText('ICC(2,1)')).not.toBeInTheDocument()
  })

  test('gives bias and limits in words, drawn and as a table, and every pair', async () => {
    await keepStudy(12)
    const screen = await open('/agreement')
    await expect
      .element(
        screen.getByText(
          /On average Plumbline reads 2.0° more than the goniometer .* between 0.0° and \+4.0°/,
        ),
      )
      .toBeVisible()
    await expect
      .element(screen.getByRole('img', { name: /12 pairs\. Bias \+2.0°, limits 0.0° and \+4.0°/ }))
      .toBeVisible()
    // SD of the differences √(12 / 11) = 1.04: SEM 0.7, MDC95 2.0.
    const figures = screen.getByRole('table').first()
    await expect.element(figures).toHaveTextContent('Bias+2.0°+1.3° to +2.7°')
    await expect.element(figures).toHaveTextContent('SEM0.7°')
    await expect.element(figures).toHaveTextContent('MDC952.0°')
    await expect.element(figures).toHaveTextContent(/ICC\(2,1\)0\.99/)
    await screen.getByText('Every pair as a table').click()
    expect(screen.getByRole('table').nth(1).getByRole('row').elements()).toHaveLength(13)
  })

  test('keeps models apart', async () => {
    await keepStudy(2)
    await keepStudy(3, { model: 'blazepose-full' })
    const screen = await open('/agreement')
    await expect.element(screen.getByText(/^2 pairs of 2 people · MoveNet Thunder/)).toBeVisible()
    await expect.element(screen.getByText(/^3 pairs of 3 people · BlazePose full/i)).toBeVisible()
  })

  test('is exported as a file that holds every pair', async () => {
    await keepStudy(2)
    const files: Blob[] = []
    vi.spyOn(URL, 'createObjectURL').mockImplementation((file) => {
      if (file instanceof Blob) files.push(file)
      return 'blob:nowhere'
    })
    const names: string[] = []
    vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (this: HTMLAnchorElement) {
      names.push(this.download)
    })
    const screen = await open('/agreement')
    await screen.getByRole('button', { name: 'Export pairs (CSV)' }).click()
    await screen.getByRole('button', { name: 'Export figures (CSV)' }).click()
    expect(names).toEqual([
      expect.stringMatching(/^plumbline-agreement-pairs-[\d-]{10}\.csv$/),
      expect.stringMatching(/^plumbline-agreement-figures-[\d-]{10}\.csv$/),
    ])
    expect((await files[0]?.text())?.trimEnd().split('\r\n')).toHaveLength(3)
    expect((await files[1]?.text())?.trimEnd().split('\r\n')).toHaveLength(2)
  })

  test.each([
    [390, 'light'],
    [820, 'dark'],
    [1440, 'light'],
    [1440, 'dark'],
  ])('fits %i px and can be used by everybody, %s', async (width, theme) => {
    await page.viewport(width, 1400)
    document.documentElement.dataset.theme = theme
    await keepStudy(12)
    await keepStudy(1, { movement: 'cervical-flexion' })
    const screen = await open('/agreement')
    await expect.element(screen.getByRole('heading', { level: 1 })).toBeVisible()
    await screen.getByText('Every pair as a table').first().click()
    expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(width)
    const { violations } = await axe.run(screen.container)
    expect(violations.map(({ id, nodes }) => [id, nodes[0]?.html])).toEqual([])
    delete document.documentElement.dataset.theme
  })
})
