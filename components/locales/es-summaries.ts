import type { StringKey, Strings } from './strings.js';

/** How many there are of a kind, in Spanish. */
const summaries: Pick<Strings, Extract<StringKey, `summary.${string}` | `count.${string}`>> = {
  'summary.mixed': {
    one: '{n} notificación nueva',
    many: '{n} de notificaciones nuevas',
    other: '{n} notificaciones nuevas',
  },
  'summary.away': {
    one: '{n} notificación desde la última visita',
    many: '{n} de notificaciones desde la última visita',
    other: '{n} notificaciones desde la última visita',
  },
  'summary.paused': {
    one: '{n} notificación durante la pausa',
    many: '{n} de notificaciones durante la pausa',
    other: '{n} notificaciones durante la pausa',
  },
  'summary.job.done': {
    one: '{n} tarea completada',
    many: '{n} de tareas completadas',
    other: '{n} tareas completadas',
  },
  'summary.job.failed': {
    one: '{n} tarea fallida',
    many: '{n} de tareas fallidas',
    other: '{n} tareas fallidas',
  },
  'summary.comment': {
    one: '{n} comentario nuevo',
    many: '{n} de comentarios nuevos',
    other: '{n} comentarios nuevos',
  },
  'summary.mention': {
    one: '{n} mención nueva',
    many: '{n} de menciones nuevas',
    other: '{n} menciones nuevas',
  },
  'summary.message': {
    one: '{n} mensaje nuevo',
    many: '{n} de mensajes nuevos',
    other: '{n} mensajes nuevos',
  },
  'summary.alert': { one: '{n} alerta', many: '{n} de alertas', other: '{n} alertas' },
  'count.job': { one: '{n} tarea', many: '{n} de tareas', other: '{n} tareas' },
  'count.document': { one: '{n} documento', many: '{n} de documentos', other: '{n} documentos' },
  'count.approval': { one: '{n} aprobación', many: '{n} de aprobaciones', other: '{n} aprobaciones' },
  'count.transcript': {
    one: '{n} transcripción',
    many: '{n} de transcripciones',
    other: '{n} transcripciones',
  },
  'count.image': { one: '{n} imagen', many: '{n} de imágenes', other: '{n} imágenes' },
  'count.comment': { one: '{n} comentario', many: '{n} de comentarios', other: '{n} comentarios' },
  'count.mention': { one: '{n} mención', many: '{n} de menciones', other: '{n} menciones' },
  'count.message': { one: '{n} mensaje', many: '{n} de mensajes', other: '{n} mensajes' },
  'count.alert': { one: '{n} alerta', many: '{n} de alertas', other: '{n} alertas' },
};

export default summaries;
