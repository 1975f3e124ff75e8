import { Problem, type OnAction } from 'belfry-server';
import { ApprovalRefused, type Approvals } from './documents/approvals.js';
import { personOf } from './people.js';

const decisions: Readonly<Record<string, 'approved' | 'rejected'>> = {
  approve: 'approved',
  reject: 'rejected',
};

/** What runs behind Approve and Reject in a notification (contract U13). */
export function approvalActions(approvals: Approvals): OnAction {
  return async (user, notification, actionId) => {
    const decision = decisions[actionId];
    const approval = notification.refs.find(({ type }) => type === 'approval');
    if (!decision || !approval) throw new Problem(409, 'conflict', 'Nothing here runs this button.');
    try {
      await approvals.decide(approval.id, personOf(user.sub), decision);
    } catch (error) {
      if (error instanceof ApprovalRefused) throw new Problem(409, 'conflict', error.message);
      throw error;
    }
    return { state: 'done', outcome: decision === 'approved' ? 'You approved it' : 'You rejected it' };
  };
}
