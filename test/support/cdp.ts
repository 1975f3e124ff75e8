import { executeServerCommand } from '@web/test-runner-commands';

/** One command of the Chrome DevTools Protocol, for the page that the test runs in. */
export const cdp = <T = unknown>(method: string, params: object = {}): Promise<T> =>
  executeServerCommand<T, object>('cdp', { method, params });

/** What the person's system prefers (`forced-colors`, `prefers-contrast`, …); none: as it is by itself. */
export const prefer = (features: Record<string, string> = {}): Promise<unknown> =>
  cdp('Emulation.setEmulatedMedia', {
    features: Object.entries(features).map(([name, value]) => ({ name, value })),
  });

/** A window of this size on a device with a finger for a pointer, where nothing hovers. */
export async function onPhone(width = 360, height = 740): Promise<void> {
  await cdp('Emulation.setDeviceMetricsOverride', { width, height, deviceScaleFactor: 1, mobile: true });
  await cdp('Emulation.setTouchEmulationEnabled', { enabled: true, maxTouchPoints: 1 });
}
/** The same, with the pointer that it has: a mouse, before anything has been pointed with a finger. */
export const onDesk = (width = 1280, height = 800): Promise<unknown> =>
  cdp('Emulation.setDeviceMetricsOverride', { width, height, deviceScaleFactor: 1, mobile: false });
export async function offPhone(): Promise<void> {
  await cdp('Emulation.setTouchEmulationEnabled', { enabled: false });
  await cdp('Emulation.clearDeviceMetricsOverride');
}

/** A node as assistive technology has it. */
export interface TreeNode {
  readonly role: string;
  /** Isolates are for the eye. */
  readonly name: string;
  /** `modal`, `expanded`, `live`, … */
  readonly states: Readonly<Record<string, unknown>>;
}

interface AxValue {
  readonly value?: unknown;
}
interface AxNode {
  readonly ignored: boolean;
  readonly role?: AxValue;
  readonly name?: AxValue;
  readonly properties?: readonly { readonly name: string; readonly value: AxValue }[];
}

const plain = (value: unknown): string => String(value ?? '').replace(/[\u2068\u2069]/g, '');

/** The accessibility tree of the page in its order, without what is hidden in it. */
export async function tree(): Promise<TreeNode[]> {
  const { nodes } = await cdp<{ nodes: AxNode[] }>('Accessibility.getFullAXTree');
  return nodes
    .filter(({ ignored }) => !ignored)
    .map(({ role, name, properties = [] }) => ({
      role: plain(role?.value),
      name: plain(name?.value),
      states: Object.fromEntries(properties.map((one) => [one.name, one.value.value])),
    }));
}
