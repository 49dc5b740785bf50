import '../../src/ui/base.css'
import axe from 'axe-core'
import { beforeEach, describe, expect, test } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { render } from 'vitest-browser-react'
import { App } from '../../src/app/App'
import type { Client } from '../../src/core/assessment/client'
import type { Encounter } from '../../src/core/assessment/encounter'
import { database } from '../../src/storage/db/database'
import { createClient, listClients, readSession, saveTrial } from '../../src/storage/repositories'
import { toastQueue } from '../../src/ui/toast'
import { shownValue } from '../fixtures/shown'
import { aSession, aSummary, aTrial } from '../fixtures/trials'
import { countOf, putTorn } from './support/disk'

type Options = Omit<Parameters<typeof aTrial>[0], 'session'>

async function keep(
  client: Client | undefined,
  day: string,
  ...trials: readonly Options[]
): Promise<Encounter> {
  const session = aSession(day, client?.id)
  for (const [index, options] of trials.entries()) {
    await saveTrial(session, aTrial({ session, minutesIn: index + 1, ...options }))
  }
  return session
}

async function open(path: string) {
  location.hash = path
  return render(<App />)
}

beforeEach(async () => {
  toastQueue.clear()
  await database.open()
  await Promise.all(database.tables.map((table) => table.clear()))
  await page.viewport(1024, 900)
})

describe('the start', () => {
  test('offers the tour on a first visit, and adds a client with a name and Enter', async () => {
    const screen = await open('/')
    await expect
      .element(screen.getByRole('link', { name: 'See it work in one minute' }))
      .toHaveAttribute('href', '#/measure?source=sample&movement=shoulder-abduction&side=right')
    await userEvent.fill(screen.getByRole('searchbox'), ' Maria K. ')
    await expect.element(screen.getByRole('button', { name: 'Add “Maria K.”' })).toBeVisible()
    await userEvent.keyboard('{Enter}')
    await expect.element(screen.getByRole('heading', { level: 1 })).toHaveTextContent('Maria K.')
    expect((await listClients()).items.map(({ name }) => name)).toEqual(['Maria K.'])
  })

  test('finds a client by a part of the name, and Enter opens the only match instead of adding another', async () => {
    const zoe = await createClient('Zoë Müller')
    await createClient('Maria K.')
    const screen = await open('/')
    await userEvent.fill(screen.getByRole('searchbox'), 'mull')
    await expect.element(screen.getByText('1 client found.')).toBeVisible()
    await userEvent.keyboard('{Enter}')
    await expect.element(screen.getByRole('heading', { level: 1 })).toHaveTextContent('Zoë Müller')
    expect(location.hash).toBe(`#/client/${zoe.id}`)
  })

  test('does not add a second client with Enter where one matches, however fast it is typed', async () => {
    await createClient('Łukasz Żółw')
    const screen = await open('/')
    await userEvent.fill(screen.getByRole('searchbox'), 'nobody')
    await expect.element(screen.getByRole('button', { name: 'Add “nobody”' })).toBeVisible()
    await userEvent.fill(screen.getByRole('searchbox'), 'lukasz')
    await userEvent.keyboard('{Enter}')
    await expect.element(screen.getByRole('heading', { level: 1 })).toHaveTextContent('Łukasz Żółw')
    expect((await listClients()).items).toHaveLength(1)
  })

  test('asks before it adds somebody beside a client who matches', async () => {
    await createClient('Maria Kowalska')
    const screen = await open('/')
    await userEvent.fill(screen.getByRole('searchbox'), 'Maria')
    await userEvent.click(screen.getByRole('button', { name: 'Add “Maria”' }))
    await expect.element(screen.getByRole('alertdialog')).toHaveTextContent('may be the same person')
    await userEvent.click(screen.getByRole('button', { name: 'Cancel' }))
    expect((await listClients()).items).toHaveLength(1)
    await userEvent.click(screen.getByRole('button', { name: 'Add “Maria”' }))
    await userEvent.click(screen.getByRole('button', { name: 'Add', exact: true }))
    await expect.element(screen.getByRole('heading', { level: 1 })).toHaveTextContent('Maria')
    expect((await listClients()).items).toHaveLength(2)
  })

  test('gives a session without a client to one, by keyboard alone', async () => {
    const maria = await createClient('Maria K.')
    const session = await keep(undefined, '2025-03-03', { side: 'right' })
    const screen = await open('/')
    const give = screen.getByRole('button', { name: /Give to a client/ })
    await expect.element(give).toBeVisible()
    give.element().focus()
    await userEvent.keyboard('{Enter}')
    await expect.element(screen.getByRole('dialog')).toBeVisible()
    await userEvent.keyboard('maria')
    await expect.element(screen.getByText('1 client found.')).toBeVisible()
    await userEvent.keyboard('{Enter}')
    await expect.element(screen.getByText('The session belongs to Maria K. now.')).toBeVisible()
    expect((await readSession(session.id))?.clientId).toBe(maria.id)
  })

  test('says that a record could not be read, and shows the others', async () => {
    await createClient('Maria K.')
    await putTorn('clients', 'torn', { id: 'torn', recordVersion: 1, name: 12 })
    const screen = await open('/')
    await expect.element(screen.getByText('1 record could not be read')).toBeVisible()
    await expect.element(screen.getByRole('link', { name: /Maria K\. not measured yet/ })).toBeVisible()
  })

  test('says what to do when the disk cannot be reached', async () => {
    database.close()
    const screen = await open('/')
    await expect.element(screen.getByText('The saved measurements cannot be reached').first()).toBeVisible()
  })
})

describe('a client', () => {
  test('shows in one row a side where it stands, how it went and what changed', async () => {
    const maria = await createClient('Maria K.')
    await keep(maria, '2025-01-10', { side: 'left', values: [110, 112, 114] }, { side: 'right' })
    await keep(maria, '2025-02-10', { side: 'left', values: [118, 118, 118] })
    await keep(maria, '2025-03-10', { side: 'left', values: [125, 126, 127] }, { side: 'right' })
    const screen = await open(`/client/${maria.id}`)
    const words = screen.getByRole('region', { name: 'Shoulder abduction' }).first()
    await expect.element(words).toHaveTextContent(/Left126°/)
    await expect.element(words).toHaveTextContent(/\+14° since 10 Jan 2025.*beyond measurement error/)
    await expect.element(words).toHaveTextContent(/Right.*within error\+0°|Right.*within error0° since/)
    await expect
      .element(screen.getByRole('img', { name: '10 Jan 2025: 112°, 10 Feb 2025: 118°, 10 Mar 2025: 126°' }))
      .toBeVisible()
  })

  test('is erased after a question, and comes back with Undo', async () => {
    const maria = await createClient('Maria K.')
    await keep(maria, '2025-01-10', { side: 'left' }, { side: 'right' })
    const screen = await open(`/client/${maria.id}`)
    await userEvent.click(screen.getByRole('button', { name: 'Erase this client' }))
    await expect
      .element(screen.getByRole('alertdialog'))
      .toHaveTextContent('This erases 1 session with 2 trials from this device.')
    await userEvent.click(screen.getByRole('button', { name: 'Erase', exact: true }))
    await expect.element(screen.getByText('Maria K. was erased.')).toBeVisible()
    expect(await countOf('landmarks')).toBe(0)
    await userEvent.click(screen.getByRole('button', { name: 'Undo' }))
    await expect.element(screen.getByRole('link', { name: /^Maria K\. last measured/ })).toBeVisible()
    expect(await countOf('landmarks')).toBe(2)
  })

  test('gets another name', async () => {
    const maria = await createClient('Maria K.')
    const screen = await open(`/client/${maria.id}`)
    await userEvent.click(screen.getByRole('button', { name: 'Rename' }))
    await userEvent.fill(screen.getByRole('textbox', { name: 'Name or code' }), 'Maria Kent')
    await userEvent.keyboard('{Enter}')
    await expect.element(screen.getByRole('heading', { level: 1 })).toHaveTextContent('Maria Kent')
  })

  test('can continue a session that began today, and no other', async () => {
    const maria = await createClient('Maria K.')
    await keep(maria, '2025-01-10', { side: 'left' })
    const screen = await open(`/client/${maria.id}`)
    await expect.element(screen.getByRole('link', { name: 'Start a session' })).toBeVisible()
    await expect
      .element(screen.getByRole('link', { name: 'Continue today’s session' }))
      .not.toBeInTheDocument()
    await keep(maria, new Date().toISOString(), { side: 'left' })
    await expect
      .element(screen.getByRole('link', { name: 'Continue today’s session' }))
      .toHaveAttribute('href', `#/measure?client=${maria.id}`)
    // Whoever measures a client goes on with today's session; a new one is asked for by name.
    await expect
      .element(screen.getByRole('link', { name: 'Start a session' }))
      .toHaveAttribute('href', `#/measure?client=${maria.id}&session=new`)
  })
})

test('a session lists its trials with the one that counts, and takes a deleted one back', async () => {
  const session = await keep(
    undefined,
    '2025-01-10',
    { side: 'right', values: [120, 121, 122] },
    { side: 'right', values: [130, 131, 132] },
    { side: 'left', values: [150, 151, 152] },
  )
  const screen = await open(`/session/${session.id}`)
  await expect.element(screen.getByText(/A later trial of this session counts/)).toBeVisible()
  await expect.element(screen.getByText('more on the left, beyond measurement error')).toBeVisible()
  await expect.element(screen.getByRole('table')).toHaveTextContent(/Shoulder abduction151°.*131°.*20°/)
  await userEvent.click(screen.getByText('Right shoulder abduction').first())
  await userEvent.click(screen.getByRole('button', { name: /^Delete Right shoulder abduction/ }).first())
  await expect.element(screen.getByText(/A later trial/)).not.toBeInTheDocument()
  await userEvent.click(screen.getByRole('button', { name: 'Undo' }))
  await expect.element(screen.getByText(/A later trial/)).toBeVisible()
})

test('a trial shows its conditions one tap deep, and its replay on request', async () => {
  const session = await keep(undefined, '2025-01-10', { side: 'right' })
  const screen = await open(`/session/${session.id}`)
  await expect.element(screen.getByText(/MoveNet Thunder/)).not.toBeInTheDocument()
  await userEvent.click(screen.getByText('Right shoulder abduction'))
  await userEvent.click(screen.getByText('Replay and conditions'))
  await expect.element(screen.getByText('MoveNet Thunder, weights 3.0.4')).toBeVisible()
  await expect.element(screen.getByText('412 measured, 23 dropped', { exact: false })).toBeVisible()
  await userEvent.click(screen.getByRole('button', { name: 'Open the replay' }))
  await expect.element(screen.getByRole('button', { name: 'Play' })).toBeVisible()
})

describe('comparing', () => {
  test('shows first and last, follows the choice of sessions, and keeps it in the address', async () => {
    const maria = await createClient('Maria K.')
    await keep(maria, '2025-01-10', { side: 'left', values: [110, 112, 114] })
    const middle = await keep(maria, '2025-02-10', { side: 'left', values: [120, 122, 124] })
    await keep(maria, '2025-03-10', { side: 'left', values: [125, 126, 127] })
    const shown = (...values: readonly number[]) =>
      shownValue(aSummary({ session: aSession('2025-01-10'), side: 'left', values }), 1)
    const screen = await open(`/client/${maria.id}/compare`)
    await userEvent.click(screen.getByText('The same as a table'))
    const table = screen.getByRole('table').first()
    const first = `${shown(110, 112, 114)} (n = 3, SD 2.0°)`
    const last = `${shown(125, 126, 127)} (n = 3, SD 1.0°)`
    await expect.element(table).toHaveTextContent(`${first}${last}+14.0°`)
    await expect.element(table).toHaveTextContent(/\+14\.0°\d+(\.\d)?°/)
    await userEvent.selectOptions(screen.getByRole('combobox', { name: 'Before' }), middle.id)
    await expect.element(table).toHaveTextContent('+4.0°')
    await expect.element(table).toHaveTextContent('no change that can be told from measurement error')
    expect(location.hash).toContain(`before=${middle.id}`)
  })

  test('gives no verdict across models, and says why', async () => {
    const maria = await createClient('Maria K.')
    await keep(maria, '2025-01-10', { side: 'left', values: [110, 110, 110] })
    await keep(maria, '2025-02-10', { side: 'left', values: [150, 150, 150], model: 'blazepose-full' })
    const screen = await open(`/client/${maria.id}/compare`)
    await userEvent.click(screen.getByText('The same as a table'))
    await expect
      .element(screen.getByRole('table').first())
      .toHaveTextContent('no verdict: measured with different models')
    await expect.element(screen.getByText(/beyond measurement error$/)).not.toBeInTheDocument()
  })
})

describe('the measurement error that a verdict rests on', () => {
  test('is the literature’s until there are enough repeats, and is named as such', async () => {
    const maria = await createClient('Maria K.')
    // Of a model whose own ± is not known, so that nothing else sets a floor.
    const model = 'blazepose-full'
    await keep(maria, '2025-01-10', { side: 'left', values: [110, 112, 114], model })
    await keep(maria, '2025-02-10', { side: 'left', values: [115, 117, 119], model })
    const screen = await open(`/client/${maria.id}`)
    const sources = screen.getByLabelText('Where the measurement error comes from')
    await expect.element(sources).not.toBeVisible()
    await screen.getByText('What ± and “measurement error” mean').click()
    await expect.element(sources).toBeVisible()
    await expect.element(sources).toHaveTextContent(/Shoulder: 8°/)
    location.hash = `/client/${maria.id}/compare`
    await expect.element(sources).toHaveTextContent(/Shoulder: 8°.*working value.*Kolber/)
    await userEvent.click(screen.getByText('The same as a table'))
    await expect.element(screen.getByRole('table').first()).toHaveTextContent('+5.0°8°')
  })

  test('is the client’s own once ten repeats are on the disk, on every screen that gives a verdict', async () => {
    const maria = await createClient('Maria K.')
    for (let month = 1; month <= 5; month += 1) {
      const trial = (mean: number) => ({ side: 'left', values: [mean - 1, mean, mean + 1] }) as const
      await keep(maria, `2025-0${month}-10`, trial(110), trial(112), trial(108 + 4 * month))
    }
    const screen = await open(`/client/${maria.id}`)
    const own = /MDC95 [\d.]+°, from this person’s own 10 repeats/
    await expect
      .element(screen.getByLabelText('Where the measurement error comes from'))
      .toHaveTextContent(/this person’s own sessions from 10 repeats/)
    location.hash = `/client/${maria.id}/compare`
    await userEvent.click(screen.getByText('The same as a table'))
    await expect.element(screen.getByRole('table').first()).toHaveTextContent(own)
    await expect
      .element(screen.getByLabelText('Where the measurement error comes from'))
      .toHaveTextContent(
        /Left shoulder abduction: .* pooled within this person’s own sessions from 10 repeats on 5 days/,
      )
  })
})

describe('every screen', () => {
  test.each([390, 820, 1440])('fits %i px and has no accessibility violation', async (width) => {
    await page.viewport(width, 900)
    const maria = await createClient('Maria Theresia Kowalczyk-Featherstonehaugh')
    const options = { side: 'left', values: [110, 112, 114] } as const
    await keep(maria, '2025-01-10', options, { movement: 'cervical-flexion' })
    const last = await keep(
      maria,
      '2025-02-10',
      options,
      { side: 'right' },
      { movement: 'elbow-flexion', side: 'left' },
    )
    await keep(undefined, '2025-02-11', options)
    const paths = ['/', `/client/${maria.id}`, `/session/${last.id}`, `/client/${maria.id}/compare`]
    for (const path of paths) {
      const screen = await open(path)
      await expect.element(screen.getByRole('heading', { level: 1 })).toBeVisible()
      expect(document.documentElement.scrollWidth, path).toBeLessThanOrEqual(width)
      const { violations } = await axe.run(screen.container)
      expect(violations.map(({ id, nodes }) => [path, id, nodes.map(({ html }) => html)])).toEqual([])
      await screen.unmount()
    }
  })
})
