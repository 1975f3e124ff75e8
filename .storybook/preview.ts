import { setCustomElementsManifest, type Preview } from '@storybook/web-components-vite';
import manifest from '../custom-elements.json' with { type: 'json' };
import { showGlobals } from './globals.js';
import './preview.css';
import '../components/themes/graphite.css';
import '../components/themes/mint.css';
import '../components/themes/paper.css';

setCustomElementsManifest(manifest);

const preview: Preview = {
  tags: ['autodocs'],
  parameters: {
    // The addon marks a story with findings as failed, instead of only listing them.
    a11y: { test: 'error' },
    backgrounds: { disable: true },
    controls: { expanded: true },
  },
  initialGlobals: { theme: 'auto', look: 'belfry', locale: 'en', direction: 'auto', density: 'cosy' },
  globalTypes: {
    theme: {
      description: 'Colour scheme',
      toolbar: {
        icon: 'contrast',
        dynamicTitle: true,
        items: [
          { value: 'auto', title: 'As the system' },
          { value: 'light', title: 'Light' },
          { value: 'dark', title: 'Dark' },
        ],
      },
    },
    look: {
      description: 'Theme',
      toolbar: {
        icon: 'paintbrush',
        dynamicTitle: true,
        items: [
          { value: 'belfry', title: 'Belfry' },
          { value: 'graphite', title: 'Graphite' },
          { value: 'paper', title: 'Paper' },
          { value: 'mint', title: 'Mint' },
        ],
      },
    },
    locale: {
      description: 'Language',
      toolbar: {
        icon: 'globe',
        dynamicTitle: true,
        items: [
          { value: 'en', title: 'English' },
          { value: 'ar', title: 'العربية' },
          { value: 'de', title: 'Deutsch' },
          { value: 'es', title: 'Español' },
          { value: 'fr', title: 'Français' },
          { value: 'he', title: 'עברית' },
          { value: 'hi', title: 'हिन्दी' },
          { value: 'it', title: 'Italiano' },
          { value: 'ja', title: '日本語' },
          { value: 'ko', title: '한국어' },
          { value: 'pl', title: 'Polski' },
          { value: 'pt', title: 'Português' },
          { value: 'ru', title: 'Русский' },
          { value: 'tr', title: 'Türkçe' },
          { value: 'uk', title: 'Українська' },
          { value: 'zh', title: '简体中文' },
        ],
      },
    },
    direction: {
      description: 'Writing direction',
      toolbar: {
        icon: 'transfer',
        dynamicTitle: true,
        items: [
          { value: 'auto', title: 'As the language' },
          { value: 'ltr', title: 'Left to right' },
          { value: 'rtl', title: 'Right to left' },
        ],
      },
    },
    density: {
      description: 'Density',
      toolbar: {
        icon: 'component',
        dynamicTitle: true,
        items: [
          { value: 'compact', title: 'Compact' },
          { value: 'cosy', title: 'Cosy' },
          { value: 'comfortable', title: 'Comfortable' },
        ],
      },
    },
  },
  decorators: [showGlobals],
};

export default preview;
