import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest'
import { docker } from './docker.ts'

const image = `readout-test-${process.pid}`

beforeAll(() => docker('build', '--tag', image, '.'))
afterAll(() => docker('rmi', image))

describe('the image', () => {
  it('runs as an ordinary user, who cannot change the program', async () => {
    const who = 'id -un; test -w src/main.ts && echo writes || echo only reads'
    expect(await docker('run', '--rm', image, 'sh', '-c', who)).toBe('node\nonly reads')
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

  it('needs nothing of its root file system but to read it, and no privilege', async () => {
    const name = `${image}-bound`
    // Podman's Docker API forgets the exit code of a container that removes itself.
    onTestFinished(async () => {
      await docker('rm', name)
    })
    const bound = ['--read-only', '--cap-drop', 'ALL', '--security-opt', 'no-new-privileges']
    const started = docker(
      ...['run', '--name', name],
      ...bound,
      '--env',
      'NEO4J_URI=bolt://127.0.0.1:9',
      '--env',
      'NEO4J_PASSWORD=x',
      image,
    )
    await expect(started).rejects.toMatchObject({
      stderr: expect.stringMatching(/^No Neo4j answers at NEO4J_URI .*\n$/),
    })
  })

  it('says in one sentence that it needs a Neo4j', async () => {
    onTestFinished(async () => {
      await docker('rm', image)
    })
    await expect(docker('run', '--name', image, image)).rejects.toMatchObject({
      code: 1,
      stderr: expect.stringMatching(/^Readout finds no way to run a Neo4j .*set NEO4J_URI.*\.\n$/),
    })
  })
})
