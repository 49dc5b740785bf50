import { createStore, type StoreApi } from 'zustand/vanilla'

const TONE = { frequency: 660, length: 0.18, loudness: 0.15 }

/**
 * A voice of the device itself: others send what they say to a server. Many kiosks and headless browsers
 * have none, and some tell only after a while.
 */
const ownVoice = (): SpeechSynthesisVoice | undefined =>
  'speechSynthesis' in window
    ? speechSynthesis.getVoices().find(({ localService, lang }) => localService && lang.startsWith('en'))
    : undefined

/** One short tone: look at the screen. */
function sound(context: AudioContext) {
  const oscillator = context.createOscillator()
  const gain = context.createGain()
  const end = context.currentTime + TONE.length
  oscillator.frequency.value = TONE.frequency
  gain.gain.setValueAtTime(TONE.loudness, context.currentTime)
  gain.gain.exponentialRampToValueAtTime(0.001, end)
  oscillator.connect(gain).connect(context.destination)
  oscillator.start()
  oscillator.stop(end)
}

/**
 * Says aloud what stands on the stage: speech where the device has a voice of its own, a tone for each new
 * instruction where it has none. What is being said is said to its end, and of what comes meanwhile the
 * last is said next; nothing is said twice in a row.
 *
 * Lifetime: one recording with the moment at its end; `close` gives the sound back. Created after a
 * tap, as browsers ask.
 */
export class Voice {
  /** Whether it speaks. Off until it is asked for, unless nobody has a hand free. */
  readonly isOn: StoreApi<boolean>
  #context: AudioContext | undefined
  #last: string | undefined
  #next: string | undefined

  constructor(isOn: boolean) {
    this.isOn = createStore(() => isOn)
  }

  say(text: string): void {
    if (!this.isOn.getState() || text === this.#last) return
    this.#last = text
    const voice = ownVoice()
    if (!voice) {
      this.#context ??= new AudioContext()
      sound(this.#context)
    } else if (speechSynthesis.speaking) {
      this.#next = text
    } else {
      this.#speak(text, voice)
    }
  }

  turn(isOn: boolean): void {
    this.isOn.setState(isOn, true)
    if (!isOn) this.#silence()
  }

  close(): void {
    this.#silence()
    void this.#context?.close()
    this.#context = undefined
  }

  #speak(text: string, voice: SpeechSynthesisVoice) {
    const words = new SpeechSynthesisUtterance(text)
    words.voice = voice
    words.lang = voice.lang
    words.onend = () => {
      const next = this.#next
      this.#next = undefined
      if (next !== undefined && this.isOn.getState()) this.#speak(next, voice)
    }
    speechSynthesis.speak(words)
  }

  #silence() {
    this.#last = undefined
    this.#next = undefined
    if ('speechSynthesis' in window) speechSynthesis.cancel()
  }
}
