import { beforeEach, expect, test } from 'vitest'
import { render } from 'vitest-browser-react'
import { App } from '../../src/app/App'
import { useFollowed } from '../../src/features/records/use-followed'
import { database } from '../../src/storage/db/database'
import { createClient, readClient, renameClient, saveTrial } from '../../src/storage/repositories'
import { aSession, aTrial } from '../fixtures/trials'

beforeEach(async () => {
  await database.open()
  await Promise.all(database.tables.map((table) => table.clear()))
})

test('the list of clients follows what is kept while it is on the screen', async () => {
  const client = await createClient('Maria K.')
  location.hash = '/'
  const screen = await render(<App />)
  await expect.element(screen.getByRole('link', { name: 'Maria K. not measured yet' })).toBeVisible()
  const session = aSession('2026-03-10', client.id)
  await saveTrial(session, aTrial({ session }))
  await expect.element(screen.getByRole('link', { name: 'Maria K. last measured 10 Mar 2026' })).toBeVisible()
})

/** As a codec that unseals does: something is waited for that is not the database. */
const unsealing = () => crypto.subtle.digest('SHA-256', new Uint8Array(1024))

function Name({ id }: { readonly id: string }) {
  const name = useFollowed(async () => {
    await unsealing()
    const client = await readClient(id)
    await unsealing()
    return client?.name
  }, [id])
  return <p>{name ?? 'nobody yet'}</p>
}

test('what is read between other waits is followed too, and many changes end in the last one', async () => {
  const client = await createClient('Maria K.')
  const screen = await render(<Name id={client.id} />)
  await expect.element(screen.getByText('Maria K.')).toBeVisible()
  for (let change = 1; change <= 20; change++) await renameClient(client.id, `Maria ${change}`)
  await expect.element(screen.getByText('Maria 20')).toBeVisible()
})
