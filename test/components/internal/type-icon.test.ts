import { expect } from '@open-wc/testing';
import { typeIcon, typeMark } from '../../../components/internal/type-icon.js';
import { notification } from '../../support/notification.js';

describe('the drawing of a notification', () => {
  for (const [fields, drawing] of [
    [{ type: 'document.indexed' }, 'document'],
    [{ type: 'security.login' }, 'shield'],
    [{ type: 'acme.comment.created' }, 'comment'],
    [{ type: 'x.y', category: 'approval' }, 'approval'],
    [{ type: 'document.failed', icon: 'mail' }, 'mail'],
    [{ type: 'document.failed', icon: 'unheard-of' }, 'document'],
    [{ type: 'whatever' }, 'bell'],
    [{ type: 'constructor.__proto__' }, 'bell'],
  ] as const) {
    it(`of ${JSON.stringify(fields)} is ${drawing}`, () =>
      expect(typeIcon(notification(fields))).to.equal(drawing));
  }
});

describe('the mark on the drawing', () => {
  for (const [type, mark] of [
    ['document.indexed', 'ok'],
    ['job.completed', 'ok'],
    ['summary.ready', 'ok'],
    ['approval.approved', 'ok'],
    ['job.failed', 'bad'],
    ['approval.rejected', 'bad'],
    ['document.uploaded', null],
    ['failed', null],
    ['job.unfailed', null],
  ] as const) {
    it(`of ${type} is ${mark ?? 'none'}`, () => expect(typeMark({ type })).to.equal(mark));
  }
});
