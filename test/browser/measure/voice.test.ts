import { afterEach, describe, expect, it, vi } from 'vitest'
import { Voice } from '../../../src/features/capture/stage/voice'

interface Said {
  readonly text: string
  readonly voice: string | undefined
  readonly end: () => void
}

/** Headless Chromium has no voice of its own: what it would be given is noted instead. */
function voicesOf(...voices: readonly Pick<SpeechSynthesisVoice, 'name' | 'lang' | 'localService'>[]) {
  const said: Said[] = []
  let cancelled = 0
  const synthesis = {
    speaking: false,
    getVoices: () => voices,
    cancel: () => cancelled++,
    speak(words: { text: string; voice?: SpeechSynthesisVoice; onend?: () => void }) {
      synthesis.speaking = true
      const end = () => {
        synthesis.speaking = false
        words.onend?.()
      }
      said.push({ text: words.text, voice: words.voice?.name, end })
    },
  }
  vi.stubGlobal('speechSynthesis', synthesis)
  vi.stubGlobal(
    'SpeechSynthesisUtterance',
    class {
      readonly text: string
      constructor(text: string) {
        this.text = text
      }
    },
  )
  return { said, cancelled: () => cancelled }
}

const OWN = { name: 'own', lang: 'en-GB', localService: true }
const REMOTE = { name: 'remote', lang: 'en-GB', localService: false }

describe('the voice on the stage', () => {
  afterEach(() => {
    vi.unstubAllGlobals()
  })

  it('is one of the device, never one that sends what it says to a server', () => {
    const { said } = voicesOf(REMOTE, OWN)
    new Voice(true).say('Hold')
    expect(said.map(({ voice }) => voice)).toEqual(['own'])
  })

  it('says nothing by a server where the device has no voice', () => {
    const { said } = voicesOf(REMOTE)
    const voice = new Voice(true)
    voice.say('Hold')
    voice.close()
    expect(said).toEqual([])
  })

  it('says everything to its end, of what came meanwhile the last, and nothing twice', () => {
    const { said, cancelled } = voicesOf(OWN)
    const voice = new Voice(true)
    for (const text of ['Lift your arm', 'Lift your arm', 'More slowly, please', 'Hold']) voice.say(text)
    expect(said.map(({ text }) => text)).toEqual(['Lift your arm'])
    said[0]?.end()
    expect(said.map(({ text }) => text)).toEqual(['Lift your arm', 'Hold'])
    said[1]?.end()
    expect(said).toHaveLength(2)
    expect(cancelled()).toBe(0)
  })

  it('is silent while it is off', () => {
    const { said } = voicesOf(OWN)
    new Voice(false).say('Hold')
    expect(said).toEqual([])
  })
})
