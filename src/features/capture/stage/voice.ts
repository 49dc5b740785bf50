/** Says the instruction aloud. What it says always stands on the stage as text too. */
export interface VoiceCue {
  say(text: string): void
  stop(): void
}

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
 * Speech where the device has a voice, a tone for each new instruction where it has none. Created
 * after a tap, as browsers ask.
 */
export function createVoiceCue(): VoiceCue {
  let context: AudioContext | undefined
  return {
    say(text) {
      if (canSpeak()) return speak(text)
      context ??= new AudioContext()
      sound(context)
    },
    stop() {
      if (canSpeak()) speechSynthesis.cancel()
      void context?.close()
      context = undefined
    },
  }
}
