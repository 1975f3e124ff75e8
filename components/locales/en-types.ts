/** What many of a type are called, where a person chooses among types. */
export default {
  'types.other': 'Other',
  'types.job': 'Jobs',
  'types.document': 'Documents',
  'types.approval': 'Approvals',
  'types.transcript': 'Transcripts',
  'types.image': 'Images',
  'types.comment': 'Comments',
  'types.mention': 'Mentions',
  'types.security': 'Security',
  'types.mail': 'Mail',
  'types.system': 'System',
};
