import '../../src/ui/base.css'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { render } from 'vitest-browser-react'
import { App } from '../../src/app/App'
import { seconds } from '../../src/core/math/units'
import { builtIn } from '../../src/core/protocol/built-in'
import type { ClinicProtocol } from '../../src/core/protocol/protocol'
import { readProtocolFile } from '../../src/core/protocol/protocol-file'
import { protocolEdits } from '../../src/features/protocols/protocol-edits'
import { preferences } from '../../src/storage/preferences'
import { createClient } from '../../src/storage/repositories'
import { listProtocols, saveProtocol } from '../../src/storage/repositories/protocols'
import { toastQueue } from '../../src/ui/toast'
import { emptyDatabase } from './support/disk'

const kept = async () => (await listProtocols()).items

const aProtocol = (name: string): ClinicProtocol => ({
  id: crypto.randomUUID(),
  name,
  steps: builtIn('shoulder').steps,
})

async function openAt(address: string) {
  location.hash = address
  return render(<App />)
}

/** Gives a file to the hidden input that the button opens. */
async function choose(content: string, name = 'protocol.json') {
  await expect.element(page.getByRole('button', { name: 'Import a file' })).toBeVisible()
  const input = document.querySelector<HTMLInputElement>('input[type=file]')
  if (!input) throw new Error('no file can be chosen')
  await userEvent.upload(input, new File([content], name, { type: 'application/json' }))
}

beforeEach(async () => {
  protocolEdits.setState({ edits: {} })
  preferences.setState({ protocolId: undefined })
  await emptyDatabase()
  toastQueue.clear()
  await page.viewport(1024, 900)
})
afterEach(() => {
  protocolEdits.setState({ edits: {} })
  location.hash = '/'
})

describe('the editor of protocols', () => {
  test('makes a new one with the keyboard alone: added, reordered, kept, and offered for the next run', async () => {
    const screen = await openAt('/protocols')
    await screen.getByRole('button', { name: 'New protocol' }).click()
    await expect.element(screen.getByText('No step yet.', { exact: false })).toBeVisible()
    const keep = screen.getByRole('button', { name: 'Keep', exact: true })
    await expect.element(keep).toBeDisabled()
    await screen.getByRole('textbox', { name: 'Name' }).fill('Arms, brief')
    const movement = screen.getByRole('combobox', { name: 'Movement of the next step' })
    const add = screen.getByRole('button', { name: 'Add a step' })
    for (const each of ['Left shoulder flexion', 'Shoulder abduction (left and right)']) {
      await movement.selectOptions(each)
      add.element().focus()
      await userEvent.keyboard('{Enter}')
    }
    await expect
      .element(screen.getByRole('heading', { level: 3 }).nth(1))
      .toHaveTextContent('2. Shoulder abduction')

    const down = screen.getByRole('button', { name: 'Move step 1 down' })
    down.element().focus()
    await userEvent.keyboard('{Enter}')
    await expect.element(screen.getByText('Step 1 is step 2 now.')).toBeInTheDocument()
    await expect
      .element(screen.getByRole('heading', { level: 3 }).first())
      .toHaveTextContent('1. Shoulder abduction')
    // At its end it cannot go further down: the way up has the focus, of the same step.
    expect(document.activeElement?.getAttribute('aria-label')).toBe('Move step 2 up')
    await keep.click()
    await expect.element(screen.getByText('“Arms, brief” is kept on this device.')).toBeVisible()
    expect(await kept()).toMatchObject([
      {
        name: 'Arms, brief',
        steps: [
          { movements: [{ side: 'left' }, { side: 'right' }], order: 'together', facing: 'front' },
          { movements: [{ movement: 'shoulder-flexion', side: 'left' }], facing: 'left' },
        ],
      },
    ])

    await screen.getByRole('link', { name: 'Guided measurement' }).click()
    await expect.element(screen.getByRole('radio', { name: /^Arms, brief/ })).toBeInTheDocument()
  })

  test('says in words beside a step that it cannot be seen so, and keeps nothing until it can', async () => {
    const own = aProtocol('Shoulder')
    await saveProtocol(own)
    const screen = await openAt(`/protocols/${own.id}`)
    const second = screen.getByRole('listitem').filter({ hasText: '2. Right shoulder flexion' })
    await second.getByText('How it is done').click()
    await second.getByText('Left side', { exact: true }).click()
    await expect
      .element(
        second.getByText('Right shoulder flexion: this cannot be seen when the person faces this way.'),
      )
      .toBeVisible()
    await expect
      .element(screen.getByText('One thing has to be put right before it can be kept.'))
      .toBeVisible()
    await expect.element(screen.getByRole('button', { name: 'Keep', exact: true })).toBeDisabled()
    await screen.getByRole('button', { name: 'Undo' }).click()
    await expect.element(screen.getByText('cannot be seen', { exact: false })).not.toBeInTheDocument()
    expect(await kept()).toEqual([own])
  })

  test('changes what a step is, and puts the steps in the order with the fewest turns', async () => {
    const own = aProtocol('Shoulder')
    const [abduction, ...others] = own.steps
    const [right, , left] = others
    if (!right || !left) throw new Error('not the protocol that this was written for')
    await saveProtocol({ ...own, steps: [left, abduction, right] })
    const screen = await openAt(`/protocols/${own.id}`)
    await expect.element(screen.getByText(/turns, sits down or stands up 3 times.* 2 times/)).toBeVisible()
    await screen.getByRole('button', { name: 'Put in that order' }).click()
    await expect.element(screen.getByText(/In another order/)).not.toBeInTheDocument()

    const first = screen.getByRole('listitem').filter({ hasText: '1. Shoulder abduction' })
    await first.getByText('How it is done').click()
    await first.getByText('Passive', { exact: true }).click()
    await first.getByText('Sitting', { exact: true }).click()
    await first.getByRole('radiogroup', { name: 'Repetitions of each' }).getByText('5').click()
    await first.getByRole('radiogroup', { name: 'Hold, seconds' }).getByText('4').click()
    await first.getByRole('button', { name: 'Take out: Left shoulder abduction' }).click()
    await screen.getByRole('button', { name: 'Keep', exact: true }).click()
    await expect.element(screen.getByText('“Shoulder” is kept on this device.')).toBeVisible()
    expect((await kept())[0]?.steps).toEqual([
      {
        ...abduction,
        movements: [{ movement: 'shoulder-abduction', side: 'right' }],
        ...{ mode: 'passive', position: 'sitting', repetitions: 5, hold: seconds(4) },
      },
      left,
      right,
    ])
  })

  test('adds a rest, a question, a limit of pain and the clinic’s own words, which an empty field takes back', async () => {
    const own = aProtocol('Shoulder')
    await saveProtocol({ ...own, steps: [own.steps[0]] })
    const screen = await openAt(`/protocols/${own.id}`)
    await screen.getByRole('button', { name: 'Add a rest' }).click()
    const rest = screen.getByRole('listitem').filter({ hasText: /2. Rest, \d+ s/ })
    await rest.getByText('How it is done').click()
    await rest.getByRole('radiogroup', { name: 'Rest, seconds' }).getByText('45').click()
    await rest.getByRole('textbox', { name: /^Words for the person/ }).fill('Shake your arms out')
    await screen.getByRole('button', { name: 'Add a question' }).click()
    const question = screen.getByRole('listitem').filter({ hasText: /3. Question/ })
    await question.getByText('How it is done').click()
    await question.getByRole('textbox', { name: 'Question' }).fill('Are you dizzy?')
    await question.getByRole('radiogroup', { name: 'Answer' }).getByText('Yes or no').click()
    await screen
      .getByRole('radiogroup', { name: /^Stop at a pain/ })
      .getByText('7')
      .click()
    const first = screen.getByRole('listitem').filter({ hasText: '1. Shoulder abduction' })
    await first.getByText('How it is done').click()
    const note = first.getByRole('textbox', { name: /^Words for the practitioner/ })
    await note.fill('Watch the scapula')
    await note.clear()
    await note.fill('Thumbs up')
    await screen.getByRole('button', { name: 'Keep', exact: true }).click()
    await expect.element(screen.getByText('“Shoulder” is kept on this device.')).toBeVisible()
    expect(await kept()).toEqual([
      {
        ...own,
        painLimit: 7,
        steps: [
          { ...own.steps[0], forPractitioner: 'Thumbs up' },
          { kind: 'rest', duration: 45, forPerson: 'Shake your arms out' },
          { kind: 'question', text: 'Are you dizzy?', answer: 'yes-no' },
        ],
      },
    ])
  })

  test('holds what is not kept yet while somebody is elsewhere, leads back to it, and takes it back as a whole', async () => {
    const own = aProtocol('Shoulder')
    await saveProtocol(own)
    const screen = await openAt(`/protocols/${own.id}`)
    await screen.getByRole('button', { name: 'Remove step 1' }).click()
    location.hash = '/settings'
    await expect.element(screen.getByText('The protocol “Shoulder” is not kept yet.')).toBeVisible()
    await screen.getByRole('link', { name: 'Look at it' }).click()
    await expect
      .element(screen.getByRole('heading', { level: 3 }).first())
      .toHaveTextContent('1. Right shoulder flexion')
    await saveProtocol({ ...own, name: 'Shoulder of another tab' })
    await expect.element(screen.getByText('This protocol was changed in another tab')).toBeVisible()
    await screen.getByRole('button', { name: 'Discard changes' }).click()
    await expect
      .element(screen.getByRole('heading', { level: 1 }))
      .toHaveTextContent('Shoulder of another tab')
    await expect
      .element(screen.getByRole('heading', { level: 3 }).first())
      .toHaveTextContent('1. Shoulder abduction')
    expect(protocolEdits.getState().edits).toEqual({})
  })
})

describe('the list of protocols', () => {
  test('copies one that comes with the app under a name of its own', async () => {
    const screen = await openAt('/protocols')
    await screen.getByRole('button', { name: 'Copy: Neck', exact: true }).click()
    await expect.element(screen.getByRole('textbox', { name: 'Name' })).toHaveValue('Neck (2)')
    await screen.getByRole('button', { name: 'Keep', exact: true }).click()
    await expect.element(screen.getByText('“Neck (2)” is kept', { exact: false })).toBeVisible()
    expect((await kept())[0]?.steps).toEqual(builtIn('neck').steps)
  })

  test('deletes with a way back', async () => {
    const own = aProtocol('Shoulder B')
    await saveProtocol(own)
    const screen = await openAt('/protocols')
    await screen.getByRole('button', { name: 'Delete: Shoulder B' }).click()
    await expect.element(screen.getByText('None yet.', { exact: false })).toBeVisible()
    await screen.getByRole('button', { name: 'Undo' }).click()
    await expect.element(screen.getByRole('link', { name: /Shoulder B/ })).toBeVisible()
    expect(await kept()).toEqual([own])
  })

  test('gives a file that it takes again as the same one, and adds the same file only once', async () => {
    const own = aProtocol('Shoulder “B”/2')
    await saveProtocol(own)
    const screen = await openAt('/protocols')
    // The browser would ask where to put it: its content is read off the address before that is freed.
    let named = ''
    const handedOver = new Promise<string>((resolve) => {
      const click = vi.spyOn(HTMLAnchorElement.prototype, 'click')
      click.mockImplementationOnce(function (this: HTMLAnchorElement) {
        named = this.download
        void fetch(this.href).then(async (file) => resolve(await file.text()))
      })
    })
    await screen.getByRole('button', { name: /^Export/ }).click()
    const file = await handedOver
    expect(named).toBe('Shoulder-B-2.json')
    expect(readProtocolFile(file)).toMatchObject({ name: own.name, steps: own.steps })

    await choose(file)
    await expect
      .element(screen.getByText('is here already: nothing was added.', { exact: false }))
      .toBeVisible()
    expect(await kept()).toEqual([own])
    await choose(file.replace('"repetitions": 2', '"repetitions": 4'))
    await expect.element(screen.getByText('Shoulder “B”/2 (2)', { exact: true })).toBeVisible()
    await choose(file.replace('"repetitions": 2', '"repetitions": 4'))
    expect(await kept()).toHaveLength(2)
    await expect.element(screen.getByText(/“Shoulder “B”\/2 \(2\)” is here already/)).toBeVisible()
  })

  test.each([
    ['is cut off', '{"name":"Neck","steps":[{"movements"', 'The file is no JSON', 1],
    [
      'is longer than any protocol',
      `{"name":"${'x'.repeat(70_000)}"}`,
      'The file is longer than any protocol',
      1,
    ],
    ['is something else', '{"clients":[1,2]}', 'A protocol has 1 to 30 steps.', 1],
    [
      'asks for what cannot be seen',
      '{"name":"N","steps":[{"movements":[{"movement":"knee-flexion","side":"left"}],"facing":"right"},{"movements":[{"movement":"cervical-flexion"}],"hold":60}]}',
      'Step 2: a hold is 1 to 5 seconds.',
      1,
    ],
  ])('takes nothing from a file that %s, and says what is wrong where', async (_, content, said) => {
    const screen = await openAt('/protocols')
    await choose(content, 'from a stranger.json')
    await expect
      .element(screen.getByText('“from a stranger.json” was not imported; nothing was changed.'))
      .toBeVisible()
    await expect.element(screen.getByRole('alert').getByText(said, { exact: false })).toBeVisible()
    expect(await kept()).toEqual([])
  })
})

test('the clinic’s own protocol that was used last is one tap from a client, as long as there is one', async () => {
  const own = aProtocol('Shoulder B')
  await saveProtocol(own)
  preferences.setState({ protocolId: own.id })
  const maria = await createClient('Maria K.')
  const screen = await openAt(`/client/${maria.id}`)
  await expect.element(screen.getByRole('button', { name: 'Start: Shoulder B' })).toBeVisible()
})
