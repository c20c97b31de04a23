import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { docker } from './docker.ts'

const image = `readout-test-${process.pid}`

beforeAll(() => docker('build', '--tag', image, '.'))
afterAll(() => docker('rmi', image))

describe('the image', () => {
  it('runs as an ordinary user, who cannot change the program', async () => {
    expect(await docker('run', '--rm', image, 'id', '-un')).toBe('node')
    await expect(docker('run', '--rm', image, 'touch', 'src/main.ts')).rejects.toThrow(/Permission denied/)
  })

  it('holds what the service reads, and no more', async () => {
    const files = await docker('run', '--rm', image, 'ls', '-A')
    expect(files.split('\n').toSorted()).toEqual([
      '.npmrc',
      'cypher',
      'data',
      'examples',
      'node_modules',
      'package-lock.json',
      'package.json',
      'schema.graphql',
      'src',
    ])
  })

  it('says in one sentence that it needs a Neo4j', async () => {
    await expect(docker('run', '--rm', image)).rejects.toMatchObject({
      code: 1,
      stderr: expect.stringMatching(/^Readout finds no way to run a Neo4j .*set NEO4J_URI.*\.\n$/),
    })
  })
})
