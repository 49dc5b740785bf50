import type { Page } from 'playwright'

/** On the settings screen: measures with the model of that name, whatever this device's timing would say. */
export async function chooseByHand(page: Page, model: string) {
  await page.getByRole('radio', { name: /^By hand/ }).check({ force: true })
  await page.getByRole('radio', { name: new RegExp(`^${model}`) }).check({ force: true })
}
