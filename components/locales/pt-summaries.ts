import type { StringKey, Strings } from './strings.js';

/** How many there are of a kind, in Brazilian Portuguese. */
const summaries: Pick<Strings, Extract<StringKey, `summary.${string}` | `count.${string}`>> = {
  'summary.mixed': {
    one: '{n} nova notificação',
    many: '{n} de novas notificações',
    other: '{n} novas notificações',
  },
  'summary.away': {
    one: '{n} nova enquanto você estava fora',
    many: '{n} novas enquanto você estava fora',
    other: '{n} novas enquanto você estava fora',
  },
  'summary.paused': {
    one: '{n} notificação durante a pausa',
    many: '{n} de notificações durante a pausa',
    other: '{n} notificações durante a pausa',
  },
  'summary.job.done': {
    one: '{n} tarefa concluída',
    many: '{n} de tarefas concluídas',
    other: '{n} tarefas concluídas',
  },
  'summary.job.failed': {
    one: '{n} tarefa falhou',
    many: '{n} de tarefas falharam',
    other: '{n} tarefas falharam',
  },
  'summary.comment': {
    one: '{n} novo comentário',
    many: '{n} de novos comentários',
    other: '{n} novos comentários',
  },
  'summary.mention': { one: '{n} nova menção', many: '{n} de novas menções', other: '{n} novas menções' },
  'summary.message': {
    one: '{n} nova mensagem',
    many: '{n} de novas mensagens',
    other: '{n} novas mensagens',
  },
  'summary.alert': { one: '{n} alerta', many: '{n} de alertas', other: '{n} alertas' },
  'count.job': { one: '{n} tarefa', many: '{n} de tarefas', other: '{n} tarefas' },
  'count.document': { one: '{n} documento', many: '{n} de documentos', other: '{n} documentos' },
  'count.approval': { one: '{n} aprovação', many: '{n} de aprovações', other: '{n} aprovações' },
  'count.transcript': { one: '{n} transcrição', many: '{n} de transcrições', other: '{n} transcrições' },
  'count.image': { one: '{n} imagem', many: '{n} de imagens', other: '{n} imagens' },
  'count.comment': { one: '{n} comentário', many: '{n} de comentários', other: '{n} comentários' },
  'count.mention': { one: '{n} menção', many: '{n} de menções', other: '{n} menções' },
  'count.message': { one: '{n} mensagem', many: '{n} de mensagens', other: '{n} mensagens' },
  'count.alert': { one: '{n} alerta', many: '{n} de alertas', other: '{n} alertas' },
};

export default summaries;
