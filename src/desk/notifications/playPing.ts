/** Two short soft tones. Silent where the browser does not allow sound yet. */
export const playPing = (): void => {
  try {
    const context = new AudioContext()

    for (const [at, frequency] of [
      [0, 660],
      [0.12, 880],
    ] as const) {
      const tone = context.createOscillator()
      const volume = context.createGain()
      const begin = context.currentTime + at
      tone.frequency.value = frequency
      volume.gain.setValueAtTime(0.0001, begin)
      volume.gain.exponentialRampToValueAtTime(0.08, begin + 0.02)
      volume.gain.exponentialRampToValueAtTime(0.0001, begin + 0.2)
      tone.connect(volume).connect(context.destination)
      tone.start(begin)
      tone.stop(begin + 0.22)
    }

    setTimeout(() => void context.close(), 600)
  } catch {
    // Nothing depends on the sound.
  }
}
