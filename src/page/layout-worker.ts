import { type Joined, layoutOf, type Point } from '../model/layout.ts'

export type Wanted = { readonly joined: Joined; readonly placed: ReadonlyMap<string, Point> }
export type Laid = ReadonlyMap<string, Point>

addEventListener('message', ({ data }: MessageEvent<Wanted>) => {
  const places: Laid = layoutOf(data.joined, data.placed)
  postMessage(places)
})
