import { createStore, type StoreApi } from 'zustand/vanilla'

const TONE = { frequency: 660, length: 0.18, loudness: 0.15 }

/** Whether the device has a voice; many kiosks and headless browsers have none, and some tell only after a while. */
const canSpeak = () => 'speechSynthesis' in window && speechSynthesis.getVoices().length > 0

function speak(text: string) {
  speechSynthesis.cancel()
  const words = new SpeechSynthesisUtterance(text)
  words.lang = 'en-GB'
  speechSynthesis.speak(words)
}

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
 * Says aloud what stands on the stage: speech where the device has a voice, a tone for each new
 * instruction where it has none.
 *
 * Lifetime: one recording with the moment at its end; `close` gives the sound back. Created after a
 * tap, as browsers ask.
 */
export class Voice {
  /** Whether it speaks. Off until it is asked for, unless nobody has a hand free. */
  readonly isOn: StoreApi<boolean>
  #context: AudioContext | undefined

  constructor(isOn: boolean) {
    this.isOn = createStore(() => isOn)
  }

  say(text: string): void {
    if (!this.isOn.getState()) return
    if (canSpeak()) {
      speak(text)
    } else {
      this.#context ??= new AudioContext()
      sound(this.#context)
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

  #silence() {
    if (canSpeak()) speechSynthesis.cancel()
  }
}
