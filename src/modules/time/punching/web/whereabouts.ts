const patience = 8000

export type Whereabouts = { latitude: number; longitude: number; accuracy: number }

/** Where the device says it is; undefined when it will not say, or not soon. */
export const whereabouts = (): Promise<Whereabouts | undefined> =>
  new Promise((resolve) => {
    if (!('geolocation' in navigator)) return resolve(undefined)
    navigator.geolocation.getCurrentPosition(
      ({ coords: { latitude, longitude, accuracy } }) =>
        resolve({ latitude, longitude, accuracy: Math.min(accuracy, 100_000) }),
      () => resolve(undefined),
      { enableHighAccuracy: true, timeout: patience, maximumAge: 30_000 },
    )
  })
