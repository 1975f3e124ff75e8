import { expect, test, vi } from 'vitest';
import { atom } from '../../../src/model/atom.js';

test('tells listeners of each new value, not of the present one nor of the same again', () => {
  const store = atom(1);
  const heard: number[] = [];
  store.listen((value) => heard.push(value));
  store.set(1);
  store.set(2);
  store.set(2);
  expect(heard).toEqual([2]);
  expect(store.get()).toBe(2);
});

test('a subscriber hears the present value first, and nothing once it has stopped', () => {
  const store = atom('now');
  const heard: string[] = [];
  const stop = store.subscribe((value) => heard.push(value));
  store.set('later');
  stop();
  store.set('never');
  expect(heard).toEqual(['now', 'later']);
});

test('one function may listen twice, and stop once', () => {
  const store = atom(0);
  const listener = vi.fn();
  const stop = store.listen(listener);
  store.listen(listener);
  store.set(1);
  stop();
  store.set(2);
  expect(listener).toHaveBeenCalledTimes(3);
});

test('nobody hears an older value after a newer one, whoever sets it', () => {
  const store = atom(0);
  const heard: number[] = [];
  store.listen((value) => {
    if (value === 1) store.set(2);
  });
  store.listen((value) => heard.push(value));
  store.set(1);
  expect(heard.at(-1)).toBe(2);
  expect(heard).not.toContain(1);
});

test('who is stopped by another listener hears nothing more, and who comes meanwhile hears the next', () => {
  const store = atom(0);
  const heard: string[] = [];
  store.listen(() => {
    stop();
    store.listen((value) => heard.push(`new ${value}`));
  });
  const stop = store.listen((value) => heard.push(`old ${value}`));
  store.set(1);
  expect(heard).toEqual([]);
  store.set(2);
  expect(heard[0]).toBe('new 2');
});

test('what a listener throws is said, and the others hear all the same', () => {
  const warn = vi.spyOn(console, 'warn').mockImplementation(() => {});
  const store = atom(0);
  const heard: number[] = [];
  const error = new Error('of the page');
  store.listen(() => {
    throw error;
  });
  store.listen((value) => heard.push(value));
  store.set(1);
  expect(heard).toEqual([1]);
  expect(warn).toHaveBeenCalledWith(error);
  warn.mockRestore();
});
