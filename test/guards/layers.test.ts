import { describe, expect, it } from 'vitest';
import { offence } from './support/layers.js';
import { circles, importsOf, sourcesIn } from './support/module-graph.js';

const imports = [...sourcesIn('src'), ...sourcesIn('components')].flatMap(importsOf);

describe('the order of the tree', () => {
  it('looks at every source', () => {
    expect(imports.length).toBeGreaterThan(20);
  });

  it('lets a file import only its own folder and what lies below it', () => {
    expect(imports.map(offence).filter(Boolean)).toEqual([]);
  });

  it('has no circle, types included', () => {
    expect(circles(imports)).toEqual([]);
  });

  it('would notice an import upwards, past the front door, or of a strange package', () => {
    const from = (file: string, to: string, kind: 'value' | 'type' = 'value') =>
      offence({ from: file, to, kind });
    expect(from('src/model/feed.ts', 'src/store/feed-store.ts', 'type')).toContain('upwards');
    expect(from('src/wire/request.ts', 'src/transport/sse.ts')).toContain('upwards');
    expect(from('components/bell/bell.ts', 'src/store/feed-store.ts')).toContain('front door');
    expect(from('components/bell/bell.ts', 'components/modal/modal.ts')).toContain('sideways');
    expect(from('components/bell/bell.ts', 'components/modal/modal.ts', 'type')).toBeUndefined();
    expect(from('components/index.ts', 'components/bell/define.ts')).toContain('upwards');
    expect(from('components/internal/format.ts', 'components/bell/bell.ts', 'type')).toContain('upwards');
    expect(from('src/client.ts', 'lit')).toContain('not a package');
    expect(
      circles([
        { from: 'a', to: 'b', kind: 'type' },
        { from: 'b', to: 'a', kind: 'type' },
      ]),
    ).toEqual(['a → b → a']);
  });
});
