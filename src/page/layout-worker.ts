import { type Joined, layoutOf, type Point } from '../model/layout.ts'

export type Wanted = {
  readonly turn: number
  readonly joined: Joined
  readonly placed: ReadonlyMap<string, Point>
}
export type Laid = { readonly turn: number; readonly places: ReadonlyMap<string, Point> }

addEventListener('message', ({ data }: MessageEvent<Wanted>) => {
  const laid: Laid = { turn: data.turn, places: layoutOf(data.joined, data.placed) }
  postMessage(laid)
})
